package descenso.view.text;

import descenso.course.source.LocalizedText;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.ControlCharacters;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Formats the tutor's own messages in the learner's language and in the characters that the screen has. */
public record UiText(Messages messages, CharacterSet characters) {

    /** Signs that only make sense in print, and the words that plain mode says for them. */
    private static final Map<String, MessageKey> SIGNS = Map.of(
            "≈", MessageKey.SPOKEN_ABOUT,
            "≠", MessageKey.SPOKEN_IS_NOT,
            "×", MessageKey.SPOKEN_BY);

    /** A mark before the words of a displayed message. */
    private static final Pattern MARK = Pattern.compile("^[✓✗→·~] ");

    /** Tolerance for the rounding error of a share that is a whole number of hundredths, in hundredths. */
    private static final double ROUNDING = 1e-9;

    public String say(MessageKey key, String... arguments) {
        return written(messages.say(key, arguments));
    }

    /** Returns a message about whole numbers. */
    public String say(MessageKey key, int first, int... others) {
        return say(
                key,
                IntStream.concat(IntStream.of(first), IntStream.of(others))
                        .mapToObj(numbers()::count)
                        .toArray(String[]::new));
    }

    public String say(LocalizedMessage message) {
        return written(messages.say(message));
    }

    public Language language() {
        return messages.language();
    }

    public NumberFormatter numbers() {
        return new NumberFormatter(language());
    }

    /** Returns a text of the course in the learner's language and in the characters that the screen has. */
    public String say(LocalizedText text) {
        return encode(text.in(language()));
    }

    /** Returns a text in the characters that the screen has. */
    public String encode(String text) {
        return characters.encode(text);
    }

    /** Returns the dot between two facts in a line. */
    public String dot() {
        return characters.select(" · ", " - ");
    }

    /** Returns the words with {@link ControlCharacters} made visible, which quoted input may contain. */
    private String written(String words) {
        return encode(ControlCharacters.shownInLines(words));
    }

    /** Returns a message in one line, without the mark that its displayed form begins with. */
    public String unmarked(MessageKey key, String... arguments) {
        String words = MARK.matcher(messages.say(key, arguments)).replaceFirst("");
        return SentenceFormatter.flowing(characters.encode(words));
    }

    /** Returns a text in one line for speech: words for the signs of print, no grouping of thousands. */
    public String spoken(String written) {
        String text = written.replaceAll("(?<=\\d)\u00A0(?=\\d{3})", "")
                .replaceAll("(?<=\\d)–(?=\\d)", " " + unmarked(MessageKey.SPOKEN_TO) + " ")
                .replaceAll("\\s*—\\s*", ", ")
                .replace("°", " " + unmarked(MessageKey.SPOKEN_DEGREES));
        for (Map.Entry<String, MessageKey> sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), " " + unmarked(sign.getValue()) + " ");
        }
        return SentenceFormatter.flowing(characters.encode(text));
    }

    /** Returns a count as it is written in messages. */
    public String count(long number) {
        return numbers().count(number);
    }

    /** Returns a number of things in words: by the message for one, or by that for many, whose argument it is. */
    public String count(int number, MessageKey one, MessageKey many) {
        return number == 1 ? say(one) : say(many, count(number));
    }

    /** Returns a share from 0 to 1 as a percentage. */
    public String percent(double share) {
        return say(MessageKey.RACE_SHARE, hundredths(share));
    }

    /** Returns a share from 0 to 1 as digits of a percentage, rounded down, so that 100 means complete. */
    public static String hundredths(double share) {
        return Long.toString((long) (100 * share + ROUNDING));
    }

    /** Joins items with commas, or with semicolons if an item contains a comma. */
    public String list(List<String> items) {
        return String.join(separator(items), items);
    }

    private static String separator(List<String> items) {
        return items.stream().anyMatch(item -> item.contains(",")) ? "; " : ", ";
    }

    /** Joins items, with “and” before the last. */
    public String and(List<String> items) {
        return joined(items, messages::and);
    }

    /** Joins items, with “or” before the last. */
    public String or(List<String> items) {
        return joined(items, messages::or);
    }

    private String joined(List<String> items, BinaryOperator<String> conjunction) {
        int last = items.size() - 1;
        return last < 1
                ? list(items)
                : written(conjunction.apply(String.join(separator(items), items.subList(0, last)), items.get(last)));
    }

    /** Returns the label of a key on a keyboard. The case of a character already shows Shift. */
    public String say(Key key) {
        boolean isCharacter = key.code() == Key.Code.CHARACTER;
        return (key.ctrl() ? "^" : "")
                + (key.alt() ? "Alt+" : "")
                + (key.shift() && !isCharacter ? say(MessageKey.KEY_SHIFT) : "")
                + bare(key);
    }

    private String bare(Key key) {
        return switch (key.code()) {
            case CHARACTER -> {
                String typed = Character.toString(key.character());
                yield typed.equals(" ")
                        ? say(MessageKey.KEY_SPACE)
                        : key.ctrl() ? typed.toUpperCase(Locale.ROOT) : typed;
            }
            case ENTER -> say(MessageKey.KEY_ENTER);
            case ESCAPE -> "Esc";
            case TAB -> "Tab";
            case BACKSPACE -> say(MessageKey.KEY_BACKSPACE);
            case DELETE -> say(MessageKey.KEY_DELETE);
            case INSERT -> say(MessageKey.KEY_INSERT);
            case UP -> say(MessageKey.KEY_UP);
            case DOWN -> say(MessageKey.KEY_DOWN);
            case LEFT -> say(MessageKey.KEY_LEFT);
            case RIGHT -> say(MessageKey.KEY_RIGHT);
            case HOME -> say(MessageKey.KEY_HOME);
            case END -> say(MessageKey.KEY_END);
            case PAGE_UP -> say(MessageKey.KEY_PAGE_UP);
            case PAGE_DOWN -> say(MessageKey.KEY_PAGE_DOWN);
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 -> key.code().name();
        };
    }

    /**
     * Draws a formula that the program itself wrote, which is valid.
     *
     * @throws IllegalStateException if the formula is invalid
     */
    public String drawn(String latex) {
        try {
            return Formula.parse(latex).inline(characters).cells();
        } catch (FormulaException e) {
            throw new IllegalStateException(latex, e);
        }
    }
}
