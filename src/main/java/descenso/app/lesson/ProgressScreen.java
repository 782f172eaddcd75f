package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.PlainOverlay;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.frame.Chrome;
import descenso.view.progress.ProgressText;
import descenso.view.progress.ProgressView;
import descenso.view.text.WrappedText;
import descenso.widget.Viewport;
import java.time.LocalDate;
import java.util.List;

/**
 * The learner's progress with all questions and predictions of the course.
 *
 * @param origin the screen to return to
 * @param top the 0-based index of the first visible line
 */
public record ProgressScreen(Screen origin, int top) implements Screen {

    /**
     * Opens the progress. The journal is read again, because the learner's day may have changed and another process may
     * have added answers.
     */
    public static Transition over(Screen origin, AppState study) {
        return new Transition(new ProgressScreen(origin, 0), study, List.of(new Command.LoadHistory()));
    }

    @Override
    public KeyMap keys(AppState study) {
        return Keys.READING;
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return Transition.to(action == Action.BACK ? origin : scrolled(action, study), study);
    }

    private ProgressScreen scrolled(Action action, AppState study) {
        return new ProgressScreen(
                origin, Scrolling.moved(window(lines(study), study), action).top());
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainOverlay(this, study, () -> told(study));
    }

    private List<String> told(AppState study) {
        return study.past()
                .today()
                .map(today -> new ProgressText(of(today, study)).told())
                .orElseGet(() -> List.of(study.speech().say(MessageKey.REVIEW_READING)));
    }

    @Override
    public Frame view(AppState study) {
        ScreenFrame round = ScreenFrame.alone(study);
        Chrome chrome = round.chrome();
        List<Line> lines = lines(study);
        Viewport window = window(lines, study);
        return chrome.frame(
                chrome.header(study.speech().say(MessageKey.PROGRESS_TITLE)),
                chrome.column(window.of(lines)),
                round.foot(window),
                round.help(keys(study)));
    }

    private Viewport window(List<Line> lines, AppState study) {
        return new Viewport(top, study.layout().bodyHeight(), lines.size());
    }

    private static List<Line> lines(AppState study) {
        int width = study.layout().alone().textWidth();
        return study.past()
                .today()
                .map(today -> of(today, study).lines(width))
                .orElseGet(() -> WrappedText.lines(study.speech().say(MessageKey.REVIEW_READING), Style.MUTED, width));
    }

    private static ProgressView of(LocalDate today, AppState study) {
        return ProgressView.of(
                study.course(), study.past().ledger(), study.past().reviews(), today, study.language(), study.speech());
    }
}
