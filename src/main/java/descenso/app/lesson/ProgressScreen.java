package descenso.app.lesson;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommonCommands;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenCommands;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.question.ProgressView;
import descenso.view.section.Section;
import java.util.List;

/**
 * The learner's progress with all questions and predictions of the course.
 *
 * @param origin the screen to return to
 * @param top the 0-based index of the first visible line
 */
public record ProgressScreen(Screen origin, int top) implements ReadingScreen {

    private static final CommandTable<ProgressScreen> COMMANDS =
            CommonCommands.reading((progress, state) -> Transition.to(progress.origin, state));

    /**
     * Opens the progress. The journal is read again, because the learner's day may have changed and another process may
     * have added answers.
     */
    public static Transition over(Screen origin, AppState state) {
        return Transition.to(new ProgressScreen(origin, 0), state, new Command.LoadHistory());
    }

    @Override
    public ScreenCommands<ProgressScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public ProgressScreen withTop(int line) {
        return new ProgressScreen(origin, line);
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
                                state.texts())
                        .sections())
                .orElseGet(() -> List.of(Section.paragraph(state.texts().say(MessageKey.REVIEW_READING), Style.MUTED)));
    }
}
