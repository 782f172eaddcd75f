package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.TheoryCheck;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.List;
import java.util.stream.Stream;

/** What theory says beside what was measured. */
record TheoryTable(List<TheoryCheck> checks, MeasureName names, Labels labels, Digits digits, Speech speech) {

    private static final List<Align> ALIGNS =
            List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);

    Grid grid() {
        List<List<Span>> header = Stream.of(
                        Phrase.TABLE_THEORY,
                        Phrase.TABLE_RUN,
                        Phrase.TABLE_PREDICTED,
                        Phrase.TABLE_MEASURED,
                        Phrase.TABLE_TOLERANCE,
                        Phrase.TABLE_VERDICT)
                .map(head -> cell(speech.say(head), Style.STRONG))
                .toList();
        return new Grid(ALIGNS, header, checks.stream().map(this::row).toList());
    }

    private List<List<Span>> row(TheoryCheck check) {
        return List.of(
                cell(names.of(check.name()), Style.TEXT),
                cell(labels.of(check.label()), Style.TEXT),
                cell(digits.many(check.theory()), Style.TEXT),
                cell(digits.many(check.measured()), Style.TEXT),
                cell(digits.few(check.tolerance()), Style.MUTED),
                verdict(check));
    }

    private List<Span> verdict(TheoryCheck check) {
        if (check.holds()) {
            return cell(speech.say(Phrase.TABLE_HOLDS), Style.RIGHT);
        }
        boolean isMeasured = !Double.isNaN(check.measured());
        return cell(speech.say(isMeasured ? Phrase.TABLE_FAILS : Phrase.TABLE_UNMEASURED), Style.WRONG);
    }

    private List<Span> cell(String text, Style style) {
        return List.of(new Span(speech.glyphs().write(text), style));
    }
}
