package descenso.view;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words as they are sent to be read aloud: nothing in them steers the breaking of lines. */
final class Spoken {

    /** An index goes on with its letter, as when it is typed. */
    private static final Pattern INDEX = Pattern.compile("(?<=beta)_(?=\\d)");

    private Spoken() {}

    static String of(String words) {
        return INDEX.matcher(words)
                .replaceAll("")
                .replaceAll("[ \u00A0\u202F]+", " ")
                .strip();
    }

    /** As a sentence begins. */
    static String begun(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** With a stop, where it has none. */
    static String ended(String words) {
        return words.isEmpty() || words.matches("(?s).*[.!?…]") ? words : words + ".";
    }

    /** Sentences after one another, those left out that say nothing. */
    static String together(String... sentences) {
        return String.join(
                " ", Stream.of(sentences).filter(each -> !each.isEmpty()).toList());
    }

    static List<String> all(Stream<String> lines) {
        return lines.map(Spoken::of).filter(line -> !line.isEmpty()).toList();
    }
}
