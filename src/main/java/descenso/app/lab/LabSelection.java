package descenso.app.lab;

import descenso.app.screen.Race;
import descenso.course.experiment.Knob;
import descenso.train.run.Snapshot;
import descenso.view.chart.LabPlot;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The selection in the lab: the heat shown, and the chosen row, knob and chart. The rows are the runs of that heat,
 * then the optimizers that are off. Knobs have the values of the pending load.
 */
public record LabSelection(LabSession session, LabViewState viewState, KnobEdit knobEdit) {

    /** Returns the number of the heat that is shown, 0-based. */
    public int heat() {
        return Math.min(
                viewState.heat().orElse(session.progress().heat()),
                session.race().heats().size() - 1);
    }

    /** Returns the numbers of the trials in the heat that is shown, 0-based. */
    public List<Integer> trials() {
        return session.race().heats().get(heat());
    }

    /** Returns the runs that are shown; empty if their heat has not begun. */
    public List<Snapshot> runs() {
        return session.progress().of(trials());
    }

    /**
     * Returns the runs that are shown, with their names and curve numbers. A run has the curve number that it has when
     * every optimizer is on.
     */
    public List<NamedRun> shownRuns(ExperimentLabels naming) {
        List<Snapshot> runs = runs();
        List<String> names = RunLabels.names(runs, isPartial(), naming);
        List<Integer> curves = curves(runs);
        return IntStream.range(0, runs.size())
                .mapToObj(run -> new NamedRun(runs.get(run), names.get(run), curves.get(run)))
                .toList();
    }

    /**
     * Returns the curve numbers of runs, 0-based. If optimizers are off, several heats may be merged into one, in which
     * two runs could have the same number; the runs are numbered in their order then.
     */
    private List<Integer> curves(List<Snapshot> runs) {
        Race all = session.off().isEmpty()
                ? session.race()
                : new Race(session.experiment().comparison());
        List<Integer> own = runs.stream()
                .map(run -> all.positionInHeat(run.trial().label()))
                .toList();
        return own.stream().distinct().count() == own.size()
                ? own
                : IntStream.range(0, runs.size()).boxed().toList();
    }

    private int rows() {
        return trials().size() + session.off().size();
    }

    /** Returns the number of the chosen row, 0-based. */
    public int row() {
        return Math.min(viewState.row(), rows() - 1);
    }

    /** Returns the label of the optimizer in the chosen row. */
    public String label() {
        int trials = trials().size();
        return row() < trials ? label(trials().get(row())) : off().get(row() - trials);
    }

    private String label(int trial) {
        return session.race().trials().get(trial).label().optimizer();
    }

    /** Returns the labels of the optimizers that are off, in the order of the experiment. */
    public List<String> off() {
        return session.labels().stream().filter(session.off()::contains).toList();
    }

    /** Returns the chosen run; empty if its optimizer is off or its heat has not begun. */
    public Optional<Snapshot> run() {
        List<Snapshot> runs = runs();
        return row() < runs.size() ? Optional.of(runs.get(row())) : Optional.empty();
    }

    /** Returns the knobs of the chosen optimizer and of the problem. */
    public List<Knob> knobs() {
        return session.knobs(label()).stream().map(knobEdit::requested).toList();
    }

    /** Returns the number of the chosen knob, 0-based; 0 if there are no knobs. */
    public int knobNumber() {
        return Math.max(0, Math.min(viewState.knob(), knobs().size() - 1));
    }

    public Optional<Knob> knob() {
        List<Knob> knobs = knobs();
        return knobs.isEmpty() ? Optional.empty() : Optional.of(knobs.get(knobNumber()));
    }

    /** Returns the kinds of charts that the experiment has. */
    public List<LabPlot> charts() {
        return LabPlot.of(session.experiment());
    }

    public LabPlot chart() {
        return charts().get(chartNumber());
    }

    /** Returns the number of the chosen chart, 0-based; at most the last one after a change of settings. */
    private int chartNumber() {
        return Math.min(viewState.chart(), charts().size() - 1);
    }

    /** Returns the view with the next row chosen (1), or the previous one (-1); wraps around. */
    public LabViewState row(int by) {
        return viewState.withRow(round(row() + by, rows()));
    }

    /** Returns the view with the first run of an optimizer chosen, or its row among the optimizers that are off. */
    public LabViewState rowOf(String label) {
        int runs = (int) trials().stream()
                .takeWhile(trial -> !label(trial).equals(label))
                .count();
        return viewState.withRow(runs + Math.max(0, off().indexOf(label)));
    }

    /** Returns the view with the next knob chosen (1), or the previous one (-1); wraps around. */
    public LabViewState knob(int by) {
        return viewState.withKnob(round(knobNumber() + by, knobs().size()));
    }

    /** Returns the view with the next chart chosen (1), or the previous one (-1); wraps around. */
    public LabViewState chart(int by) {
        return viewState.withChart(round(chartNumber() + by, charts().size()));
    }

    /** Returns the view of the next heat (1), or the previous one (-1), limited to those that have begun. */
    public LabViewState heat(int by) {
        return viewState.withHeat(OptionalInt.of(
                Math.max(0, Math.min(heat() + by, session.progress().heat()))));
    }

    /** Returns the view with the next coordinate drawn; wraps around. */
    public LabViewState nextCoordinate() {
        return viewState.withCoordinate(round(viewState.coordinate() + 1, coordinates()));
    }

    /** Returns the number of coordinates that the runs record. */
    public int coordinates() {
        return session.race().trials().get(0).problem().coordinates().size();
    }

    /** Returns the labels of the experiment in a language and character set. */
    public ExperimentLabels naming(UiText texts) {
        return ExperimentLabels.of(session.experiment(), texts);
    }

    /** Tests whether runs with other values of the variables are hidden. */
    public boolean isPartial() {
        return session.race().heats().size() > 1;
    }

    private static int round(int number, int count) {
        return count == 0 ? 0 : Math.floorMod(number, count);
    }
}
