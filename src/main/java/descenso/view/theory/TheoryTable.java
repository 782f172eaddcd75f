package descenso.view.theory;

import descenso.phrases.MessageKey;
import descenso.train.TheoryCheck;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.table.RunCell;
import descenso.view.table.RunColumn;
import descenso.view.table.RunGrid;
import descenso.widget.Align;
import descenso.widget.Grid;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of theoretical values beside the measured ones; one table per theory if a single one is too wide. */
public record TheoryTable(List<TheoryCheck> checks, ExperimentLabels names, RunLabels labels) {

    private static final List<Align> ALIGNS =
            List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);

    public List<Line> lines(int width) {
        Grid together = together();
        return together.naturalWidth() <= width
                ? together.lines(width, names.texts().characters())
                : oneByOne(width);
    }

    private Grid together() {
        RunColumn theories = quantity(MessageKey.TABLE_THEORY, checks, check -> names.measure(check.name()));
        return grid(ALIGNS, prefixed(theories, prefixed(runs(checks), numbers(checks))));
    }

    private static List<RunColumn> prefixed(RunColumn first, List<RunColumn> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static Grid grid(List<Align> aligns, List<RunColumn> columns) {
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
            lines.addAll(LineWrapper.lines(names.texts().say(MessageKey.TABLE_THEORY_OF, name), Style.STRONG, width));
            lines.addAll(alone(alike, width));
        }
        return lines;
    }

    private Collection<List<TheoryCheck>> byName() {
        return checks.stream()
                .collect(Collectors.groupingBy(TheoryCheck::name, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Returns the table of one theory; in parts if a number would be broken. */
    private List<Line> alone(List<TheoryCheck> alike, int width) {
        List<RunColumn> numbers = numbers(alike);
        Grid grid = grid(ALIGNS.subList(1, ALIGNS.size()), prefixed(runs(alike), numbers));
        return grid.leastWidth() <= width
                ? grid.lines(width, names.texts().characters())
                : new RunGrid(alike.stream().map(this::label).toList(), numbers, names.texts()).oneBelowTheOther(width);
    }

    private RunColumn runs(List<TheoryCheck> some) {
        return quantity(MessageKey.TABLE_RUN, some, this::label);
    }

    /** Returns the columns beside those of the names. */
    private List<RunColumn> numbers(List<TheoryCheck> some) {
        return List.of(
                quantity(
                        MessageKey.TABLE_PREDICTED,
                        some,
                        check -> agreement(check).theory()),
                quantity(
                        MessageKey.TABLE_MEASURED,
                        some,
                        check -> agreement(check).measured()),
                cells(MessageKey.TABLE_TOLERANCE, some, this::tolerance),
                cells(MessageKey.TABLE_VERDICT, some, check -> TheoryList.verdict(check, names.texts())));
    }

    private RunColumn quantity(MessageKey name, List<TheoryCheck> some, Function<TheoryCheck, String> words) {
        return RunColumn.of(
                names.texts().say(name), some, words.andThen(names.texts().characters()::encode));
    }

    private RunColumn cells(MessageKey name, List<TheoryCheck> some, Function<TheoryCheck, RunCell> cell) {
        return new RunColumn(names.texts().say(name), some.stream().map(cell).toList());
    }

    private TheoryNumberFormat agreement(TheoryCheck check) {
        return new TheoryNumberFormat(check, names.numbers());
    }

    private String label(TheoryCheck check) {
        return names.texts().characters().encode(labels.of(check.label()));
    }

    private RunCell tolerance(TheoryCheck check) {
        return RunCell.of(names.texts().characters().encode(agreement(check).tolerance()), Style.MUTED);
    }
}
