package descenso.terminal;

import java.util.List;
import java.util.Map;

/** The number of colours of a terminal. */
public enum ColourDepth {
    TRUECOLOUR,
    COLOURS_256,
    COLOURS_16,
    NONE;

    /** Parts of the names of terminals with 256 colours or more; terminfo does not know all of them. */
    private static final List<String> MODERN =
            List.of("256color", "direct", "kitty", "ghostty", "alacritty", "foot", "wezterm", "contour", "rio");

    /**
     * Returns the number of colours of a terminal type as far as its name shows; 16 for an unknown type.
     *
     * @param type the value of {@code TERM}
     */
    static int colours(String type) {
        if (MODERN.stream().anyMatch(type::contains)) {
            return 256;
        }
        return isMonochrome(type) ? 0 : 16;
    }

    /** Tests whether a terminal is monochrome: DEC's terminals, and names such as xterm-mono and linux-m. */
    private static boolean isMonochrome(String type) {
        return type.startsWith("vt") || type.endsWith("-mono") || type.endsWith("-m");
    }

    /** Returns the depth that the environment of a terminal describes, as {@link #of(Map, int)}. */
    public static ColourDepth of(Map<String, String> environment) {
        return of(environment, colours(environment.getOrDefault("TERM", "")));
    }

    /**
     * Returns the depth that the environment describes. Does not query the terminal.
     *
     * @param environment the environment; {@code NO_COLOR}, {@code COLORTERM}, {@code TERM} and {@code STY} are read
     * @param maxColours the {@code max_colors} of terminfo, 0 if unknown
     */
    static ColourDepth of(Map<String, String> environment, int maxColours) {
        String type = environment.getOrDefault("TERM", "");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || type.isEmpty() || type.equals("dumb")) {
            return NONE;
        }
        if (hasTrueColour(environment, type, maxColours)) {
            return TRUECOLOUR;
        }
        if (maxColours >= 256 || type.contains("256color")) {
            return COLOURS_256;
        }
        return maxColours >= 8 ? COLOURS_16 : NONE;
    }

    /**
     * Tests whether the terminal has 24-bit colours. GNU screen, which sets STY, passes on the COLORTERM of the outer
     * terminal without supporting its colours.
     */
    private static boolean hasTrueColour(Map<String, String> environment, String type, int maxColours) {
        String promise = environment.getOrDefault("COLORTERM", "");
        boolean promised = promise.equals("truecolor") || promise.equals("24bit");
        return (promised && !environment.containsKey("STY")) || type.endsWith("-direct") || maxColours >= 1 << 24;
    }
}
