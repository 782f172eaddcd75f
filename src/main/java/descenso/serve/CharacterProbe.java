package descenso.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The question to a terminal whether it reads UTF-8, for a client that sends no locale. The terminal gets one character
 * of three bytes and reports where its cursor is. Only a terminal that reads UTF-8 has moved it by one column.
 */
final class CharacterProbe {

    /** Time to wait for the report, in milliseconds: longer than a slow line takes. Without one, UTF-8 is assumed. */
    static final long PATIENCE_MS = 1_000;

    private static final String QUESTION = "\r─\033[6n\r\033[K";

    private static final Pattern REPORT = Pattern.compile("\033\\[\\d{1,4};(\\d{1,4})R");

    /** A locale of which only the characters are known. */
    static final String UTF_8 = "C.UTF-8";

    /** The variable that takes the locale. It says nothing of the language. */
    static final String VARIABLE = "LC_CTYPE";

    private static final String ASCII = "C";

    private CharacterProbe() {}

    static byte[] question() {
        return QUESTION.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Takes the report of the cursor out of what was typed.
     *
     * @return the locale of the terminal's characters; empty if the report has not arrived, and nothing is taken
     */
    static Optional<String> takeReport(ByteArrayOutputStream typed) {
        String bytes = typed.toString(StandardCharsets.ISO_8859_1);
        Matcher report = REPORT.matcher(bytes);
        if (!report.find()) {
            return Optional.empty();
        }
        typed.reset();
        typed.writeBytes(report.replaceFirst("").getBytes(StandardCharsets.ISO_8859_1));
        return Optional.of(report.group(1).equals("2") ? UTF_8 : ASCII);
    }
}
