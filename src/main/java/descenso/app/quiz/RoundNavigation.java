package descenso.app.quiz;

import descenso.app.lesson.GuidedPath;
import descenso.app.lesson.LessonScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Transition;
import descenso.course.CourseQuestion;
import descenso.progress.SelfGrade;
import descenso.quiz.Question;
import java.util.List;

/** Where a round of questions leads to. */
record RoundNavigation(QuizRound round, AppState study) {

    /** To the next question, or to what comes after the last; a slide's, answered or not, does not hold anybody up again. */
    Transition on() {
        AppState passed = isOfSlide() ? study.withPassedQuestion(id(round.asked())) : study;
        return round.hasNext() ? QuestionScreen.asking(round.next(), passed) : ended(passed);
    }

    private boolean isOfSlide() {
        return round.purpose() == QuizRound.Purpose.LESSON || round.purpose() == QuizRound.Purpose.PAGE;
    }

    private Transition ended(AppState after) {
        return switch (round.purpose()) {
            case LESSON -> new GuidedPath(after).next();
            case PAGE -> LessonScreen.at(after);
            case QUIZ, REVIEW -> Transition.to(RoundScreen.of(round.next()), after);
        };
    }

    /** Away from the questions; those of a slide are all passed, so that the way leads on. */
    Transition left() {
        if (isOfSlide()) {
            AppState passed = study;
            for (CourseQuestion asked : round.items()) {
                passed = passed.withPassedQuestion(id(asked));
            }
            return LessonScreen.at(passed);
        }
        return round.hasResults() ? Transition.to(RoundScreen.of(round), study) : Transition.to(round.origin(), study);
    }

    /** To the question that was answered last, which then counts as not answered; words are there to be written on. */
    Transition undone() {
        QuizRound.Result last = round.last();
        CourseQuestion asked = last.encounter().asked();
        boolean isOfWords = asked.exercise().question() instanceof Question.Open;
        AppState drafted = isOfWords ? study.withDraft(id(asked), last.answer()) : study;
        Transition turn = QuestionScreen.asking(round.undone(), drafted);
        NewAttempt undo = NewAttempt.regrade(asked, SelfGrade.UNDO);
        return new Transition(turn.screen(), turn.study(), List.of(new Command.RecordAttempt(undo)));
    }

    private static String id(CourseQuestion asked) {
        return asked.exercise().id();
    }
}
