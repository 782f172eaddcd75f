package descenso.app;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.Chrome;
import descenso.view.RoundView;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a quiz or of a review.
 *
 * @param top the first line shown
 */
record RoundScreen(Round round, int top) implements Screen {

    static RoundScreen of(Round round) {
        return new RoundScreen(round, 0);
    }

    @Override
    public KeyMap keys(Study study) {
        boolean isUndoable = round.purpose() == Round.Purpose.REVIEW && round.hasResults();
        return isUndoable ? Keys.READING.and(QuizKeys.UNDOING) : Keys.READING;
    }

    @Override
    public Turn act(QuizAction action, Study study) {
        return action == QuizAction.UNDO ? new Rounds(round, study).undone() : Turn.to(this, study);
    }

    @Override
    public Turn act(Action action, Study study) {
        return action == Action.BACK
                ? Turn.to(round.origin(), study)
                : Turn.to(
                        new RoundScreen(
                                round, Scrolling.moved(window(study), action).top()),
                        study);
    }

    @Override
    public Telling telling(Study study) {
        return new RoundTelling(this, study);
    }

    @Override
    public Frame view(Study study) {
        Surroundings surroundings = Surroundings.alone(study);
        Chrome chrome = surroundings.chrome();
        Viewport window = window(study);
        Phrase title = round.purpose() == Round.Purpose.REVIEW ? Phrase.REVIEW_ENDED : Phrase.QUIZ_ENDED;
        return chrome.frame(
                chrome.header(study.speech().say(title)),
                chrome.column(window.of(lines(study))),
                surroundings.foot(window),
                surroundings.help(keys(study)));
    }

    private Viewport window(Study study) {
        return new Viewport(top, study.layout().bodyHeight(), lines(study).size());
    }

    private List<Line> lines(Study study) {
        return words(study).lines(study.layout().alone().textWidth());
    }

    /** What came of each question. */
    RoundView words(Study study) {
        SortedMap<Integer, RoundView.Row> rows = new TreeMap<>();
        for (Round.Result result : round.results()) {
            rows.put(result.index(), new RoundView.Row(result.encounter().words(study), Optional.of(result.grade())));
        }
        for (int number : round.skipped()) {
            Encounter skipped = Encounter.of(round.items().get(number), study);
            rows.put(number, new RoundView.Row(skipped.words(study), Optional.empty()));
        }
        return new RoundView(
                List.copyOf(rows.values()), round.items().size(), new Due(study).forecast(), study.speech());
    }
}
