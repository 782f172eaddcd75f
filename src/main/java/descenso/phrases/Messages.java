package descenso.phrases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The messages of the interface in one language. */
public final class Messages {

    private static final char REST = '…';

    /** Suffix of the keys of messages that replace others in plain mode, which has no screen and no keys. */
    static final String TOLD = ".told";

    private final Language language;
    private final boolean isSpoken;

    /**
     * The files by name. Each is read at its first use: equal messages may be there already, and the first frame has no
     * time for those of plain mode.
     */
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    private Messages(Language language, boolean isSpoken) {
        this.language = language;
        this.isSpoken = isSpoken;
    }

    public static Messages in(Language language) {
        return new Messages(language, false);
    }

    /** Returns the messages for plain mode. They replace messages that refer to keys or to the screen. */
    public static Messages spoken(Language language) {
        return new Messages(language, true);
    }

    public Language language() {
        return language;
    }

    /** Tests whether these are the messages for plain mode. */
    public boolean isSpoken() {
        return isSpoken;
    }

    /** Returns the messages of another language, for the same mode. */
    public Messages withLanguage(Language language) {
        return new Messages(language, isSpoken);
    }

    private Properties file(String name) {
        return files.computeIfAbsent(name, language::properties);
    }

    private Properties plainTexts() {
        return file("plain.properties");
    }

    /** Tests whether other messages have the same language and mode. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Messages that && isSpoken == that.isSpoken && language.equals(that.language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, isSpoken);
    }

    public String say(LocalizedMessage message) {
        return filled(words(message.key()), message.arguments());
    }

    public String say(MessageKey key, String... arguments) {
        return filled(words(key), List.of(arguments));
    }

    private String words(MessageKey key) {
        String text = file("messages.properties").getProperty(key.key());
        if (text == null) {
            return Objects.requireNonNull(plainTexts().getProperty(key.key()), key::key);
        }
        return isSpoken ? plainTexts().getProperty(key.key() + TOLD, text) : text;
    }

    /** Replaces {0}, {1} … by the arguments. MessageFormat would load number formats, a fifth of the whole start-up. */
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

    /** Returns the argument of a placeholder, or, for {1…}, all from there on, between the signs around the braces. */
    private static String words(String pattern, int open, int close, List<String> arguments) {
        if (pattern.charAt(close - 1) != REST) {
            return arguments.get(Integer.parseInt(pattern.substring(open + 1, close)));
        }
        int first = Integer.parseInt(pattern.substring(open + 1, close - 1));
        String between = pattern.charAt(close + 1) + ", " + pattern.charAt(open - 1);
        return String.join(between, arguments.subList(first, arguments.size()));
    }

    /** Joins the items of a list before its last one and that one, with “and” between them. */
    public String and(String before, String last) {
        boolean isAlike = soundsLike(MessageKey.LIST_AND_SOUND, last);
        return say(isAlike ? MessageKey.LIST_AND_BEFORE_I : MessageKey.LIST_AND, before, last);
    }

    /** Joins the items of a list before its last one and that one, with “or” between them. */
    public String or(String before, String last) {
        boolean isAlike = soundsLike(MessageKey.LIST_OR_SOUND, last);
        return say(isAlike ? MessageKey.LIST_OR_BEFORE_O : MessageKey.LIST_OR, before, last);
    }

    /**
     * Tests whether a text, which may be a number read as a word (ocho), begins with the vowel of a conjunction, before
     * which some languages replace it. Leading punctuation is not pronounced.
     */
    private boolean soundsLike(MessageKey sound, String text) {
        String spoken = TextFolding.fold(text).replaceFirst("^[\\p{Pi}\\p{Ps}\\p{Po}]+", "");
        return spoken.matches("(?s)" + say(sound));
    }
}
