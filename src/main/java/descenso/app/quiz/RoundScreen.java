package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.QuizAction;
import descenso.app.key.QuizKeyMaps;
import descenso.app.key.ScreenKeyMaps;
import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.frame.HeaderFooter;
import descenso.view.question.RoundView;
import descenso.view.section.GridRenderer;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The summary of a quiz or a review.
 *
 * @param top the 0-based index of the first visible line
 */
record RoundScreen(QuizRound round, int top) implements Screen {

    static RoundScreen of(QuizRound round) {
        return new RoundScreen(round, 0);
    }

    @Override
    public KeyMap keys(AppState state) {
        boolean isUndoable = round.purpose() == QuizRound.Purpose.REVIEW && round.hasResults();
        return isUndoable ? ScreenKeyMaps.READING.and(QuizKeyMaps.UNDOING) : ScreenKeyMaps.READING;
    }

    @Override
    public Transition onAction(QuizAction action, AppState state) {
        return action == QuizAction.UNDO ? new RoundNavigation(round, state).undo() : Transition.to(this, state);
    }

    @Override
    public Transition onAction(Action action, AppState state) {
        return action == Action.BACK
                ? Transition.to(round.origin(), state)
                : Transition.to(
                        new RoundScreen(
                                round, Scrolling.moved(window(state), action).top()),
                        state);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainRoundSummary(this, state);
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame surroundings = ScreenFrame.alone(state);
        HeaderFooter headerFooter = surroundings.headerFooter();
        Viewport window = window(state);
        MessageKey title =
                round.purpose() == QuizRound.Purpose.REVIEW ? MessageKey.REVIEW_ENDED : MessageKey.QUIZ_ENDED;
        return headerFooter.frame(
                headerFooter.header(state.texts().say(title)),
                headerFooter.column(window.of(lines(state))),
                surroundings.foot(window),
                surroundings.help(keys(state)));
    }

    private Viewport window(AppState state) {
        return new Viewport(top, state.layout().bodyHeight(), lines(state).size());
    }

    private List<Line> lines(AppState state) {
        return new GridRenderer(state.texts(), state.layout().alone().textWidth())
                .lines(roundView(state).sections());
    }

    /** Returns the result of each question that was answered or skipped. */
    RoundView roundView(AppState state) {
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
                List.copyOf(rows.values()), round.items().size(), new DailyReviews(state).forecast(), state.texts());
    }
}
