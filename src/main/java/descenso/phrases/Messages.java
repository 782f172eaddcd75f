package descenso.phrases;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Every sentence of the interface in one language. */
public final class Messages {

    private static final char REST = '…';

    /** What the key of a wording ends in that is for who has no screen and no keys. */
    static final String TOLD = ".told";

    private final Language language;
    private final Properties words;
    private final boolean isTold;

    /** What is said only where there is no screen: read when something of it is, since a first frame has no time for it. */
    private @Nullable Properties told;

    private Messages(Language language, boolean isTold) {
        this.language = language;
        this.words = read("phrases_", language);
        this.isTold = isTold;
    }

    public static Messages in(Language language) {
        return new Messages(language, false);
    }

    /** For who has no screen: where a sentence speaks of keys or of what is seen, another takes its place. */
    public static Messages told(Language language) {
        return new Messages(language, true);
    }

    /** Whether it is for who has no screen. */
    public boolean isTold() {
        return isTold;
    }

    /** The same in that language. */
    public Messages inThe(Language language) {
        return new Messages(language, isTold);
    }

    /** Two threads that both read it remember equal things. */
    private Properties told() {
        Properties known = told;
        if (known == null) {
            known = read("told_", language);
            told = known;
        }
        return known;
    }

    public String say(LocalizedMessage sentence) {
        return filled(words(sentence.phrase()), sentence.arguments());
    }

    public String say(MessageKey phrase, String... arguments) {
        return filled(words(phrase), List.of(arguments));
    }

    private String words(MessageKey phrase) {
        String seen = words.getProperty(phrase.key());
        if (seen == null) {
            return Objects.requireNonNull(told().getProperty(phrase.key()), phrase::key);
        }
        return isTold ? told().getProperty(phrase.key() + TOLD, seen) : seen;
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

    private static Properties read(String kind, Language language) {
        String name = kind + language.code() + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return words;
    }
}
