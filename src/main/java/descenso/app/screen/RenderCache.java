package descenso.app.screen;

import static java.util.stream.Collectors.toMap;

import descenso.app.bench.KnobEdit;
import descenso.app.lab.LabScreen;
import descenso.course.Page;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.lesson.LessonLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers what takes a while to draw, each as it was drawn last: a key asks for the lines of a page several times, one
 * that scrolls for those that are there already, one that turns back for those that were; in the lab another knob changes
 * neither picture nor table, and another picture not the table.
 */
public final class RenderCache {

    private final Map<Page, Memo<OfPage, LessonLines>> pages = new ConcurrentHashMap<>();
    private final Memo<InLab, List<Line>> plot = new Memo<>();
    private final Memo<InLab, List<Line>> results = new Memo<>();

    /** All that the lines of a page depend on, beside the page. */
    private record OfPage(
            DisplaySettings manner, Map<String, Preview> previews, LearnerHistory past, Optional<String> seal) {}

    /**
     * All that a part of the lab depends on, and some things that change seldom.
     *
     * @param lab with the first of whatever is chosen and the part does not show
     */
    private record InLab(LabScreen lab, DisplaySettings manner, Size size) {}

    /** The page that the bookmark lies in. A lab that was drawn before has been left, and its histories are long. */
    public LessonLines page(AppState study, Supplier<LessonLines> draw) {
        plot.forget();
        results.forget();
        Page open = study.page();
        return pages.computeIfAbsent(study.wholePage(), page -> new Memo<>())
                .of(new OfPage(study.manner(), shown(open, study), study.past(), open.seal()), draw);
    }

    /** The previews that have come, of those that the page would show. */
    private static Map<String, Preview> shown(Page page, AppState study) {
        return page.experiments().stream()
                .filter(study.previews()::containsKey)
                .collect(toMap(name -> name, study.previews()::get));
    }

    /** The picture, whichever knob is chosen and whatever is typed for it. */
    public List<Line> plot(LabScreen lab, AppState study, Size size, Supplier<List<Line>> draw) {
        LabScreen any = lab.withViewState(lab.sight().ofKnob(0)).withKnobEdit(KnobEdit.none());
        return plot.of(new InLab(any, study.manner(), size), draw);
    }

    /** What stands below the picture, whichever that is, and the knob. */
    public List<Line> results(LabScreen lab, AppState study, Size size, Supplier<List<Line>> draw) {
        LabScreen any = lab.withViewState(lab.sight().ofKnob(0).ofPicture(0)).withKnobEdit(KnobEdit.none());
        return results.of(new InLab(any, study.manner(), size), draw);
    }
}
