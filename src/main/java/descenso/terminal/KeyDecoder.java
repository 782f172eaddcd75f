package descenso.terminal;

import descenso.phrases.ControlCharacters;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the characters that a terminal sends to keys and pastes. Drops a sequence without a known meaning as a whole,
 * and an incomplete sequence after a timeout.
 */
public final class KeyDecoder {

    /** Time in which the rest of a key must arrive, in milliseconds. A later character is another key. */
    private static final int KEY_TIMEOUT = 100;

    /** Time without a character after which a paste counts as ended, in milliseconds: its end sequence may be lost. */
    private static final int PASTE_TIMEOUT = 1000;

    /** Maximum number of characters kept of a sequence; no known sequence is as long. */
    private static final int LONGEST = 64;

    /** Maximum number of UTF-16 units kept of a paste, far more than any input holds. The rest is dropped. */
    private static final int LONGEST_PASTE = 1 << 20;

    private static final char ESC = '\033';
    private static final char CANCEL = '\030';
    private static final char SUBSTITUTE = '\032';
    private static final char BELL = '\007';
    private static final String PASTE = "200";
    private static final String PASTE_END = "\033[201~";

    /** The position within a key. */
    private enum State {
        START,
        /** Position after ESC. */
        ESCAPE,
        /** Position after ESC [, before the final character. */
        CSI,
        /** Position after ESC [ [. */
        CONSOLE,
        /** Position after ESC [ M: three characters of an X10 mouse report. */
        MOUSE,
        /** Position after ESC O. */
        SS3,
        /** Position after ESC and one of ] P X ^ _, up to BEL or ESC \. */
        STRING,
        /** Position after ESC inside a string. */
        STRING_ESCAPE,
        /** Position between ESC [ 200 ~ and ESC [ 201 ~. */
        PASTE
    }

    private final Terminal.KeyListener listener;
    private final StringBuilder text = new StringBuilder();
    private State state = State.START;
    private boolean alt;
    private char opener;

    /** Number of characters of {@link #PASTE_END} that have just arrived. */
    private int ending;

    private char highSurrogate;

    public KeyDecoder(Terminal.KeyListener listener) {
        this.listener = listener;
    }

    /** Returns the time after which {@link #expire} must be called if no character arrives, in milliseconds. */
    public int patience() {
        return state == State.START || state == State.PASTE ? PASTE_TIMEOUT : KEY_TIMEOUT;
    }

    public void accept(char c) {
        switch (state) {
            case START -> start(c);
            case ESCAPE -> escaped(c);
            case CSI -> csi(c);
            case CONSOLE -> finish(KeySequences.console(c));
            case MOUSE -> {
                collect(c);
                if (text.length() == 3) {
                    finish(null);
                }
            }
            case SS3 -> continueSequence(c, false);
            case STRING -> string(c);
            case STRING_ESCAPE -> {
                finish(null);
                if (c != '\\') {
                    state = State.ESCAPE;
                    escaped(c);
                }
            }
            case PASTE -> paste(c);
        }
    }

    /** Ends the current key or paste, since no character arrived for {@link #patience()}. */
    public void expire() {
        switch (state) {
            case START, CONSOLE, MOUSE, STRING_ESCAPE -> finish(null);
            case ESCAPE -> finish(Key.of(Code.ESCAPE));
            case CSI, SS3, STRING -> finish(text.length() == 0 ? Key.of(opener).withAlt() : null);
            case PASTE -> pasted();
        }
    }

    private void start(char c) {
        if (c == ESC) {
            state = State.ESCAPE;
        } else if (Character.isHighSurrogate(c)) {
            highSurrogate = c;
        } else if (Character.isLowSurrogate(c)) {
            finish(Character.isSurrogatePair(highSurrogate, c) ? typed(Character.toCodePoint(highSurrogate, c)) : null);
        } else {
            finish(typed(c));
        }
    }

