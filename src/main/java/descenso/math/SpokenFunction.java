package descenso.math;

import static descenso.phrases.MessageKey.SPOKEN_MATH_AS;
import static descenso.phrases.MessageKey.SPOKEN_MATH_BASE;
import static descenso.phrases.MessageKey.SPOKEN_MATH_FROM_TO;
import static descenso.phrases.MessageKey.SPOKEN_MATH_OF;
import static descenso.phrases.MessageKey.SPOKEN_MATH_OVER_ALL;

import descenso.phrases.MessageKey;
import org.jspecify.annotations.Nullable;

/** The words for a function or big operator: the sum from i equals 1 to n, the logarithm base 2. */
record SpokenFunction(SpeechRenderer speaker, Node operator) {

    private static final String QUANTIFIERS = "∀∃∄";

    /** Operators that apply to the whole product after them. */
    private static final String BIG = "∑∏∐⋃⋂∫∬∮";

    static boolean isQuantifier(Node node) {
        return node instanceof Symbol symbol
                && symbol.kind() == AtomClass.FUNCTION
                && QUANTIFIERS.contains(symbol.unicode());
    }

    SpokenPart to(SpokenPart argument) {
        String sign = sign();
        if (isQuantifier(operator)) {
            return new SpokenPart(name() + " " + argument.words(), argument.end());
        }
        SpokenPart.End end = !sign.isEmpty() && BIG.contains(sign) ? SpokenPart.End.SCRIPT : argument.end();
        return new SpokenPart(say(SPOKEN_MATH_OF, name(), argument.words()), end);
    }

    SpokenPart alone() {
        boolean isPlain = operator instanceof Symbol;
        return isPlain ? operator.accept(speaker) : SpokenPart.open(name());
    }

    private String say(MessageKey key, String... arguments) {
        return speaker.pronunciation().say(key, arguments);
    }

    private Node base() {
        return DelimiterPairing.base(operator);
    }

    private String sign() {
        return SpeechGrouping.sign(base());
    }

    private String name() {
        String name = speaker.pronunciation().name(sign()).orElseGet(() -> speaker.speak(base()));
        return operator instanceof Node.Scripts scripts ? scripted(name, scripts) : name;
    }

    private String scripted(String name, Node.Scripts scripts) {
        boolean isRange = scripts.limits() || BIG.contains(sign());
        if (!isRange) {
            return raised(lowered(SPOKEN_MATH_BASE, name, scripts.sub()), scripts.sup());
        }
        if (scripts.sub() != null && scripts.sup() != null) {
            return say(SPOKEN_MATH_FROM_TO, name, speaker.speak(scripts.sub()), speaker.speak(scripts.sup()));
        }
        return raised(
                lowered(sign().startsWith("lim") ? SPOKEN_MATH_AS : SPOKEN_MATH_OVER_ALL, name, scripts.sub()),
                scripts.sup());
    }

    private String lowered(MessageKey key, String name, @Nullable Node sub) {
        return sub == null ? name : say(key, name, speaker.speak(sub));
    }

    private String raised(String name, @Nullable Node sup) {
        return sup == null ? name : name + " " + speaker.power(sup).words();
    }
}
