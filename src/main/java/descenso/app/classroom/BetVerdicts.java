package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.course.experiment.PredictionQuestion;
import descenso.progress.Attempt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The verdicts of the learner's own runs on the bets of the class, for the picture and the report. */
public final class BetVerdicts {

    private BetVerdicts() {}

    /**
     * Returns the commands that report to the class how the run of its experiment has judged the learner's bets, or,
     * without one, that it is over; none if the report is another one.
     */
    public static List<Command> of(Report report, Screen screen, AppState state) {
        Optional<AskedTask> asked = state.liveClassroom()
                .flatMap(ClassroomView::asked)
                .filter(AskedTask::isRun)
                .filter(task -> BoardTask.isOfCourse(task.task(), state));
        if (asked.isEmpty() || !(report instanceof Report.Recorded recorded)) {
            return List.of();
        }
        NewAttempt judged = recorded.newAttempt();
        boolean isOfTask = judged.kind() == Attempt.Kind.PREDICTION
                && judged.grade() != Attempt.Grade.PENDING
                && judged.settings().isEmpty()
                && judged.subject().equals(asked.get().task().id());
        Map<String, Attempt.Grade> grades = new LinkedHashMap<>();
        Stream.concat(asked.get().mine().stream(), asked.get().earlier().stream())
                .filter(bet -> isOfTask && bet.grade() == Attempt.Grade.PENDING)
                .forEach(bet -> grade(bet, judged, screen, state).ifPresent(grade -> grades.put(bet.answer(), grade)));
        boolean hasBet =
                asked.get().mine().isPresent() || !asked.get().earlier().isEmpty();
        boolean isEnd = isOfTask && !hasBet && !judged.figures().isEmpty();
        return grades.isEmpty() && !isEnd
                ? List.of()
                : List.of(new Command.Submit(new ClassroomEvent.BetJudged(
                        state.classroom().orElseThrow().name(), asked.get().ask(), grades, judged.figures())));
    }

    /** Returns the grade of a bet after a run that has judged one; empty if it cannot be read. */
    private static Optional<Attempt.Grade> grade(Attempt bet, NewAttempt judged, Screen screen, AppState state) {
        if (bet.answer().equals(judged.answer())) {
            return Optional.of(judged.grade());
        }
        Optional<PredictionQuestion> question = screen.nearest(TaskScreen.class)
                .flatMap(TaskScreen::ballot)
                .filter(PredictionBallot.class::isInstance)
                .map(ballot -> ((PredictionBallot) ballot).question())
                .or(() -> BoardTask.prediction(judged.subject(), state));
        return question.flatMap(asked -> grade(asked, bet, judged.figures()));
    }

    /** Returns the grade of a bet by the values that a run has measured; empty if it cannot be read. */
    public static Optional<Attempt.Grade> grade(PredictionQuestion question, Attempt bet, Map<String, Double> figures) {
        return question.read(bet.answer())
                .map(answer -> Attempt.Grade.of(
                        question.prediction().grade(answer, List.of(figures)).grade()));
    }
}
