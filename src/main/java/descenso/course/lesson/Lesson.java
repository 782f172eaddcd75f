package descenso.course.lesson;

import java.util.List;
import java.util.Optional;

/** What one screen shows in one language, free of width and colour. */
public record Lesson(String id, String title, Optional<String> subtitle, List<Block> blocks) {

    public Lesson {
        blocks = List.copyOf(blocks);
    }

    /** The same with its first blocks alone, so many of them. */
    Lesson upTo(int count) {
        return new Lesson(id, title, subtitle, blocks.subList(0, count));
    }
}
