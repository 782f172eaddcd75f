package descenso.view;

import descenso.phrases.Phrase;
import descenso.progress.Attempt;
import descenso.tui.Line;
import descenso.tui.Style;

/** What came of an answer, by a sign and in a word. */
final class GradeWords {

    private GradeWords() {}

    static Line of(Attempt.Grade grade, Speech speech) {
        return switch (grade) {
            case RIGHT -> Line.of(speech.say(Phrase.GRADE_RIGHT), Style.RIGHT);
            case PARTLY -> Line.of(speech.say(Phrase.GRADE_PARTLY), Style.STRONG);
            case WRONG -> Line.of(speech.say(Phrase.GRADE_WRONG), Style.WRONG);
            case UNKNOWN -> Line.of(speech.say(Phrase.GRADE_UNKNOWN), Style.MUTED);
            case UNDECIDED, PENDING -> Line.blank();
        };
    }
}