    private void escaped(char c) {
        switch (c) {
            case ESC -> {
                // rxvt sends alt and an arrow as ESC ESC [ A; a third ESC means that the Escape key is held down
                if (alt) {
                    listener.pressed(Key.of(Code.ESCAPE));
                }
                alt = true;
            }
            case '[' -> open(State.CSI, c);
            case 'O' -> open(State.SS3, c);
            case ']', 'P', 'X', '^', '_' -> open(State.STRING, c);
            default -> {
                alt = true;
                state = State.START;
                start(c);
            }
        }
    }

    private void open(State sequence, char c) {
        state = sequence;
        opener = c;
        text.setLength(0);
    }

    private void csi(char c) {
        if (c == '[' && text.length() == 0) {
            state = State.CONSOLE;
        } else if (c == 'M' && text.length() == 0) {
            open(State.MOUSE, c);
        } else if (c == '~' && text.toString().equals(PASTE)) {
            open(State.PASTE, c);
        } else {
            // rxvt ends sequences of digits by $, which the standard allows only within a sequence
            boolean isEnded = c == '$' && text.length() > 0 && Character.isDigit(text.charAt(0));
            continueSequence(c, isEnded);
        }
    }

    /** Adds a character to the sequence or ends it. One that cannot belong to it drops it and is decoded as a key. */
    private void continueSequence(char c, boolean isEnded) {
        if (isEnded || (c >= '@' && c <= '~')) {
            String parameters = text.toString();
            finish(state == State.CSI ? KeySequences.csi(parameters, c) : KeySequences.ss3(parameters, c));
        } else if (c >= ' ' && c < '@') {
            collect(c);
        } else {
            finish(null);
            if (c != CANCEL && c != SUBSTITUTE) {
                start(c);
            }
        }
    }

    private void collect(char c) {
        if (text.length() < LONGEST) {
            text.append(c);
        }
    }

    private void string(char c) {
        if (c == ESC) {
            state = State.STRING_ESCAPE;
        } else if (c == BELL || c == CANCEL || c == SUBSTITUTE) {
            finish(null);
        } else {
            collect(c);
        }
    }

    private void paste(char c) {
        if (c == PASTE_END.charAt(ending)) {
            ending++;
            if (ending == PASTE_END.length()) {
                ending = 0;
                pasted();
            }
            return;
        }
        keepPartialEnd();
        if (c == ESC) {
            ending = 1;
        } else {
            keep(c);
        }
    }

    private void keepPartialEnd() {
        for (int i = 0; i < ending; i++) {
            keep(PASTE_END.charAt(i));
        }
        ending = 0;
    }

    private void keep(char c) {
        if (text.length() < LONGEST_PASTE) {
            text.append(c);
        }
    }

    private void pasted() {
        keepPartialEnd();
        listener.pasted(clean(text));
        text.setLength(0);
        text.trimToSize();
        finish(null);
    }

    /** Normalizes pasted text: lines end in \n, and tabs are the only other control characters. */
    private static String clean(CharSequence raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                clean.append('\n');
            } else if (c == '\n') {
                if (i == 0 || raw.charAt(i - 1) != '\r') {
                    clean.append(c);
                }
            } else if (c == '\t' || !ControlCharacters.isControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private void finish(@Nullable Key key) {
        if (key != null) {
            listener.pressed(alt ? key.withAlt() : key);
        }
        state = State.START;
        alt = false;
        highSurrogate = 0;
    }

    private static @Nullable Key typed(int c) {
        return switch (c) {
            case '\r', '\n' -> Key.of(Code.ENTER);
            case '\t' -> Key.of(Code.TAB);
            case '\b', 0x7F -> Key.of(Code.BACKSPACE);
            case 0 -> Key.ctrl(' ');
            default -> {
                if (c < ' ') { // ^A is 1, ^Z is 26; ^\ ^] ^^ ^_ follow
                    yield Key.ctrl((char) (c <= 26 ? c + 'a' - 1 : c + '@'));
                }
                if (Character.isISOControl(c) || c == '\uFFFD') {
                    yield null;
                }
                yield Key.of(c);
            }
        };
    }
}
