package descenso.view.step;

import descenso.phrases.MessageKey;
import descenso.view.formula.EquationFormatter;
import descenso.view.text.UiText;
import java.util.Optional;

/** A sentence about the effect of bias correction at a step. */
record BiasCorrectionNote(StepInternals internals, EquationFormatter formatter, UiText texts) {

    /** Minimum factor of a correction that is worth a sentence. */
    private static final double NOTICED = 1.01;

    /** Returns the sentence; empty if the rule has no bias correction, or if its effect is no longer noticeable. */
    Optional<String> sentence() {
        if (!internals.hasState("vHat") || 1 < NOTICED * weight("beta2")) {
            return Optional.empty();
        }
        return Optional.of(isOfBoth() ? ofBoth() : ofSecond());
    }

    private boolean isOfBoth() {
        return internals.hasState("mHat") && 1 >= NOTICED * weight("beta1");
    }

    private String ofBoth() {
        return texts.say(
                internals.isCorrected() ? MessageKey.INSPECT_BIAS : MessageKey.INSPECT_NO_BIAS,
                written("beta1"),
                written("beta2"),
                formatter.number(1 / weight("beta1")),
                formatter.number(1 / weight("beta2")),
                formatter.number(weight("beta1") / Math.sqrt(weight("beta2"))));
    }

    private String ofSecond() {
        return texts.say(
                internals.isCorrected() ? MessageKey.INSPECT_BIAS_OF_V : MessageKey.INSPECT_NO_BIAS_OF_V,
                written("beta2"),
                formatter.number(1 / weight("beta2")),
                formatter.number(1 / Math.sqrt(weight("beta2"))));
    }

    /** Returns the weight of the gradients so far in a running mean that started at 0: 1 − βᵗ. */
    private double weight(String share) {
        return UpdateEquations.weight(internals, share).result();
    }

    private String written(String share) {
        return formatter.equality(UpdateEquations.weight(internals, share));
    }
}
