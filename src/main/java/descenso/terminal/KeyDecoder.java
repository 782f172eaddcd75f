package descenso.terminal;

import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Turns the characters that a terminal sends into keys and pastes. A sequence that means nothing to it is swallowed
 * whole; one that does not go on is given up.
 */
final class KeyDecoder {

    /** How long, in milliseconds, the rest of a key may take. What comes later than that is another key. */
    private static final int KEY_PATIENCE = 50;

    /** The same for a paste: its end is lost if nothing comes for so long. */
    private static final int PASTE_PATIENCE = 1000;

    /** No sequence that means anything is as long as this. */
    private static final int LONGEST = 64;

    /** Far more than any text that can be typed here holds; of what is pasted beyond, only the end is looked for. */
    private static final int LONGEST_PASTE = 1 << 20;

    private static final char ESC = '\033';
    private static final char CANCEL = '\030';
    private static final char SUBSTITUTE = '\032';
    private static final char BELL = '\007';
    private static final String PASTE = "200";
    private static final String PASTE_END = "\033[201~";

    /** Where in a key we are. */
    private enum State {
        START,
        /** After ESC. */
        ESCAPE,
        /** After ESC [, before the last character. */
        CSI,
        /** After ESC [ [. */
        CONSOLE,
        /** After ESC [ M: three characters of a mouse report of old. */
        MOUSE,
        /** After ESC O. */
        SS3,
        /** After ESC and one of ] P X ^ _, up to BEL or ESC \. */
        STRING,
        /** After ESC inside a string. */
        STRING_ESCAPE,
        /** Between ESC [ 200 ~ and ESC [ 201 ~. */
        PASTE
    }

    private final Terminal.Listener listener;
    private final StringBuilder text = new StringBuilder();
    private State state = State.START;
    private boolean alt;
    private char opener;

    /** How much of the end of a paste has just come. */
    private int ending;

    private char highSurrogate;

    KeyDecoder(Terminal.Listener listener) {
        this.listener = listener;
    }

    /** How many milliseconds without a character mean that none belongs to what came so far. */
    int patience() {
        return state == State.START || state == State.PASTE ? PASTE_PATIENCE : KEY_PATIENCE;
    }

    void accept(char c) {
        switch (state) {
            case START -> start(c);
            case ESCAPE -> escaped(c);
            case CSI -> csi(c);
            case CONSOLE -> finish(KeySequences.console(c));
            case MOUSE -> mouse(c);
            case SS3 -> ss3(c);
            case STRING -> string(c);
            case STRING_ESCAPE -> stringEscaped(c);
            case PASTE -> paste(c);
        }
    }

    /** Nothing came for as long as {@link #patience()}: what is there is all. */
    void expire() {
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
            case ESC -> escapedTwice();
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

    /** rxvt writes alt and an arrow as ESC ESC [ A; a third one shows that Escape itself is held down. */
    private void escapedTwice() {
        if (alt) {
            listener.pressed(Key.of(Code.ESCAPE));
        }
        alt = true;
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
        } else if (isLast(c)) {
            finish(KeySequences.csi(text.toString(), c));
        } else {
            goOn(c);
        }
    }

    /** Also rxvt's $ after digits, which the standard has in the middle of a sequence only. */
    private boolean isLast(char c) {
        return (c >= '@' && c <= '~') || (c == '$' && text.length() > 0 && Character.isDigit(text.charAt(0)));
    }

    private void ss3(char c) {
        if (c >= '@' && c <= '~') {
            finish(KeySequences.ss3(text.toString(), c));
        } else {
            goOn(c);
        }
    }

    /** One more character of a sequence, unless it cannot belong to one: then the sequence is lost, and it is a key. */
    private void goOn(char c) {
        if (c >= ' ' && c < '@') {
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

    private void mouse(char c) {
        collect(c);
        if (text.length() == 3) {
            finish(null);
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

    private void stringEscaped(char c) {
        finish(null);
        if (c != '\\') {
            state = State.ESCAPE;
            escaped(c);
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
        keepWhatWasNoEnd();
        if (c == ESC) {
            ending = 1;
        } else {
            keep(c);
        }
    }

    private void keepWhatWasNoEnd() {
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
        keepWhatWasNoEnd();
        listener.pasted(PastedText.clean(text));
        text.setLength(0);
        text.trimToSize();
        finish(null);
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
            default -> c < ' ' ? Key.ctrl(controlled(c)) : printable(c);
        };
    }

    /** ^A is 1, ^Z is 26; after them come ^\ ^] ^^ ^_. */
    private static char controlled(int c) {
        return (char) (c <= 26 ? c + 'a' - 1 : c + '@');
    }

    private static @Nullable Key printable(int c) {
        return Character.isISOControl(c) || c == '\uFFFD' ? null : Key.of(c);
    }
}
