package descenso.bench.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The printable text of what comes over a connection, without the sequences that move and colour it. */
final class WireText {

    /** Maximum length of the text, in bytes. What comes after it is not kept. */
    private static final int LONGEST = 1 << 16;

    /** The parameters of the sequence that ends a frame. */
    private static final String FRAME_END = "?2026l";

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final StringBuilder sequence = new StringBuilder();
    private final WireScreen screen = new WireScreen(RemoteLearner.COLUMNS, RemoteLearner.ROWS);
    private boolean isEscaped;
    private boolean isInSequence;
    private boolean isAlternate;
    private int position;

    /** Takes a byte. Returns whether it ends a frame. */
    boolean accept(byte octet) {
        if (isInSequence) {
            sequence.append((char) octet);
            if (octet < '@' || octet > '~') {
                return false;
            }
            isInSequence = false;
            screen.move(sequence.toString());
            if (sequence.toString().startsWith("?1049")) {
                isAlternate = octet == 'h';
            }
            return sequence.toString().equals(FRAME_END);
        }
        if (isEscaped) {
            isEscaped = false;
            isInSequence = octet == '[';
            sequence.setLength(0);
        } else if (octet == '\033') {
            isEscaped = true;
        } else {
            screen.write(octet);
            if (text.size() < LONGEST) {
                text.write(octet);
            }
        }
        return false;
    }

    /** Tests whether the terminal is on the alternate screen, from which a program must return. */
    boolean isAlternate() {
        return isAlternate;
    }

    /** Returns what is on the screen now. */
    WireScreen screen() {
        return screen;
    }

    String text() {
        return text.toString(StandardCharsets.UTF_8);
    }

    void clear() {
        text.reset();
        position = 0;
    }

    /** Moves past the next of some characters. Returns whether there is one. */
    boolean skipsPast(String anyOf) {
        String all = text();
        for (int i = position; i < all.length(); i++) {
            if (anyOf.indexOf(all.charAt(i)) >= 0) {
                position = i + 1;
                return true;
            }
        }
        return false;
    }
}
