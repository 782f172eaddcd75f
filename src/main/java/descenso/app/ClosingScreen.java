package descenso.app;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Transition;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.view.question.ClosingView;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;

/** The screen after the last page: what the learner believed and holds now, and a challenge to go on with. */
record ClosingScreen(int top) implements ReadingScreen {

    private static final CommandTable<ClosingScreen> COMMANDS = CommandTable.<ClosingScreen>empty()
            .bar(MessageKey.LAB_ENTER, "e", MessageKey.WORD_LAB, ClosingScreen::challenge)
            .when((closing, state) -> challenge(state).isPresent())
            .accepting((closing, argument) -> argument.isEmpty())
            .bar(MessageKey.ACTION_CONTENTS, "c", (closing, state) -> Transition.to(ContentsScreen.at(state), state))
            .and(CommandTable.reading((closing, state) -> LessonScreen.at(state)));

    static Transition over(AppState state) {
        return Transition.to(new ClosingScreen(0), state);
    }

    private static ClosingView text(AppState state) {
        return ClosingView.of(state.course(), state.history().learning(), id -> question(id, state), state.texts());
    }

    /** Returns the question of an experiment; empty while the experiment is not read. */
    private static Optional<PredictionQuestion> question(String experiment, AppState state) {
        return state.previewCache()
                .of(experiment)
                .flatMap(preview -> preview.experiment().prediction());
    }

    /** Requests the experiments whose lost bets are named. */
    @Override
    public List<String> requestedPreviews(AppState state) {
        return text(state).lost();
    }

    private static Optional<String> challenge(AppState state) {
        return text(state).challenge();
    }

    private Transition challenge(AppState state, String argument) {
        return challenge(state)
                .map(experiment -> LabLoadingScreen.to(this, experiment, state))
                .orElseGet(() -> Transition.to(this, state));
    }

    @Override
    public ScreenCommands<ClosingScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public ClosingScreen withTop(int line) {
        return new ClosingScreen(line);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.CLOSING_TITLE);
    }

    @Override
    public List<Section> content(AppState state) {
        return text(state).sections();
    }
}
