package descenso.math;

import static descenso.phrases.MessageKey.SPOKEN_MATH_GRADIENT;
import static descenso.phrases.MessageKey.SPOKEN_MATH_GRADIENT_BY;
import static descenso.phrases.MessageKey.SPOKEN_MATH_GRADIENT_OPERATOR;
import static descenso.phrases.MessageKey.SPOKEN_MATH_OF;

import org.jspecify.annotations.Nullable;

/** The words for nabla: the gradient of its operand. */
record SpokenGradient(SpeechRenderer speaker, Node nabla) {

    private static final String SIGN = "∇";

    static boolean is(Node node) {
        return SpeechGrouping.sign(DelimiterPairing.base(node)).equals(SIGN);
    }

    SpokenPart of(SpokenPart function) {
        Node sub = sub();
        if (isRaised()) {
            return SpokenPart.open(speaker.pronunciation().say(SPOKEN_MATH_OF, speaker.speak(nabla), function.words()));
        }
        return SpokenPart.open(
                sub == null
                        ? speaker.pronunciation().say(SPOKEN_MATH_GRADIENT, function.words())
                        : speaker.pronunciation().say(SPOKEN_MATH_GRADIENT_BY, function.words(), speaker.speak(sub)));
    }

    private boolean isRaised() {
        return nabla instanceof Node.Scripts scripts && scripts.sup() != null;
    }

    private @Nullable Node sub() {
        return nabla instanceof Node.Scripts scripts ? scripts.sub() : null;
    }

    /** Returns nabla without an operand in words. */
    SpokenPart alone() {
        return nabla instanceof Symbol
                ? SpokenPart.closed(speaker.pronunciation().say(SPOKEN_MATH_GRADIENT_OPERATOR))
                : nabla.accept(speaker);
    }
}
