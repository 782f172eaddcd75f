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
 * A cache of lines that are slow to draw. One key asks for the lines of a page several times, scrolling asks for lines
 * that are drawn already, and turning back for those of an earlier page. In the lab, another knob changes neither chart
 * nor table, and another chart does not change the table.
 */
public final class RenderCache {

    private final Map<Page, Memo<OfPage, LessonLines>> pages = new ConcurrentHashMap<>();
    private final Memo<InLab, List<Line>> plot = new Memo<>();
    private final Memo<InLab, List<Line>> results = new Memo<>();

    /** The state that the lines of a page depend on, apart from the page. */
    private record OfPage(
            DisplaySettings manner, Map<String, Preview> previews, LearnerHistory past, Optional<String> seal) {}

    /**
     * The state that a part of the lab depends on, and some that seldom changes.
     *
     * @param lab the lab, with each choice that the part does not show set to its first value
     */
    private record InLab(LabScreen lab, DisplaySettings manner, Size size) {}

    /**
     * Returns the lines of the current page. Discards the lines of a lab, because it has been left and its histories
     * are long.
     */
    public LessonLines page(AppState study, Supplier<LessonLines> draw) {
        plot.forget();
        results.forget();
        Page open = study.page();
        return pages.computeIfAbsent(study.wholePage(), page -> new Memo<>())
                .of(new OfPage(study.manner(), shown(open, study), study.past(), open.seal()), draw);
    }

    /** Returns the previews of a page that have arrived, by name. */
    private static Map<String, Preview> shown(Page page, AppState study) {
        return page.experiments().stream()
                .filter(study.previews()::containsKey)
                .collect(toMap(name -> name, study.previews()::get));
    }

    /** Returns the lines of the chart. The selected knob and a value being typed do not affect it. */
    public List<Line> plot(LabScreen lab, AppState study, Size size, Supplier<List<Line>> draw) {
        LabScreen any = lab.withViewState(lab.sight().ofKnob(0)).withKnobEdit(KnobEdit.none());
        return plot.of(new InLab(any, study.manner(), size), draw);
    }

    /**
     * Returns the lines below the chart. The selected chart, the selected knob and a value being typed do not affect
     * them.
     */
    public List<Line> results(LabScreen lab, AppState study, Size size, Supplier<List<Line>> draw) {
        LabScreen any = lab.withViewState(lab.sight().ofKnob(0).ofPicture(0)).withKnobEdit(KnobEdit.none());
        return results.of(new InLab(any, study.manner(), size), draw);
    }
}
