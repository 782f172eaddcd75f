package descenso.terminal;

import java.util.List;
import java.util.Map;

/** How many colours a terminal has. */
enum ColourDepth {
    TRUECOLOUR,
    COLOURS_256,
    COLOURS_16,
    NONE;

    /** Parts of the names of terminals that came after 256 colours did, some of which no terminfo knows. */
    private static final List<String> MODERN =
            List.of("256color", "direct", "kitty", "ghostty", "alacritty", "foot", "wezterm", "contour", "rio");

    /** How many colours terminals of this type have, as far as the name tells: few where in doubt. */
    static int colours(String type) {
        if (MODERN.stream().anyMatch(type::contains)) {
            return 256;
        }
        return isMonochrome(type) ? 0 : 16;
    }

    /** DEC's terminals, and those whose name says so: xterm-mono, linux-m. */
    private static boolean isMonochrome(String type) {
        return type.startsWith("vt") || type.endsWith("-mono") || type.endsWith("-m");
    }

    /**
     * What the environment says; the terminal itself is never asked.
     *
     * @param environment {@code NO_COLOR}, {@code COLORTERM}, {@code TERM} and {@code STY} are looked at
     * @param maxColours terminfo's {@code max_colors}, 0 where it is unknown
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

    /** GNU screen (it sets STY) hands on the COLORTERM of the terminal around it, and does not show its colours. */
    private static boolean hasTrueColour(Map<String, String> environment, String type, int maxColours) {
        String promise = environment.getOrDefault("COLORTERM", "");
        boolean promised = promise.equals("truecolor") || promise.equals("24bit");
        return (promised && !environment.containsKey("STY")) || type.endsWith("-direct") || maxColours >= 1 << 24;
    }
}
