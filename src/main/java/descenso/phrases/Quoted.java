package descenso.phrases;

/** What was typed, as a sentence quotes it. */
public final class Quoted {

    private Quoted() {}

    /**
     * At most so many characters of it, and … where there are more; without what a terminal would obey.
     *
     * @param most in code points
     */
    public static String of(String typed, int most) {
        String shown = typed.replaceAll("\\p{Cntrl}", "?");
        return shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most)) + "…";
    }
}
