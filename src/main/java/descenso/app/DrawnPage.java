package descenso.app;

import descenso.course.Page;
import descenso.view.LessonLines;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the page that was drawn last: a key asks for its lines several times, and one that scrolls for those that are
 * there already. What is drawn of equal things is equal, so it does not matter which of two threads is remembered.
 */
public final class DrawnPage {

    private volatile @Nullable Drawn last;

    /** What a page's lines depend on, and they. */
    private record Drawn(Page page, Manner manner, Gallery gallery, Past past, LessonLines lines) {

        boolean isOf(Study study) {
            return page == study.page()
                    && manner.equals(study.manner())
                    && past.equals(study.past())
                    && gallery.equals(study.gallery());
        }
    }

    /** The lines of the page that the bookmark lies in, drawn where they are not remembered. */
    LessonLines lines(Study study, Function<Study, LessonLines> draw) {
        Drawn known = last;
        if (known == null || !known.isOf(study)) {
            known = new Drawn(study.page(), study.manner(), study.gallery(), study.past(), draw.apply(study));
            last = known;
        }
        return known.lines();
    }
}
