package descenso.app;

import java.util.OptionalInt;

/**
 * What is looked at in the lab, and what a key would change.
 *
 * @param row the number of the chosen run among those of the heat; beyond them stand the optimizers that are off
 * @param isAlone whether only the chosen one is drawn
 * @param heat the number of the heat that is shown; the one that is run, where nobody has chosen
 * @param knob the number of the chosen knob
 * @param picture the number of the picture that is shown
 * @param flipsScale whether the loss is drawn on the other scale than by default
 * @param isSmooth whether curves are smoothed
 */
record Sight(int row, boolean isAlone, OptionalInt heat, int knob, int picture, boolean flipsScale, boolean isSmooth) {

    static Sight first() {
        return new Sight(0, false, OptionalInt.empty(), 0, 0, false, false);
    }

    Sight ofRow(int other) {
        return new Sight(other, isAlone, heat, knob, picture, flipsScale, isSmooth);
    }

    Sight alone(boolean other) {
        return new Sight(row, other, heat, knob, picture, flipsScale, isSmooth);
    }

    Sight ofHeat(int other) {
        return new Sight(row, isAlone, OptionalInt.of(other), knob, picture, flipsScale, isSmooth);
    }

    /** Follows whatever heat is run. */
    Sight following() {
        return new Sight(row, isAlone, OptionalInt.empty(), knob, picture, flipsScale, isSmooth);
    }

    Sight ofKnob(int other) {
        return new Sight(row, isAlone, heat, other, picture, flipsScale, isSmooth);
    }

    Sight ofPicture(int other) {
        return new Sight(row, isAlone, heat, knob, other, flipsScale, isSmooth);
    }

    Sight flipped() {
        return new Sight(row, isAlone, heat, knob, picture, !flipsScale, isSmooth);
    }

    Sight smoothed() {
        return new Sight(row, isAlone, heat, knob, picture, flipsScale, !isSmooth);
    }
}
