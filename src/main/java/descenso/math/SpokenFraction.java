package descenso.math;

import static descenso.phrases.MessageKey.SPOKEN_MATH_CHOOSE;
import static descenso.phrases.MessageKey.SPOKEN_MATH_DERIVATIVE;
import static descenso.phrases.MessageKey.SPOKEN_MATH_DERIVATIVE_OPERATOR;
import static descenso.phrases.MessageKey.SPOKEN_MATH_HALF;
import static descenso.phrases.MessageKey.SPOKEN_MATH_OVER;
import static descenso.phrases.MessageKey.SPOKEN_MATH_PARTIAL;
import static descenso.phrases.MessageKey.SPOKEN_MATH_PARTIAL_OPERATOR;
import static descenso.phrases.MessageKey.SPOKEN_MATH_QUARTER;
import static descenso.phrases.MessageKey.SPOKEN_MATH_TENTH;
import static descenso.phrases.MessageKey.SPOKEN_MATH_THIRD;

import descenso.math.Row.Atom;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for fractions: one half, a over b, and derivatives. */
record SpokenFraction(SpeechRenderer speaker) {

    private static final Map<String, MessageKey> COMMON =
            Map.of("2", SPOKEN_MATH_HALF, "3", SPOKEN_MATH_THIRD, "4", SPOKEN_MATH_QUARTER, "10", SPOKEN_MATH_TENTH);

    /**
     * A derivative written as a fraction.
     *
     * @param of the differentiated function; empty for an operator
     * @param by the variable
     * @param partial whether it is a partial derivative
     */
    private record Derivative(Node of, Node by, boolean partial) {}

    /** Tests whether a fraction has a name of its own, such as one half. */
    static boolean isCommon(Node.Fraction fraction) {
        return common(fraction).isPresent();
    }

    private static Optional<MessageKey> common(Node.Fraction fraction) {
        boolean isOne = fraction.bar() && isSign(fraction.numerator(), "1");
        return isOne && fraction.denominator() instanceof Symbol symbol
                ? Optional.ofNullable(COMMON.get(symbol.unicode()))
                : Optional.empty();
    }

    SpokenPart spoken(Node.Fraction fraction) {
        if (!fraction.bar()) {
            return SpokenPart.open(say(SPOKEN_MATH_CHOOSE, fraction.numerator(), fraction.denominator()));
        }
        return common(fraction)
                .map(key -> SpokenPart.closed(speaker.pronunciation().say(key)))
                .or(() -> derivative(fraction).map(this::spokenDerivative))
                .orElseGet(() -> over(numerator(fraction.numerator()), fraction.denominator()));
    }

    private String say(MessageKey key, Node... parts) {
        return speaker.pronunciation()
                .say(
                        key,
                        List.of(parts).stream()
                                .map(part -> speaker.whole(part).words())
                                .toArray(String[]::new));
    }

    /** Returns a numerator in words. A product needs no brackets. */
    private SpokenPart numerator(Node numerator) {
        return isFree(numerator) ? numerator.accept(speaker.speakInside()) : speaker.speakBracketed(numerator);
    }

    private static boolean isFree(Node numerator) {
        return ParenthesisRules.isQuotientFree(numerator) || SpeechGrouping.isWhole(numerator);
    }

    /** Tests whether the numerator would be misunderstood without brackets. */
    static boolean isOfSum(Node.Fraction fraction) {
        return fraction.bar() && !isFree(fraction.numerator());
    }

    private SpokenPart over(SpokenPart above, Node denominator) {
        String pause = above.end().isOpen() ? "," : "";
        SpokenPart below = speaker.whole(denominator);
        return new SpokenPart(
                speaker.pronunciation().say(SPOKEN_MATH_OVER, above.words() + pause, below.words()),
                SpeechGrouping.behind(denominator));
    }

    private SpokenPart spokenDerivative(Derivative derivative) {
        if (derivative.of().isEmpty()) {
            MessageKey operator = derivative.partial() ? SPOKEN_MATH_PARTIAL_OPERATOR : SPOKEN_MATH_DERIVATIVE_OPERATOR;
            return SpokenPart.open(say(operator, derivative.by()));
        }
        MessageKey key = derivative.partial() ? SPOKEN_MATH_PARTIAL : SPOKEN_MATH_DERIVATIVE;
        return SpokenPart.open(say(key, derivative.of(), derivative.by()));
    }

    /**
     * Returns the parts of a derivative of first order: ∂L/∂θ, df/dx, d/dt. Empty for higher orders, which are read as
     * fractions.
     */
    private static Optional<Derivative> derivative(Node.Fraction fraction) {
        if (!(fraction.denominator() instanceof Row below) || below.atoms().size() < 2) {
            return Optional.empty();
        }
        Node sign = below.parts().get(0);
        boolean partial = isSign(sign, "∂");
        boolean total = isSign(sign, "d");
        return partial || total
                ? differentiated(fraction.numerator(), sign).map(of -> new Derivative(of, rest(below.atoms()), partial))
                : Optional.empty();
    }

    private static Optional<Node> differentiated(Node numerator, Node sign) {
        String d = ((Symbol) sign).unicode();
        if (isSign(numerator, d)) {
            return Optional.of(Row.EMPTY);
        }
        return numerator instanceof Row row
                        && !row.isEmpty()
                        && isSign(row.parts().get(0), d)
                ? Optional.of(rest(row.atoms()))
                : Optional.empty();
    }

    private static boolean isSign(Node node, String sign) {
        return SpeechGrouping.sign(node).equals(sign);
    }

    private static Node rest(List<Atom> atoms) {
        return new Row(atoms.subList(1, atoms.size())).unwrapped();
    }
}
