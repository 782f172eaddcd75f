package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@link SweepMap} shows, told: for each row which value is the best, where it works, and from where on it diverges. */
public record SweepWords(SweepMap map) {

    /** What is compared, then a paragraph a row. */
    public List<String> lines() {
        return Sentences.paragraphs(Stream.concat(
                Stream.of(heading()), IntStream.range(0, map.rows().size()).mapToObj(this::told)));
    }

    private String heading() {
        List<String> values = map.columnNames();
        return speech().say(
                        Phrase.LAB_TOLD_SWEEP,
                        new Variation(map.trials()).name(map.swept(), map.names()),
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
        return speech().say(Phrase.LAB_TOLD_NAMED, map.rowNames().get(number), String.join("; ", row.things()));
    }

    /** All cells of a row, a paragraph each. */
    public List<String> cells(int row) {
        return Sentences.paragraphs(
                IntStream.range(0, map.values().size()).mapToObj(column -> Sentences.ended(map.cell(row, column))));
    }

    private Glance glance() {
        return map.glance(map.names().digits());
    }

    private Speech speech() {
        return map.names().speech();
    }
}
