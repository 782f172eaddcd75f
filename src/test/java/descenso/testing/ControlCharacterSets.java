package descenso.testing;

import java.util.regex.Pattern;

/**
 * Patterns for the characters that control a terminal or change the direction of a line, by their Unicode properties.
 */
public final class ControlCharacterSets {

    /** Matches a control character (category Cc) or a bidirectional control character. */
    public static final Pattern ANY = Pattern.compile("\\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]");

    /** Matches the characters of {@link #ANY} except line feed and tab. */
    public static final Pattern BUT_LINES = Pattern.compile("(?![\\n\\t])(?:" + ANY.pattern() + ")");

    private ControlCharacterSets() {}
}
