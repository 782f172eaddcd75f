package descenso.view.theory;

import descenso.phrases.MessageKey;
import descenso.train.TheoryCheck;
import descenso.tui.Style;
import descenso.view.table.RunCell;
import descenso.view.text.UiText;

/** The verdict on a check, in words. */
record TheoryVerdict(TheoryCheck check, UiText texts) {

    RunCell cell() {
        if (check.holds()) {
            return RunCell.of(texts.say(MessageKey.TABLE_HOLDS), Style.RIGHT);
        }
        boolean isMeasured = !Double.isNaN(check.measured());
        return RunCell.of(texts.say(isMeasured ? MessageKey.TABLE_FAILS : MessageKey.TABLE_UNMEASURED), Style.WRONG);
    }
}
