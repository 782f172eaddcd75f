package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Transition;
import descenso.course.CourseQuestion;
import descenso.course.question.OpenQuestion;
import descenso.progress.SelfGrade;
import java.util.List;

/** The navigation from a round of questions to the next question or screen. */
record RoundNavigation(QuizRound round, AppState state) {

    /**
     * Goes on to the next question, or to the screen after the last one. A question of a page is marked as passed,
     * answered or not, so that it does not stop the learner again.
     */
    Transition next() {
        AppState passed = isOfPage() ? state.withPassedQuestion(id(round.question())) : state;
        return round.hasNext() ? QuestionScreen.open(round.next(), passed) : finish(passed);
    }

    private boolean isOfPage() {
        return round.purpose() == QuizRound.Purpose.PAGE;
    }

    private Transition finish(AppState after) {
        return round.continuation()
                .map(next -> next.from(after))
                .orElseGet(() -> Transition.to(RoundScreen.of(round.next()), after));
    }

    /** Leaves the round. All questions of a page are marked as passed, so that the guided path leads on. */
    Transition leave() {
        if (isOfPage()) {
            AppState passed = state;
            for (CourseQuestion question : round.items()) {
                passed = passed.withPassedQuestion(id(question));
            }
            return Transition.to(round.origin(), passed);
        }
        return round.hasResults() ? Transition.to(RoundScreen.of(round), state) : Transition.to(round.origin(), state);
    }

    /**
     * Returns to the question answered last, which then counts as not answered. The text of an open answer becomes a
     * draft.
     */
    Transition undo() {
        QuizRound.Result last = round.last();
        CourseQuestion question = last.session().question();
        boolean isOfWords = question.exercise().question() instanceof OpenQuestion;
        AppState drafted = isOfWords ? state.withDraft(id(question), last.answer()) : state;
        Transition transition = QuestionScreen.open(round.undone(), drafted);
        NewAttempt undo = NewAttempt.regrade(question, SelfGrade.UNDO);
        return new Transition(transition.screen(), transition.state(), List.of(new Command.RecordAttempt(undo)));
    }

    private static String id(CourseQuestion question) {
        return question.exercise().id();
    }
}
