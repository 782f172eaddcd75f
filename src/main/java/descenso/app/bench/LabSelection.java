package descenso.app.bench;

import descenso.app.race.Race;
import descenso.course.experiment.Knob;
import descenso.phrases.Language;
import descenso.train.run.Snapshot;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.LabNames;
import descenso.view.naming.NamedRun;
import descenso.view.picture.PlotKind;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What of the bench is seen and chosen, with the knobs as they will be once they are read: its rows are the runs of the heat that is shown, then the optimizers that are off. */
public record LabSelection(LabSession bench, LabViewState sight, KnobEdit tuning) {

    public int heat() {
        return Math.min(
                sight.heat().orElse(bench.standing().heat()),
                bench.race().heats().size() - 1);
    }

    /** The numbers of the trials that are shown. */
    public List<Integer> trials() {
        return bench.race().heats().get(heat());
    }

    /** The runs that are shown: of a heat that has not begun, none. */
    public List<Snapshot> runs() {
        return bench.standing().of(trials());
    }

    /** The same with what they are called, each with the curve that it has when every optimizer is on. */
    public List<NamedRun> seen(ExperimentLabels naming) {
        List<Snapshot> runs = runs();
        List<String> names = names(naming).of(runs);
        List<Integer> curves = curves(runs);
        return IntStream.range(0, runs.size())
                .mapToObj(run -> new NamedRun(runs.get(run), names.get(run), curves.get(run)))
                .toList();
    }

    /** With fewer optimizers several heats may be run in one, in which two would have the same: then, in their order. */
    private List<Integer> curves(List<Snapshot> runs) {
        Race all = bench.off().isEmpty()
                ? bench.race()
                : Race.of(bench.experiment().comparison());
        List<Integer> own =
                runs.stream().map(run -> all.heatOf(run.trial().label())).toList();
        return own.stream().distinct().count() == own.size()
                ? own
                : IntStream.range(0, runs.size()).boxed().toList();
    }

    private int rows() {
        return trials().size() + bench.off().size();
    }

    public int row() {
        return Math.min(sight.row(), rows() - 1);
    }

    /** The optimizer of the chosen row. */
    public String label() {
        int trials = trials().size();
        return row() < trials ? label(trials().get(row())) : off().get(row() - trials);
    }

    private String label(int trial) {
        return bench.race().trials().get(trial).label().optimizer();
    }

    /** The labels of the optimizers that are off. */
    public List<String> off() {
        return bench.labels().stream().filter(bench.off()::contains).toList();
    }

    /** The chosen run; none where the optimizer is off. */
    public Optional<Snapshot> run() {
        List<Snapshot> runs = runs();
        return row() < runs.size() ? Optional.of(runs.get(row())) : Optional.empty();
    }

    /** What may be turned of the chosen optimizer, and of the problem. */
    public List<Knob> knobs() {
        return bench.knobs(label()).stream().map(tuning::wished).toList();
    }

    /** The number of the chosen one; 0 where there is none. */
    public int knobNumber() {
        return Math.max(0, Math.min(sight.knob(), knobs().size() - 1));
    }

    public Optional<Knob> knob() {
        List<Knob> knobs = knobs();
        return knobs.isEmpty() ? Optional.empty() : Optional.of(knobs.get(knobNumber()));
    }

    /** The pictures that there are of this experiment. */
    public List<PlotKind> pictures() {
        return PlotKind.of(bench.experiment());
    }

    public PlotKind picture() {
        return pictures().get(pictureNumber());
    }

    /** A change may leave fewer than there were. */
    private int pictureNumber() {
        return Math.min(sight.picture(), pictures().size() - 1);
    }

    /** With the next row chosen, or the one before; round and round. */
    public LabViewState row(int by) {
        return sight.ofRow(round(row() + by, rows()));
    }

    /** With the first run of that optimizer chosen, or its place among those that are off. */
    public LabViewState rowOf(String label) {
        int runs = (int) trials().stream()
                .takeWhile(trial -> !label(trial).equals(label))
                .count();
        return sight.ofRow(runs + Math.max(0, off().indexOf(label)));
    }

    public LabViewState knob(int by) {
        return sight.ofKnob(round(knobNumber() + by, knobs().size()));
    }

    public LabViewState picture(int by) {
        return sight.ofPicture(round(pictureNumber() + by, pictures().size()));
    }

    /** Another heat, only as far as the race has come. */
    public LabViewState heat(int by) {
        return sight.ofHeat(OptionalInt.of(
                Math.max(0, Math.min(heat() + by, bench.standing().heat()))));
    }

    /** Another coordinate of what is drawn. */
    public LabViewState nextCoordinate() {
        return sight.ofCoordinate(round(sight.coordinate() + 1, coordinates()));
    }

    /** How many coordinates are recorded. */
    public int coordinates() {
        return bench.race().trials().get(0).problem().coordinates().size();
    }

    /** What things are called in that language, and spelled. */
    public ExperimentLabels naming(Language language, UiText speech) {
        return ExperimentLabels.of(bench.experiment(), language, speech);
    }

    /** What the runs that are shown are called. */
    public LabNames names(ExperimentLabels naming) {
        return new LabNames(bench.race().heats().size() > 1, naming);
    }

    private static int round(int number, int count) {
        return count == 0 ? 0 : Math.floorMod(number, count);
    }
}
