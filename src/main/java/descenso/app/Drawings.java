package descenso.app;

import descenso.course.Page;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.LessonLines;
import java.util.List;
import java.util.function.Supplier;

/**
 * Remembers what takes a while to draw, each as it was drawn last: a key asks for the lines of a page several times, one
 * that scrolls for those that are there already, and in the lab most keys change the picture or the table alone.
 */
public final class Drawings {

    private final Memo<OfPage, LessonLines> page = new Memo<>();
    private final Memo<InLab, List<Line>> picture = new Memo<>();
    private final Memo<InLab, List<Line>> results = new Memo<>();

    /** All that the lines of a page depend on. */
    private record OfPage(Page page, Manner manner, Gallery gallery, Past past) {}

    /**
     * All that a part of the lab depends on.
     *
     * @param lab as it would be wherever the learner chose something that the part does not show
     */
    private record InLab(LabScreen lab, Manner manner, Size size) {}

    /** The page that the bookmark lies in. */
    LessonLines page(Study study, Supplier<LessonLines> draw) {
        return page.of(new OfPage(study.page(), study.manner(), study.gallery(), study.past()), draw);
    }

    /** The picture, whichever knob is chosen. */
    List<Line> picture(LabScreen lab, Study study, Size size, Supplier<List<Line>> draw) {
        return picture.of(new InLab(lab.seeing(lab.sight().ofKnob(0)), study.manner(), size), draw);
    }

    /** What stands below the picture, whichever that and the chosen knob are. */
    List<Line> results(LabScreen lab, Study study, Size size, Supplier<List<Line>> draw) {
        LabScreen any = lab.seeing(lab.sight().ofKnob(0).ofPicture(0));
        return results.of(new InLab(any, study.manner(), size), draw);
    }
}
