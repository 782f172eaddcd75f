package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.TheoryCheck;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What theory says beside what was measured: all in one table, or where that is too wide, each theory in its own. */
record TheoryTable(List<TheoryCheck> checks, MeasureName names, Labels labels, Digits digits, Speech speech) {

    private static final List<Align> ALIGNS = List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);

    List<Line> lines(int width) {
        Grid together = together();
        return together.naturalWidth() <= width ? together.lines(width, speech.glyphs()) : oneByOne(width);
    }

    private Grid together() {
        return new Grid(
                prefixed(Align.LEFT, ALIGNS),
                prefixed(cell(speech.say(Phrase.TABLE_THEORY), Style.STRONG), header()),
                checks.stream()
                        .map(check -> prefixed(cell(names.of(check.name()), Style.TEXT), row(check)))
                        .toList());
    }

    private static <T> List<T> prefixed(T first, List<T> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private List<Line> oneByOne(int width) {
        List<Line> lines = new ArrayList<>();
        for (List<TheoryCheck> alike : byName()) {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            String name = names.of(alike.get(0).name());
            lines.addAll(Prose.lines(speech.say(Phrase.TABLE_THEORY_OF, name), Style.STRONG, width));
            lines.addAll(alone(alike, width));
        }
        return lines;
    }

    private Collection<List<TheoryCheck>> byName() {
        return checks.stream()
                .collect(Collectors.groupingBy(TheoryCheck::name, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** In parts where the numbers are so long that one would break. */
    private List<Line> alone(List<TheoryCheck> alike, int width) {
        Grid grid = new Grid(ALIGNS, header(), alike.stream().map(this::row).toList());
        return grid.leastWidth() <= width
                ? grid.lines(width, speech.glyphs())
                : inParts(alike).oneBelowTheOther(width);
    }

    private RunGrid inParts(List<TheoryCheck> alike) {
        List<String> runs = alike.stream().map(this::label).toList();
        List<Quantity> quantities = List.of(
                quantity(
                        Phrase.TABLE_PREDICTED, alike, check -> agreement(check).theory()),
                quantity(Phrase.TABLE_MEASURED, alike, check -> agreement(check).measured()),
                quantity(
                        Phrase.TABLE_TOLERANCE, alike, check -> agreement(check).tolerance()),
                new Quantity(
                        speech.say(Phrase.TABLE_VERDICT),
                        alike.stream().map(this::verdict).toList()));
        return new RunGrid(runs, quantities, speech);
    }

    private Quantity quantity(Phrase name, List<TheoryCheck> alike, Function<TheoryCheck, String> words) {
        return Quantity.of(speech.say(name), alike, words.andThen(speech.glyphs()::write));
    }

    private List<List<Span>> header() {
        return Stream.of(
                        Phrase.TABLE_RUN,
                        Phrase.TABLE_PREDICTED,
                        Phrase.TABLE_MEASURED,
                        Phrase.TABLE_TOLERANCE,
                        Phrase.TABLE_VERDICT)
                .map(head -> cell(speech.say(head), Style.STRONG))
                .toList();
    }

    private List<List<Span>> row(TheoryCheck check) {
        Agreement agreement = agreement(check);
        return List.of(
                cell(label(check), Style.TEXT),
                cell(agreement.theory(), Style.TEXT),
                cell(agreement.measured(), Style.TEXT),
                cell(agreement.tolerance(), Style.MUTED),
                List.of(verdict(check).span()));
    }

    private Agreement agreement(TheoryCheck check) {
        return new Agreement(check, digits);
    }

    private String label(TheoryCheck check) {
        return speech.glyphs().write(labels.of(check.label()));
    }

    private Cell verdict(TheoryCheck check) {
        if (check.holds()) {
            return Cell.of(speech.say(Phrase.TABLE_HOLDS), Style.RIGHT);
        }
        boolean isMeasured = !Double.isNaN(check.measured());
        return Cell.of(speech.say(isMeasured ? Phrase.TABLE_FAILS : Phrase.TABLE_UNMEASURED), Style.WRONG);
    }

    private List<Span> cell(String text, Style style) {
        return List.of(new Span(speech.glyphs().write(text), style));
    }
}
