package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.ScreenCommands;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.view.question.RoundView;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The summary of a quiz or a review, from a line, 0-based, on. */
record RoundScreen(QuizRound round, int top) implements ReadingScreen {

    private static final CommandTable<RoundScreen> COMMANDS = CommandTable.<RoundScreen>reading(RoundScreen::close)
            .bar(MessageKey.QUIZ_UNDO, "u", MessageKey.WORD_UNDO, (summary, state) -> summary.round.undo(state))
            .when((summary, state) -> summary.round.purpose() == QuizRound.Purpose.REVIEW && summary.round.hasResults())
            .word(MessageKey.WORD_NEXT, RoundScreen::close);

    @Override
    public ScreenCommands<RoundScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    private Transition close(AppState state) {
        return Transition.to(round.origin(), state);
    }

    @Override
    public String title(AppState state) {
        return state.texts()
                .say(round.purpose() == QuizRound.Purpose.REVIEW ? MessageKey.REVIEW_ENDED : MessageKey.QUIZ_ENDED);
    }

    @Override
    public RoundScreen withTop(int other) {
        return new RoundScreen(round, other);
    }

    @Override
    public Object key(List<String> paragraphs) {
        return getClass();
    }

    /** Returns the result of each question that was answered or skipped. */
    @Override
    public List<Section> content(AppState state) {
        SortedMap<Integer, RoundView.QuestionRow> rows = new TreeMap<>();
        for (QuizRound.Result result : round.results()) {
            rows.put(
                    result.index(),
                    new RoundView.QuestionRow(result.session().exerciseView(state), Optional.of(result.grade())));
        }
        for (int number : round.skipped()) {
            QuestionSession skipped = QuestionSession.of(round.items().get(number), state);
            rows.put(number, new RoundView.QuestionRow(skipped.exerciseView(state), Optional.empty()));
        }
        return new RoundView(
                        List.copyOf(rows.values()), round.items().size(), ReviewScreen.forecast(state), state.texts())
                .sections();
    }
}
