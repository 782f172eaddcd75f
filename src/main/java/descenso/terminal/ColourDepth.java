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

    /** Returns the depth that NO_COLOR, COLORTERM, TERM and STY describe; 16 colours for an unknown type. */
    public static ColourDepth of(Map<String, String> environment) {
        String type = environment.getOrDefault("TERM", "");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || type.isEmpty() || type.equals("dumb")) {
            return NONE;
        }
        String promise = environment.getOrDefault("COLORTERM", "");
        boolean isPromised = promise.equals("truecolor") || promise.equals("24bit");
        // GNU screen, which sets STY, passes on the COLORTERM of the outer terminal without supporting its colours
        if ((isPromised && !environment.containsKey("STY")) || type.endsWith("-direct")) {
            return TRUECOLOUR;
        }
        if (MODERN.stream().anyMatch(type::contains)) {
            return COLOURS_256;
        }
        // DEC's terminals, and names such as xterm-mono and linux-m
        boolean isMonochrome = type.startsWith("vt") || type.endsWith("-mono") || type.endsWith("-m");
        return isMonochrome ? NONE : COLOURS_16;
    }
}
