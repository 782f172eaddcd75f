package descenso.testing;

import java.util.regex.Pattern;

/** The characters that steer a terminal or turn a line, as Unicode's properties say which they are. */
public final class ControlCharacterSets {

    public static final Pattern ANY = Pattern.compile("\\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]");

    /** All of them but line feeds and tabs. */
    public static final Pattern BUT_LINES = Pattern.compile("(?![\\n\\t])(?:" + ANY.pattern() + ")");

    private ControlCharacterSets() {}
}
