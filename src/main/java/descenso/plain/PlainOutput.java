package descenso.plain;

import descenso.app.CommandVocabulary;
import descenso.phrases.ControlCharacters;
import descenso.phrases.MessageKey;
import descenso.tui.Cells;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.io.PrintStream;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints paragraphs one below the other, wrapped at spaces to a width in cells. */
record PlainOutput(PrintStream output, CharacterSet characters, IntSupplier width) {

    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d,.])(\\d{1,3})((?:[ \u00A0\u202F]\\d{3})+)(?![\\d])");

    /** A letter with a hat, as {@link descenso.math.Formula} writes it without signs, and its subscript. */
    private static final Pattern HAT = Pattern.compile("hat\\((\\p{L}+)\\)((?:_\\w+)?)");

    /** Prints a paragraph, with {@link ControlCharacters} as visible characters. */
    void say(String paragraph) {
        for (Line line : LineWrapper.lines(
                characters.encode(ControlCharacters.shown(paragraph)), Style.TEXT, width.getAsInt())) {
            output.println(line.toString().stripTrailing());
        }
        output.flush();
    }

    /** Prints what stands before a line that is being typed. */
    void prompt(String text) {
        echo(characters.encode(ControlCharacters.shown(text)));
    }

    /** Prints what the learner has typed, as it is. */
    void echo(String typed) {
        output.print(typed);
        output.flush();
    }

    /** Removes a character that the learner has typed from the end of the line. */
    void rubOut(int codePoint) {
        echo("\b \b".repeat(Cells.width(codePoint)));
    }

    void bell() {
        output.print('\007');
        output.flush();
    }

    /**
     * Replaces signs that speech synthesisers drop by words: a minus before a number, a power of ten, "about", and the
     * hat of a letter. Joins the groups of digits of a number. The rest of a formula, code, and text to be typed after
     * a command stay unchanged.
     */
    static String spoken(String paragraph, UiText texts) {
        String commands = Stream.of(MessageKey.WORD_SET, MessageKey.WORD_ANSWER)
                .map(word -> CommandVocabulary.names(word, texts.messages()).get(0))
                .map(name -> Pattern.quote(texts.encode(name)))
                .collect(Collectors.joining("|"));
        String notTyped = "(?<!\\b(?:" + commands + ") \\S{0,40} ?)";
        Pattern power = Pattern.compile(notTyped + "(?<![\\p{L}\\d.,=])(\\d+(?:[.,]\\d+)?)e(-?\\d+)\\b");
        String joined = GROUPED.matcher(paragraph)
                .replaceAll(number -> number.group(1) + number.group(2).replaceAll("\\D", ""));
        String hatless = HAT.matcher(joined)
                .replaceAll(letter -> texts.say(MessageKey.EAR_HAT, letter.group(1) + letter.group(2)));
        return power.matcher(hatless)
                .replaceAll(number ->
                        Matcher.quoteReplacement(texts.say(MessageKey.EAR_POWER, number.group(1), number.group(2))))
                .replaceAll(
                        notTyped + "(?<![\\p{L}\\d)\\]_^])-(?=\\d)",
                        Matcher.quoteReplacement(texts.say(MessageKey.EAR_MINUS)) + " ")
                .replace(" ~= ", " " + texts.say(MessageKey.SPOKEN_ABOUT) + " ");
    }
}
