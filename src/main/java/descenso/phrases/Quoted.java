package descenso.phrases;

/** Quotes text that the user typed. */
public final class Quoted {

    private Quoted() {}

    /**
     * Returns at most {@code most} characters of the text, and … if it is longer. {@link ControlCharacters} are
     * replaced.
     *
     * @param most in code points
     */
    public static String of(String typed, int most) {
        String shown = ControlCharacters.shown(typed);
        return shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most)) + "…";
    }
}
