package descenso.course;

/** Numbers as an author would write them. */
final class Written {

    private Written() {}

    /** Without a fraction that says nothing: 100, 0.9, 1.0E-6. */
    static String shortest(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Whether it has only signs that a number in digits has. */
    static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
    }
}
