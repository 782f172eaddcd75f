package descenso.terminal;

import descenso.phrases.ControlCharacters;

/** Normalizes pasted text: lines end in \n, and tabs are the only other control characters. */
final class PastedText {

    private PastedText() {}

    static String clean(CharSequence raw) {
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
}
