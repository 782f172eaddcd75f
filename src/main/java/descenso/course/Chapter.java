package descenso.course;

import descenso.course.source.LocalizedText;
import java.util.List;

/**
 * A part of the course.
 *
 * @param screens the ids of its screens, in order
 */
public record Chapter(LocalizedText title, List<String> screens) {

    public Chapter {
        screens = List.copyOf(screens);
    }
}
