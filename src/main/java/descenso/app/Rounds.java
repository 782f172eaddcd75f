package descenso.app;

import descenso.course.Asked;
import descenso.progress.Regrade;
import java.util.List;

/** Where a round of questions leads to. */
record Rounds(Round round, Study study) {

    /** To the next question, or to what comes after the last. */
    Turn on() {
        Study passed = study.passing(id(round.asked()));
        return round.hasNext() ? QuestionScreen.asking(round.next(), passed) : ended(passed);
    }

    /** On without an answer: in a lesson the question is passed, and is found again. */
    Turn skipped() {
        return on();
    }

    private Turn ended(Study after) {
        return round.purpose() == Round.Purpose.LESSON
                ? new Journey(after).onward()
                : Turn.to(RoundScreen.of(round), after);
    }

    /** Away from the questions; in a lesson they are all passed, so that the way leads on. */
    Turn left() {
        if (round.purpose() == Round.Purpose.LESSON) {
            Study passed = study;
            for (Asked asked : round.items()) {
                passed = passed.passing(id(asked));
            }
            return LessonScreen.at(passed);
        }
        return round.hasResults() ? Turn.to(RoundScreen.of(round), study) : Turn.to(round.origin(), study);
    }

    /** To the question that was answered last, which then counts as not answered. */
    Turn undone() {
        if (!round.hasResults()) {
            return Turn.to(round.origin(), study);
        }
        Round before = round.undone();
        Turn turn = QuestionScreen.asking(before, study);
        Tried undo = Tried.regrade(before.asked(), Regrade.UNDO);
        return new Turn(turn.screen(), turn.study(), List.of(new Command.Keep(undo)));
    }

    private static String id(Asked asked) {
        return asked.exercise().id();
    }
}
