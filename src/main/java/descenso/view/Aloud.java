package descenso.view;

import descenso.phrases.Phrase;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Text for the ear: in the characters that a voice reads, and in words what only the eye takes for a sign. */
record Aloud(Speech speech) {

    /** What ends a sentence, or shows that it goes on. */
    private static final String STOPS = ".!?…:;,";

    private static final String CLOSERS = "»”\"')";

    private static final Map<String, Phrase> SIGNS = Map.of(
            "≈", Phrase.SPOKEN_ABOUT,
            "≠", Phrase.SPOKEN_IS_NOT,
            "×", Phrase.SPOKEN_BY);

    /** Thousands are not set apart from hundreds; the breaks are left to who prints it. */
    String text(String written) {
        String text = written.replaceAll("(?<=\\d)\u00A0(?=\\d{3})", "")
                .replaceAll("(?<=\\d)–(?=\\d)", " " + say(Phrase.SPOKEN_TO) + " ")
                .replaceAll("\\s*—\\s*", ", ")
                .replace("°", " " + say(Phrase.SPOKEN_DEGREES));
        for (Map.Entry<String, Phrase> sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), " " + say(sign.getValue()) + " ");
        }
        return flowing(speech.glyphs().write(text));
    }

    private String say(Phrase phrase) {
        return speech.say(phrase);
    }

    /** Its blanks as single spaces, and none at its ends. */
    static String flowing(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ").strip();
    }

    /** Ended with a full stop where it ends without any sign. */
    static String sentence(String text) {
        String bare = text;
        while (!bare.isEmpty() && CLOSERS.indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        boolean isEnded = bare.isEmpty() || STOPS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return isEnded ? text : text + ".";
    }

    /** One after the other. */
    static String sentences(String... texts) {
        return List.of(texts).stream()
                .filter(text -> !text.isBlank())
                .map(Aloud::sentence)
                .collect(Collectors.joining(" "));
    }
}
