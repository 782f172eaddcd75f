package descenso.course;

/** Numbers as an author would write them. */
final class Written {

    private Written() {}

    /** Whole numbers in digits; others in full precision. */
    static String shortest(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? Long.toString((long) value) : Double.toString(value);
    }

    /** Whether it has only signs that a number in digits has. */
    static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
    }
}
