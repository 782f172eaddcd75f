package descenso.train;

/** Numbers as labels write them, in any language. */
final class Numbers {

    private Numbers() {}

    /** Without a fraction that says nothing: 100, 0.9, 1.0E-6. */
    static String shortest(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
