package descenso.phrases;

/** Text that was typed, as a sentence quotes it. */
public final class Quoted {

    private Quoted() {}

    /**
     * Returns at most so many characters of it, and … where there are more; {@link Controls} are shown.
     *
     * @param most in code points
     */
    public static String of(String typed, int most) {
        String shown = Controls.shown(typed);
        return shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most)) + "…";
    }
}
