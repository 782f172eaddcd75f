package descenso.course;

import descenso.course.source.LocalizedText;
import java.util.List;

/**
 * A group of screens of the course with a title.
 *
 * @param title the title
 * @param screens the ids of the screens, in order
 */
public record Chapter(LocalizedText title, List<String> screens) {

    public Chapter {
        screens = List.copyOf(screens);
    }
}
