package descenso.view.inspect;

import descenso.phrases.MessageKey;
import descenso.view.formula.EquationFormatter;
import descenso.view.formula.TermValue;
import descenso.view.text.UiText;
import java.util.Optional;

/** What bias correction does at a step, in one sentence. */
record BiasCorrectionNote(StepInternals inside, EquationFormatter pen, UiText speech) {

    /** What it does not change by as much as this, it leaves as it is. */
    private static final double NOTICED = 1.01;

    /** Empty where the rule has none, and where it does nothing that would be noticed any more. */
    Optional<String> sentence() {
        if (!inside.remembers("vHat") || 1 < NOTICED * weight("beta2")) {
            return Optional.empty();
        }
        return Optional.of(isOfBoth() ? ofBoth() : ofSecond());
    }

    private boolean isOfBoth() {
        return inside.remembers("mHat") && 1 >= NOTICED * weight("beta1");
    }

    private String ofBoth() {
        return speech.say(
                inside.isCorrected() ? MessageKey.INSPECT_BIAS : MessageKey.INSPECT_NO_BIAS,
                written("beta1"),
                written("beta2"),
                pen.number(1 / weight("beta1")),
                pen.number(1 / weight("beta2")),
                pen.number(weight("beta1") / Math.sqrt(weight("beta2"))));
    }

    private String ofSecond() {
        return speech.say(
                inside.isCorrected() ? MessageKey.INSPECT_BIAS_OF_V : MessageKey.INSPECT_NO_BIAS_OF_V,
                written("beta2"),
                pen.number(1 / weight("beta2")),
                pen.number(1 / Math.sqrt(weight("beta2"))));
    }

    /** Of the gradients so far in a mean that began at 0: 1 − βᵗ. */
    private double weight(String share) {
        return TermValue.of(Equations.weight(inside, share));
    }

    private String written(String share) {
        return pen.equality(Equations.weight(inside, share));
    }
}
