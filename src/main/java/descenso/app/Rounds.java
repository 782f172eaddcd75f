package descenso.app;

import descenso.course.Asked;
import descenso.progress.Regrade;
import descenso.quiz.Question;
import java.util.List;

/** Where a round of questions leads to. */
record Rounds(Round round, Study study) {

    /** To the next question, or to what comes after the last; a slide's, answered or not, does not hold anybody up again. */
    Turn on() {
        Study passed = isOfSlide() ? study.passing(id(round.asked())) : study;
        return round.hasNext() ? QuestionScreen.asking(round.next(), passed) : ended(passed);
    }

    private boolean isOfSlide() {
        return round.purpose() == Round.Purpose.LESSON || round.purpose() == Round.Purpose.PAGE;
    }

    private Turn ended(Study after) {
        return switch (round.purpose()) {
            case LESSON -> new Journey(after).onward();
            case PAGE -> LessonScreen.at(after);
            case QUIZ, REVIEW -> Turn.to(RoundScreen.of(round.next()), after);
        };
    }

    /** Away from the questions; those of a slide are all passed, so that the way leads on. */
    Turn left() {
        if (isOfSlide()) {
            Study passed = study;
            for (Asked asked : round.items()) {
                passed = passed.passing(id(asked));
            }
            return LessonScreen.at(passed);
        }
        return round.hasResults() ? Turn.to(RoundScreen.of(round), study) : Turn.to(round.origin(), study);
    }

    /** To the question that was answered last, which then counts as not answered; words are there to be written on. */
    Turn undone() {
        Round.Result last = round.last();
        Asked asked = last.encounter().asked();
        boolean isOfWords = asked.exercise().question() instanceof Question.Open;
        Study drafted = isOfWords ? study.drafting(id(asked), last.answer()) : study;
        Turn turn = QuestionScreen.asking(round.undone(), drafted);
        Tried undo = Tried.regrade(asked, Regrade.UNDO);
        return new Turn(turn.screen(), turn.study(), List.of(new Command.Keep(undo)));
    }

    private static String id(Asked asked) {
        return asked.exercise().id();
    }
}
