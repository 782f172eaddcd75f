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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What theory says beside what was measured: all in one table, or where that is too wide, each theory in its own. */
record TheoryTable(List<TheoryCheck> checks, Naming names, Labels labels, Digits digits, Speech speech) {

    private static final List<Align> ALIGNS =
            List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);

    List<Line> lines(int width) {
        Grid together = together();
        return together.naturalWidth() <= width ? together.lines(width, speech.glyphs()) : oneByOne(width);
    }

    private Grid together() {
        Quantity theories = quantity(Phrase.TABLE_THEORY, checks, check -> names.measure(check.name()));
        return grid(ALIGNS, prefixed(theories, prefixed(runs(checks), numbers(checks))));
    }

    private static List<Quantity> prefixed(Quantity first, List<Quantity> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static Grid grid(List<Align> aligns, List<Quantity> columns) {
        List<List<Span>> header = columns.stream()
                .map(column -> List.of(new Span(column.name(), Style.STRONG)))
                .toList();
        List<List<List<Span>>> rows = IntStream.range(0, columns.get(0).cells().size())
                .mapToObj(row -> columns.stream()
                        .map(column -> List.of(column.cells().get(row).span()))
                        .toList())
                .toList();
        return new Grid(aligns, header, rows);
    }

    private List<Line> oneByOne(int width) {
        List<Line> lines = new ArrayList<>();
        for (List<TheoryCheck> alike : byName()) {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            String name = names.measure(alike.get(0).name());
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
        List<Quantity> numbers = numbers(alike);
        Grid grid = grid(ALIGNS.subList(1, ALIGNS.size()), prefixed(runs(alike), numbers));
        return grid.leastWidth() <= width
                ? grid.lines(width, speech.glyphs())
                : new RunGrid(alike.stream().map(this::label).toList(), numbers, speech).oneBelowTheOther(width);
    }

    private Quantity runs(List<TheoryCheck> some) {
        return quantity(Phrase.TABLE_RUN, some, this::label);
    }

    /** All that is said of these beside their names. */
    private List<Quantity> numbers(List<TheoryCheck> some) {
        return List.of(
                quantity(Phrase.TABLE_PREDICTED, some, check -> agreement(check).theory()),
                quantity(Phrase.TABLE_MEASURED, some, check -> agreement(check).measured()),
                cells(Phrase.TABLE_TOLERANCE, some, this::tolerance),
                cells(Phrase.TABLE_VERDICT, some, this::verdict));
    }

    private Quantity quantity(Phrase name, List<TheoryCheck> some, Function<TheoryCheck, String> words) {
        return Quantity.of(speech.say(name), some, words.andThen(speech.glyphs()::write));
    }

    private Quantity cells(Phrase name, List<TheoryCheck> some, Function<TheoryCheck, TableCell> cell) {
        return new Quantity(speech.say(name), some.stream().map(cell).toList());
    }

    private Agreement agreement(TheoryCheck check) {
        return new Agreement(check, digits);
    }

    private String label(TheoryCheck check) {
        return speech.glyphs().write(labels.of(check.label()));
    }

    private TableCell tolerance(TheoryCheck check) {
        return TableCell.of(speech.glyphs().write(agreement(check).tolerance()), Style.MUTED);
    }

    private TableCell verdict(TheoryCheck check) {
        return new Verdict(check, speech).cell();
    }
}
