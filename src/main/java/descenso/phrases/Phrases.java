package descenso.phrases;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Every sentence of the interface in one language. */
public final class Phrases {

    private static final char REST = '…';

    /** What the key of a wording ends in that is for who has no screen and no keys. */
    static final String TOLD = ".told";

    private final Properties words;
    private final boolean isTold;

    private Phrases(Properties words, boolean isTold) {
        this.words = words;
        this.isTold = isTold;
    }

    public static Phrases in(Language language) {
        return new Phrases(read(language), false);
    }

    /** For who has no screen: where a sentence speaks of keys or of what is seen, another takes its place. */
    public static Phrases told(Language language) {
        return new Phrases(read(language), true);
    }

    /** Whether it is for who has no screen. */
    public boolean isTold() {
        return isTold;
    }

    /** The same in that language. */
    public Phrases inThe(Language language) {
        return new Phrases(read(language), isTold);
    }

    private static Properties read(Language language) {
        return read("phrases_" + language.code() + ".properties");
    }

    public String say(Sentence sentence) {
        return filled(words(sentence.phrase()), sentence.arguments());
    }

    public String say(Phrase phrase, String... arguments) {
        return filled(words(phrase), List.of(arguments));
    }

    private String words(Phrase phrase) {
        String seen = Objects.requireNonNull(words.getProperty(phrase.key()), phrase::key);
        return isTold ? words.getProperty(phrase.key() + TOLD, seen) : seen;
    }

    /** {0}, {1} … replaced. Not MessageFormat: it loads the locale's number formats, a fifth of the whole start-up. */
    private static String filled(String pattern, List<String> arguments) {
        StringBuilder text = new StringBuilder(pattern.length());
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, from, open).append(words(pattern, open, close, arguments));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    /** The argument that is meant; of {1…}, all from that on, each between the signs that stand around the braces. */
    private static String words(String pattern, int open, int close, List<String> arguments) {
        if (pattern.charAt(close - 1) != REST) {
            return arguments.get(Integer.parseInt(pattern.substring(open + 1, close)));
        }
        int first = Integer.parseInt(pattern.substring(open + 1, close - 1));
        String between = pattern.charAt(close + 1) + ", " + pattern.charAt(open - 1);
        return String.join(between, arguments.subList(first, arguments.size()));
    }

    private static Properties read(String name) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return words;
    }
}
