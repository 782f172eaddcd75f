package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.key.QuizAction;
import descenso.app.key.QuizKeys;
import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.frame.Chrome;
import descenso.view.question.RoundView;
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
    public KeyMap keys(AppState study) {
        boolean isUndoable = round.purpose() == QuizRound.Purpose.REVIEW && round.hasResults();
        return isUndoable ? Keys.READING.and(QuizKeys.UNDOING) : Keys.READING;
    }

    @Override
    public Transition onAction(QuizAction action, AppState study) {
        return action == QuizAction.UNDO ? new RoundNavigation(round, study).undone() : Transition.to(this, study);
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return action == Action.BACK
                ? Transition.to(round.origin(), study)
                : Transition.to(
                        new RoundScreen(
                                round, Scrolling.moved(window(study), action).top()),
                        study);
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainRoundSummary(this, study);
    }

    @Override
    public Frame view(AppState study) {
        ScreenFrame surroundings = ScreenFrame.alone(study);
        Chrome chrome = surroundings.chrome();
        Viewport window = window(study);
        MessageKey title =
                round.purpose() == QuizRound.Purpose.REVIEW ? MessageKey.REVIEW_ENDED : MessageKey.QUIZ_ENDED;
        return chrome.frame(
                chrome.header(study.speech().say(title)),
                chrome.column(window.of(lines(study))),
                surroundings.foot(window),
                surroundings.help(keys(study)));
    }

    private Viewport window(AppState study) {
        return new Viewport(top, study.layout().bodyHeight(), lines(study).size());
    }

    private List<Line> lines(AppState study) {
        return words(study).lines(study.layout().alone().textWidth());
    }

    /** Returns the result of each question that was answered or skipped. */
    RoundView words(AppState study) {
        SortedMap<Integer, RoundView.Row> rows = new TreeMap<>();
        for (QuizRound.Result result : round.results()) {
            rows.put(result.index(), new RoundView.Row(result.encounter().words(study), Optional.of(result.grade())));
        }
        for (int number : round.skipped()) {
            ItemInstance skipped = ItemInstance.of(round.items().get(number), study);
            rows.put(number, new RoundView.Row(skipped.words(study), Optional.empty()));
        }
        return new RoundView(
                List.copyOf(rows.values()), round.items().size(), new DueQuestions(study).forecast(), study.speech());
    }
}
