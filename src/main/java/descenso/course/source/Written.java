package descenso.course.source;

/** Numbers as an author would write them. */
public final class Written {

    private Written() {}

    /** Whether it has only signs that a number in digits has. */
    public static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
    }
}
