package descenso.view.table;

import descenso.course.experiment.Experiment;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import descenso.train.TheoreticalValue;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.table.RunColumn.Cell;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.Grid.Align;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The theoretical values beside the measured ones, as a list or a table, and the omitted checks with the reasons. */
public record TheoryView(Experiment experiment, Outcome outcome, UiText texts) {

    private static final List<Align> ALIGNS =
            List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);

    /** Returns each check with its values, then the omissions. */
    public List<Section> sections() {
        return Stream.concat(
                        checks().stream().map(this::section),
                        omissions().stream().map(omission -> Section.paragraph(omission, Style.MUTED)))
                .toList();
    }

    private Section section(TheoreticalValue.Check check) {
        Span verdict = verdict(check);
        TheoryNumberFormat format = format(check);
        String name = names().measure(check.name());
        String run = labels().of(check.label());
        String mark = check.holds()
                ? texts.characters().select("✓ ", "+ ")
                : texts.characters().select("✗ ", "x ");
        String shown =
                texts.say(MessageKey.THEORY_LINE, name, run, format.theory(), format.measured(), format.tolerance());
        MessageKey told = isMeasured(check) ? MessageKey.LAB_TOLD_THEORY : MessageKey.LAB_TOLD_THEORY_ALONE;
        String spoken =
                texts.say(told, name, run, verdict.text(), format.theory(), format.tolerance(), format.measured());
        return Section.hanging(
                Line.of(mark, verdict.style()),
                Wording.of(
                        List.of(new Span(shown, Style.TEXT), new Span(": ", Style.TEXT), verdict),
                        SentenceFormatter.flowing(spoken)));
    }

    private Span verdict(TheoreticalValue.Check check) {
        MessageKey failure = isMeasured(check) ? MessageKey.TABLE_FAILS : MessageKey.TABLE_UNMEASURED;
        return check.holds()
                ? new Span(texts.say(MessageKey.TABLE_HOLDS), Style.RIGHT)
                : new Span(texts.say(failure), Style.WRONG);
    }

    private static boolean isMeasured(TheoreticalValue.Check check) {
        return !Double.isNaN(check.measured());
    }

    /** Returns the checks that the theory applies to. */
    public List<TheoreticalValue.Check> checks() {
        return outcome.checks();
    }

    /** Tests whether there are neither checks nor omissions. */
    public boolean isEmpty() {
        return checks().isEmpty() && omitted().isEmpty();
    }

    private List<TheoreticalValue.Omission> omitted() {
        return experiment.comparison().omissions(outcome.runs());
    }

    /** Returns the omissions with the reasons, one sentence for each closed form and reason. */
    public List<String> omissions() {
        return omitted().stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.theory().name(), reason(each)), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> {
                    TheoreticalValue.Omission first = alike.get(0);
                    String name = names().measure(first.theory().name());
                    boolean isOne = alike.size() == 1;
                    String which = isOne ? labels().of(first.label()) : Integer.toString(alike.size());
                    MessageKey key = isOne ? MessageKey.THEORY_OMITTED : MessageKey.THEORY_OMITTED_MANY;
                    return SentenceFormatter.ended(texts.say(key, name, which, reason(first)));
                })
                .toList();
    }

    private String reason(TheoreticalValue.Omission omission) {
        return texts.say(experiment.reason(omission));
    }

    /** Returns the checks as a table; one table per theory if a single one is too wide. */
    List<Line> table(int width) {
        GridRenderer renderer = new GridRenderer(texts, width);
        Section together = table(columns(checks()), ALIGNS);
        if (renderer.naturalWidth(together) <= width) {
            return renderer.lines(List.of(together));
        }
        return renderer.lines(checks().stream()
                .collect(Collectors.groupingBy(TheoreticalValue.Check::name, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> group(alike, renderer))
                .toList());
    }

    /** Returns the table of one theory; in parts if a number would be broken. */
    private Section group(List<TheoreticalValue.Check> alike, GridRenderer renderer) {
        String name = names().measure(alike.get(0).name());
        List<RunColumn> columns = columns(alike);
        Section.Table table = table(columns.subList(1, columns.size()), ALIGNS.subList(1, ALIGNS.size()));
        List<String> runs = columns.get(1).cells().stream().map(Cell::text).toList();
        return Section.group(
                Section.paragraph(texts.say(MessageKey.TABLE_THEORY_OF, name), Style.STRONG),
                renderer.fits(table)
                        ? table
                        : RunColumn.tableBelow(runs, columns.subList(2, columns.size()), renderer));
    }

    private static Section.Table table(List<RunColumn> columns, List<Align> aligns) {
        return new Section.Table(
                IntStream.range(0, columns.size())
                        .mapToObj(i -> Section.TableColumn.of(
                                aligns.get(i), columns.get(i).name()))
                        .toList(),
                IntStream.range(0, columns.get(0).cells().size())
                        .mapToObj(row -> Section.TableRow.of(columns.stream()
                                .map(column -> column.cells().get(row).shown())
                                .toList()))
                        .toList());
    }

    private List<RunColumn> columns(List<TheoreticalValue.Check> some) {
        RunLabels labels = labels();
        return List.of(
                column(
                        MessageKey.TABLE_THEORY,
                        some,
                        check -> text(labels.names().measure(check.name()))),
                column(MessageKey.TABLE_RUN, some, check -> text(labels.of(check.label()))),
                column(
                        MessageKey.TABLE_PREDICTED,
                        some,
                        check -> text(format(check).theory())),
                column(
                        MessageKey.TABLE_MEASURED,
                        some,
                        check -> text(format(check).measured())),
                column(
                        MessageKey.TABLE_TOLERANCE,
                        some,
                        check -> new Span(format(check).tolerance(), Style.MUTED)),
                column(MessageKey.TABLE_VERDICT, some, this::verdict));
    }

    private static Span text(String text) {
        return new Span(text, Style.TEXT);
    }

    private RunColumn column(
            MessageKey head, List<TheoreticalValue.Check> some, Function<TheoreticalValue.Check, Span> cell) {
        return new RunColumn(
                texts.say(head),
                some.stream()
                        .map(cell)
                        .map(span -> Cell.of(texts.encode(span.text()), span.style()))
                        .toList());
    }

    private TheoryNumberFormat format(TheoreticalValue.Check check) {
        return new TheoryNumberFormat(check, texts.numbers());
    }

    private RunLabels labels() {
        return RunLabels.of(experiment, texts);
    }

    private ExperimentLabels names() {
        return ExperimentLabels.of(experiment, texts);
    }
}
