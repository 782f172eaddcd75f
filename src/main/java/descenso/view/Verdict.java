package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.TheoryCheck;
import descenso.tui.Style;

/** Whether theory holds, in words. */
record Verdict(TheoryCheck check, Speech speech) {

    TableCell cell() {
        if (check.holds()) {
            return TableCell.of(speech.say(Phrase.TABLE_HOLDS), Style.RIGHT);
        }
        boolean isMeasured = !Double.isNaN(check.measured());
        return TableCell.of(speech.say(isMeasured ? Phrase.TABLE_FAILS : Phrase.TABLE_UNMEASURED), Style.WRONG);
    }
}
