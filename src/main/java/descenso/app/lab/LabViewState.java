package descenso.app.lab;

import descenso.view.chart.LabPlot;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The learner's choices on what the lab shows and what a key changes.
 *
 * @param row the number of the chosen run in its heat, 0-based; higher numbers are the optimizers that are off
 * @param isAlone whether only the chosen run is drawn
 * @param heat the number of the heat that is shown, 0-based; empty to follow the heat that is running
 * @param knob the number of the chosen knob, 0-based
 * @param chart the number of the chart that is shown, 0-based
 * @param coordinate the coordinate in the charts of paths and steps, 0-based
 * @param flipped the charts that are not drawn on their default scale
 * @param isSmooth whether curves are smoothed
 */
public record LabViewState(
        int row,
        boolean isAlone,
        OptionalInt heat,
        int knob,
        int chart,
        int coordinate,
        Set<LabPlot> flipped,
        boolean isSmooth) {

    public LabViewState {
        flipped = Set.copyOf(flipped);
    }

    public static LabViewState first() {
        return new LabViewState(0, false, OptionalInt.empty(), 0, 0, 0, Set.of(), false);
    }

    public LabViewState withRow(int other) {
        return new LabViewState(other, isAlone, heat, knob, chart, coordinate, flipped, isSmooth);
    }

    LabViewState withAloneToggled() {
        return new LabViewState(row, !isAlone, heat, knob, chart, coordinate, flipped, isSmooth);
    }

    /** Returns the view of a heat; of the running heat if {@code other} is empty. */
    public LabViewState withHeat(OptionalInt other) {
        return new LabViewState(row, isAlone, other, knob, chart, coordinate, flipped, isSmooth);
    }

    public LabViewState withKnob(int other) {
        return new LabViewState(row, isAlone, heat, other, chart, coordinate, flipped, isSmooth);
    }

    public LabViewState withChart(int other) {
        return new LabViewState(row, isAlone, heat, knob, other, coordinate, flipped, isSmooth);
    }

    public LabViewState withCoordinate(int other) {
        return new LabViewState(row, isAlone, heat, knob, chart, other, flipped, isSmooth);
    }

    /** Returns the view with a chart on its other scale, or back on its default scale. */
    public LabViewState withScaleFlipped(LabPlot shown) {
        Set<LabPlot> others = new HashSet<>(flipped);
        if (!others.remove(shown)) {
            others.add(shown);
        }
        return new LabViewState(row, isAlone, heat, knob, chart, coordinate, others, isSmooth);
    }

    public LabViewState withSmoothingToggled() {
        return new LabViewState(row, isAlone, heat, knob, chart, coordinate, flipped, !isSmooth);
    }
}
