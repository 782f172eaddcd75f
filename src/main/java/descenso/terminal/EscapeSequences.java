package descenso.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What is written round the frames. */
final class EscapeSequences {

    /** The other screen, and bracketed paste. */
    private static final String ENTER = "\033[?1049h\033[?2004h";

    /** All of it off again, and whatever a frame may have left half done. */
    static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l";

    private static final String FRAME_BEGINS = "\033[?2026h";
    private static final String FRAME_ENDS = "\033[?2026l";

    private EscapeSequences() {}

    /**
     * A whole frame. A terminal that knows synchronized output shows all of it at once; another ignores the marks.
     *
     * @param enters whether it is the first one on the other screen
     */
    static byte[] frame(byte[] painted, boolean enters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(painted.length + 48);
        bytes.writeBytes(ascii(FRAME_BEGINS));
        if (enters) {
            bytes.writeBytes(ascii(ENTER));
        }
        bytes.writeBytes(painted);
        bytes.writeBytes(ascii(FRAME_ENDS));
        return bytes.toByteArray();
    }

    /** All of it off again, as it is written. */
    static byte[] leave() {
        return ascii(LEAVE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
