package descenso.math;

import descenso.tui.CharacterSet;
import java.text.Normalizer;
import java.util.Optional;

/** Writes fractions of two numbers in one row if a factor follows: 1/2 x could be read as 1/(2x). */
final class CoefficientFractions {

    private static final String SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private CoefficientFractions() {}

    /** Tests whether a node is a fraction of two numbers and a factor follows it. */
    static boolean isCoefficient(Node node, Node next) {
        return node instanceof Node.Fraction fraction
                && fraction.bar()
                && isNumber(fraction.numerator())
                && isNumber(fraction.denominator())
                && isFactor(next);
    }

    private static boolean isNumber(Node node) {
        return node instanceof Symbol symbol
                && Character.isDigit(symbol.unicode().charAt(0));
    }

    private static boolean isFactor(Node next) {
        return switch (next.left()) {
            case ORDINARY, PREFIX, DIFFERENTIAL, FUNCTION, LIMITS, OPENING -> !next.isEmpty();
            case BINARY, RELATION, CLOSING, PUNCTUATION, TIGHT, INNER, WORD -> false;
        };
    }

    /** Writes a quotient as one character if Unicode has it, ½; otherwise in parentheses. */
    static String coefficient(String quotient, CharacterSet characters) {
        return sign(quotient).filter(sign -> characters.hasSigns()).orElse("(" + quotient + ")");
    }

    private static Optional<String> sign(String quotient) {
        return SIGNS.chars()
                .mapToObj(Character::toString)
                .filter(sign -> Normalizer.normalize(sign, Normalizer.Form.NFKD)
                        .replace('⁄', '/')
                        .equals(quotient))
                .findFirst();
    }
}
