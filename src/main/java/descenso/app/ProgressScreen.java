package descenso.app;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.question.ProgressView;
import descenso.view.section.Section;
import java.util.List;

/** The learner's progress with all questions and predictions of the course, from a line, 0-based, on. */
public record ProgressScreen(Screen origin, int top) implements ReadingScreen {

    private static final CommandTable<ProgressScreen> COMMANDS =
            CommandTable.reading(CommandTable.to(ProgressScreen::origin));

    /** Opens the progress. The journal is read again: the day may be another, or another process may have answered. */
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
