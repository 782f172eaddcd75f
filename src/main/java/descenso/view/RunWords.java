package descenso.view;

import descenso.course.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import descenso.train.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@link DynamicsTable} shows, told: a sentence a run, so far as it went, then who is the best, and at what. */
public record RunWords(Experiment experiment, List<LabRun> runs, Language language, Speech speech) {

    public RunWords {
        runs = List.copyOf(runs);
    }

    /** A paragraph each; none where there are no runs. */
    public List<String> lines() {
        if (runs.isEmpty()) {
            return List.of();
        }
        List<ColumnWords> columns = columns();
        Stream<String> told = IntStream.range(0, runs.size()).mapToObj(run -> told(run, columns));
        return Sentences.paragraphs(Stream.concat(told, Stream.of(best(columns), goals())));
    }

    /** What came of the runs before what they began with. */
    private List<ColumnWords> columns() {
        DynamicsColumns columns = new DynamicsTable(experiment, runs, curve -> "", language, speech).columns();
        return Stream.concat(columns.results().stream(), columns.hyperparameters().stream())
                .map(column -> new ColumnWords(column.quantity(), runs, speech))
                .toList();
    }

    private String told(int number, List<ColumnWords> columns) {
        List<String> things = new ArrayList<>();
        things.add(new StatusWords(runs.get(number).run(), speech).words());
        columns.forEach(column -> things.add(column.of(number)));
        things.removeIf(String::isEmpty);
        return speech.say(Phrase.LAB_TOLD_NAMED, runs.get(number).name(), String.join("; ", things));
    }

    /** Nothing where nobody is. */
    private String best(List<ColumnWords> columns) {
        boolean isOver = runs.stream().noneMatch(run -> run.run().status() == Status.RUNNING);
        Phrase words = isOver ? Phrase.LAB_TOLD_BEST : Phrase.LAB_TOLD_BEST_SO_FAR;
        List<String> best = new ArrayList<>();
        for (ColumnWords column : columns) {
            List<String> winners = column.winners();
            if (!winners.isEmpty()) {
                best.add(speech.say(words, column.name(), new Listed(winners, speech).and()));
            }
        }
        if (!best.isEmpty() && Contest.of(snapshots()).fields().size() > 1) {
            best.add(speech.say(Phrase.LAB_TOLD_BEST_AMONG));
        }
        return String.join(" ", best);
    }

    /** What those reached that came to a goal, each once. */
    private String goals() {
        return Goal.sentence(snapshots().stream().filter(run -> run.status() == Status.STOPPED), language, speech);
    }

    private List<Snapshot> snapshots() {
        return runs.stream().map(LabRun::run).toList();
    }
}
