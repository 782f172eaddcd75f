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

/** What {@link SweepMap} shows, told: for each row which value is the best, where it works, and from where on it diverges. */
public record SweepText(SweepMap map) {

    /** What is compared, then a paragraph a row. */
    public List<String> lines() {
        return SentenceFormatter.paragraphs(Stream.concat(
                Stream.of(heading()), IntStream.range(0, map.rows().size()).mapToObj(this::told)));
    }

    private String heading() {
        List<String> values = map.columnNames();
        return speech().say(
                        MessageKey.LAB_TOLD_SWEEP,
                        new SweptParameter(map.trials()).name(map.swept(), map.names()),
                        values.get(0),
                        values.get(values.size() - 1),
                        speech().say(glance().name()));
    }

    private String told(int number) {
        List<String> values = map.columnNames();
        List<Optional<Snapshot>> runs = IntStream.range(0, values.size())
                .mapToObj(column -> map.ended(number, column))
                .toList();
        SweepRow row = new SweepRow(runs, values, map.names().variable(map.swept()), glance(), speech());
        return speech().say(MessageKey.LAB_TOLD_NAMED, map.rowNames().get(number), String.join("; ", row.things()));
    }

    /** All cells of a row, a paragraph each. */
    public List<String> cells(int row) {
        return SentenceFormatter.paragraphs(IntStream.range(0, map.values().size())
                .mapToObj(column -> SentenceFormatter.ended(map.cell(row, column))));
    }

    private SweepMetric glance() {
        return map.glance(map.names().digits());
    }

    private UiText speech() {
        return map.names().speech();
    }
}
