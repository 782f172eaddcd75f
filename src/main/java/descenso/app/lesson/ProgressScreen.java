package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.ScreenKeyMaps;
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
import descenso.view.frame.HeaderFooter;
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
    public static Transition over(Screen origin, AppState state) {
        return new Transition(new ProgressScreen(origin, 0), state, List.of(new Command.LoadHistory()));
    }

    @Override
    public KeyMap keys(AppState state) {
        return ScreenKeyMaps.READING;
    }

    @Override
    public Transition onAction(Action action, AppState state) {
        return Transition.to(action == Action.BACK ? origin : scrolled(action, state), state);
    }

    private ProgressScreen scrolled(Action action, AppState state) {
        return new ProgressScreen(
                origin, Scrolling.moved(window(lines(state), state), action).top());
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainOverlay(this, state, () -> paragraphs(state));
    }

    private List<String> paragraphs(AppState state) {
        return state.history()
                .today()
                .map(today -> new ProgressText(of(today, state)).paragraphs())
                .orElseGet(() -> List.of(state.texts().say(MessageKey.REVIEW_READING)));
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame frame = ScreenFrame.alone(state);
        HeaderFooter headerFooter = frame.headerFooter();
        List<Line> lines = lines(state);
        Viewport window = window(lines, state);
        return headerFooter.frame(
                headerFooter.header(state.texts().say(MessageKey.PROGRESS_TITLE)),
                headerFooter.column(window.of(lines)),
                frame.foot(window),
                frame.help(keys(state)));
    }

    private Viewport window(List<Line> lines, AppState state) {
        return new Viewport(top, state.layout().bodyHeight(), lines.size());
    }

    private static List<Line> lines(AppState state) {
        int width = state.layout().alone().textWidth();
        return state.history()
                .today()
                .map(today -> of(today, state).lines(width))
                .orElseGet(() -> WrappedText.lines(state.texts().say(MessageKey.REVIEW_READING), Style.MUTED, width));
    }

    private static ProgressView of(LocalDate today, AppState state) {
        return ProgressView.of(
                state.course(),
                state.history().learning(),
                state.history().reviews(),
                today,
                state.language(),
                state.texts());
    }
}
