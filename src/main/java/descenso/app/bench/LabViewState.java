package descenso.app.bench;

import descenso.view.picture.PlotKind;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is looked at in the lab, and what a key would change.
 *
 * @param row the number of the chosen run among those of the heat; beyond them stand the optimizers that are off
 * @param isAlone whether only the chosen one is drawn
 * @param heat the number of the heat that is shown; the one that is run, where nobody has chosen
 * @param knob the number of the chosen knob
 * @param picture the number of the picture that is shown
 * @param coordinate of which paths and steps are drawn, from 0
 * @param flipped the pictures that are drawn on the other scale than by default
 * @param isSmooth whether curves are smoothed
 */
public record LabViewState(
        int row,
        boolean isAlone,
        OptionalInt heat,
        int knob,
        int picture,
        int coordinate,
        Set<PlotKind> flipped,
        boolean isSmooth) {

    public LabViewState {
        flipped = Set.copyOf(flipped);
    }

    public static LabViewState first() {
        return new LabViewState(0, false, OptionalInt.empty(), 0, 0, 0, Set.of(), false);
    }

    public LabViewState ofRow(int other) {
        return new LabViewState(other, isAlone, heat, knob, picture, coordinate, flipped, isSmooth);
    }

    public LabViewState alone(boolean other) {
        return new LabViewState(row, other, heat, knob, picture, coordinate, flipped, isSmooth);
    }

    /** Of that heat; of whatever heat is run, where it is none. */
    public LabViewState ofHeat(OptionalInt other) {
        return new LabViewState(row, isAlone, other, knob, picture, coordinate, flipped, isSmooth);
    }

    /** Follows whatever heat is run. */
    public LabViewState following() {
        return ofHeat(OptionalInt.empty());
    }

    public LabViewState ofKnob(int other) {
        return new LabViewState(row, isAlone, heat, other, picture, coordinate, flipped, isSmooth);
    }

    public LabViewState ofPicture(int other) {
        return new LabViewState(row, isAlone, heat, knob, other, coordinate, flipped, isSmooth);
    }

    public LabViewState ofCoordinate(int other) {
        return new LabViewState(row, isAlone, heat, knob, picture, other, flipped, isSmooth);
    }

    /** With that picture on its other scale, or on its own again. */
    public LabViewState flipped(PlotKind shown) {
        Set<PlotKind> others = new HashSet<>(flipped);
        if (!others.remove(shown)) {
            others.add(shown);
        }
        return new LabViewState(row, isAlone, heat, knob, picture, coordinate, others, isSmooth);
    }

    public LabViewState smoothed() {
        return new LabViewState(row, isAlone, heat, knob, picture, coordinate, flipped, !isSmooth);
    }
}
