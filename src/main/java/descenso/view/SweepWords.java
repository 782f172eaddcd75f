package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Label;
import descenso.train.Snapshot;
import descenso.train.Status;
import java.util.ArrayList;
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
        List<Double> values = map.values();
        return speech().say(
                        Phrase.LAB_TOLD_SWEEP,
                        new Variation(map.trials()).name(map.swept(), map.names()),
                        row(0).written(0),
                        row(0).written(values.size() - 1),
                        speech().say(glance().name()));
    }

    private String told(int number) {
        List<Label> rows = map.rows();
        String name = speech().glyphs().write(Labels.of(rows, map.names()).unbroken(rows.get(number)));
        return speech().say(
                        Phrase.LAB_TOLD_NAMED,
                        name,
                        String.join("; ", row(number).things()));
    }

    /** All cells of a row, a paragraph each. */
    public List<String> cells(int row) {
        return Sentences.paragraphs(
                IntStream.range(0, map.values().size()).mapToObj(column -> Sentences.ended(map.cell(row, column))));
    }

    private SweepRow row(int number) {
        List<Optional<Snapshot>> runs = new ArrayList<>();
        for (int column = 0; column < map.values().size(); column++) {
            runs.add(map.trial(number, column)
                    .flatMap(trial -> map.snapshots().get(trial))
                    .filter(run -> run.status() != Status.RUNNING));
        }
        return new SweepRow(runs, map.values(), map.swept(), glance(), map.names());
    }

    private Glance glance() {
        return map.glance(map.names().digits());
    }

    private Speech speech() {
        return map.names().speech();
    }
}
