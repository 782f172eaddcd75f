package descenso.expr;

/** Numbers as an author would write them, in any language. */
public final class Numeral {

    /** Up to here every whole number is written in full. */
    private static final double WHOLE = 1e15;

    private Numeral() {}

    /** Whole numbers in digits, others in full precision: 100, 0.9, 1e-6; what is not finite as Java does. */
    public static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
}
