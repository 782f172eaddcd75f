package descenso.view.sweep;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.table.SweptParameter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Describes the content of {@link SweepMap} in sentences: for each row, the best value, the values that work and the
 * value from which the runs diverge.
 */
public record SweepText(SweepMap map) {

    /** Returns the compared number, then one paragraph per row. */
    public List<String> paragraphs() {
        return SentenceFormatter.paragraphs(Stream.concat(
                Stream.of(heading()), IntStream.range(0, map.rows().size()).mapToObj(this::describeRow)));
    }

    private String heading() {
        List<String> values = map.columnNames();
        return texts().say(
                        MessageKey.LAB_TOLD_SWEEP,
                        new SweptParameter(map.trials()).name(map.swept(), map.names()),
                        values.get(0),
                        values.get(values.size() - 1),
                        texts().say(metric().name()));
    }

    private String describeRow(int number) {
        List<String> values = map.columnNames();
        List<Optional<Snapshot>> runs = IntStream.range(0, values.size())
                .mapToObj(column -> map.ended(number, column))
                .toList();
        SweepRow row = new SweepRow(runs, values, map.names().variable(map.swept()), metric(), texts());
        return texts().say(MessageKey.LAB_TOLD_NAMED, map.rowNames().get(number), String.join("; ", row.things()));
    }

    /** Returns the cells of a row, one paragraph each. */
    public List<String> cells(int row) {
        return SentenceFormatter.paragraphs(IntStream.range(0, map.values().size())
                .mapToObj(column -> SentenceFormatter.ended(map.cell(row, column))));
    }

    private SweepMetric metric() {
        return map.glance(map.names().numbers());
    }

    private UiText texts() {
        return map.names().texts();
    }
}
