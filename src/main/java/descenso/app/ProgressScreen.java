package descenso.app;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.Chrome;
import descenso.view.ProgressView;
import descenso.view.ProgressWords;
import descenso.view.Prose;
import descenso.widget.Viewport;
import java.time.LocalDate;
import java.util.List;

/**
 * How the learner stands with all that the course asks.
 *
 * @param origin the screen to go back to
 * @param top the first line shown
 */
record ProgressScreen(Screen origin, int top) implements Screen {

    /** The journal is read again: the day may have turned, and somebody may have answered elsewhere. */
    static Turn over(Screen origin, Study study) {
        return new Turn(new ProgressScreen(origin, 0), study, List.of(new Command.Recall()));
    }

    @Override
    public KeyMap keys(Study study) {
        return Keys.READING;
    }

    @Override
    public Turn act(Action action, Study study) {
        return Turn.to(action == Action.BACK ? origin : scrolled(action, study), study);
    }

    private ProgressScreen scrolled(Action action, Study study) {
        return new ProgressScreen(
                origin, Scrolling.moved(window(lines(study), study), action).top());
    }

    @Override
    public Telling telling(Study study) {
        return new PassingTelling(this, study, () -> told(study));
    }

    private List<String> told(Study study) {
        return study.past()
                .today()
                .map(today -> new ProgressWords(of(today, study)).told())
                .orElseGet(() -> List.of(study.speech().say(Phrase.REVIEW_READING)));
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        List<Line> lines = lines(study);
        Viewport window = window(lines, study);
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.PROGRESS_TITLE)),
                chrome.column(window.of(lines)),
                round.foot(window),
                round.help(keys(study)));
    }

    private Viewport window(List<Line> lines, Study study) {
        return new Viewport(top, study.layout().bodyHeight(), lines.size());
    }

    private static List<Line> lines(Study study) {
        int width = study.layout().alone().textWidth();
        return study.past()
                .today()
                .map(today -> of(today, study).lines(width))
                .orElseGet(() -> Prose.lines(study.speech().say(Phrase.REVIEW_READING), Style.MUTED, width));
    }

    private static ProgressView of(LocalDate today, Study study) {
        return ProgressView.of(
                study.course(), study.past().ledger(), study.past().reviews(), today, study.language(), study.speech());
    }
}
