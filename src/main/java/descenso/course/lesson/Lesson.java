package descenso.course.lesson;

import java.util.List;
import java.util.Optional;

/**
 * The content of a page, independent of width and colour.
 *
 * @param id the id of the page
 * @param blocks the blocks, from top to bottom
 */
public record Lesson(String id, String title, Optional<String> subtitle, List<Block> blocks) {

    public Lesson {
        blocks = List.copyOf(blocks);
    }

    /**
     * Returns a copy with only the first blocks.
     *
     * @param count the number of blocks
     */
    Lesson upTo(int count) {
        return new Lesson(id, title, subtitle, blocks.subList(0, count));
    }
}
