package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.ScreenKeyMaps;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.progress.ProgressView;
import descenso.view.section.Section;
import java.util.List;

/**
 * The learner's progress with all questions and predictions of the course.
 *
 * @param origin the screen to return to
 * @param top the 0-based index of the first visible line
 */
public record ProgressScreen(Screen origin, int top) implements ReadingScreen {

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
    public ProgressScreen withTop(int line) {
        return new ProgressScreen(origin, line);
    }

    @Override
    public Transition onAction(Action action, AppState state) {
        return action == Action.BACK ? Transition.to(origin, state) : scroll(action, state);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.PROGRESS_TITLE);
    }

    @Override
    public List<Section> content(AppState state) {
        return state.history()
                .today()
                .map(today -> ProgressView.of(
                                state.course(),
                                state.history().learning(),
                                state.history().reviews(),
                                today,
                                state.language(),
                                state.texts())
                        .sections())
                .orElseGet(() -> List.of(Section.paragraph(state.texts().say(MessageKey.REVIEW_READING), Style.MUTED)));
    }
}
