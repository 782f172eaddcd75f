package descenso.course.source;

/** Examines how the author wrote a number. */
public final class NumberNotation {

    private NumberNotation() {}

    /** Tests whether a text is not empty and has only the characters of a decimal number. */
    public static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
    }
}
