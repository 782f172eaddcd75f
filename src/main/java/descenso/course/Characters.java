package descenso.course;

import descenso.phrases.Phrase;
import java.util.Locale;
import java.util.Optional;

/** The characters that a text may not hold: a terminal would obey some of them. */
final class Characters {

    private static final int LONGEST = 1000;

    private Characters() {}

    /** The first control character that ends no line and is no tab. */
    static Optional<Fault> forbidden(Excerpt text) {
        String characters = text.text();
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            if (Character.isISOControl(character) && character != '\n' && character != '\t') {
                return Optional.of(Fault.of(text.place(i), Phrase.COURSE_CONTROL_CHARACTER, name(character)));
            }
        }
        return Optional.empty();
    }

    /** What a file says, as a sentence can quote it: nothing that a terminal would obey, and not endless. */
    static String shown(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return start.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** As in U+001B. */
    static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
