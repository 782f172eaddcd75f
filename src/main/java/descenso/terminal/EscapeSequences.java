package descenso.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The escape sequences around frames. */
final class EscapeSequences {

    /** Enters the alternate screen and turns bracketed paste on. */
    private static final String ENTER = "\033[?1049h\033[?2004h";

    /** Undoes {@link #ENTER}, and whatever an incomplete frame has left on. */
    static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l";

    private static final String FRAME_BEGINS = "\033[?2026h";
    private static final String FRAME_ENDS = "\033[?2026l";

    private EscapeSequences() {}

    /**
     * Returns the bytes of a whole frame. A terminal with synchronized output shows the frame at once; other terminals
     * ignore the marks.
     *
     * @param painted the bytes that paint the frame
     * @param enters whether the frame enters the alternate screen
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

    /** Returns {@link #LEAVE} as bytes. */
    static byte[] leave() {
        return ascii(LEAVE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
