package descenso.course;

import descenso.course.source.LocalizedText;
import java.util.List;

/**
 * A group of pages with a title.
 *
 * @param screens the ids of the screens, in order
 */
public record Chapter(LocalizedText title, List<String> screens) {

    public Chapter {
        screens = List.copyOf(screens);
    }
}
