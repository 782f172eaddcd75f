package descenso.course;

/** Numbers as an author would write them. */
final class Written {

    private Written() {}

    /** Whether it has only signs that a number in digits has. */
    static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
    }
}
