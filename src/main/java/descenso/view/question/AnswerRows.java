package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Builds the sections of an answer being entered: rows numbered from 1, and how plain mode takes them. */
public final class AnswerRows {

    private final UiText texts;
    private final int chosen;
    private final List<Section> sections = new ArrayList<>();
    private int rows;

    /** Creates a list without rows, with the pointer at a row, 0-based. */
    public AnswerRows(UiText texts, int chosen) {
        this.texts = texts;
        this.chosen = chosen;
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    public AnswerRows add(Section section) {
        sections.add(section);
        return this;
    }

    /** Adds the next row, with a box between the number and the words that is only drawn. */
    public AnswerRows row(String box, Wording words) {
        String number = Integer.toString(rows + 1);
        return option(Section.hanging(Line.of(number + ". " + box, Style.MUTED), number + ": ", words));
    }

    /** Adds a row with a text of the tutor, behind its number. */
    public AnswerRows row(MessageKey key) {
        return row(texts.say(key), texts.say(key));
    }

    /** Adds a row as it is drawn behind its number, with the words that plain mode says after it. */
    AnswerRows row(String shown, String words) {
        String number = Integer.toString(rows + 1);
        Wording told = Wording.of(shown, Style.TEXT, SentenceFormatter.ended(SentenceFormatter.flowing(words)));
        return option(Section.hanging(Line.of(number + "  ", Style.KEY), number + ": ", told));
    }

    /** Adds a row that says its number itself. */
    public AnswerRows option(Section section) {
        sections.add(new Section.Option(rows == chosen, List.of(section)));
        rows++;
        return this;
    }

    /** Adds a paragraph that only plain mode has. */
    public AnswerRows told(MessageKey key, String... arguments) {
        return add(Section.told(texts.say(key, arguments)));
    }

    /** Adds, in plain mode, which rows are chosen so far, by their numbers; nothing if none is. */
    public AnswerRows ticked(MessageKey key, List<Integer> order, Set<Integer> ticked) {
        return listed(
                key,
                IntStream.range(0, order.size())
                        .filter(place -> ticked.contains(order.get(place)))
                        .mapToObj(place -> Integer.toString(place + 1))
                        .toList());
    }

    /** Adds, in plain mode, a list of choices; nothing if it is empty. */
    public AnswerRows listed(MessageKey key, List<String> choices) {
        return choices.isEmpty() ? this : told(key, texts.and(choices));
    }

    /** Adds, in plain mode, the text that the learner has typed; nothing if there is none. */
    public AnswerRows written(String text) {
        String line = SentenceFormatter.flowing(text);
        return line.isEmpty()
                ? this
                : add(Section.told(SentenceFormatter.ended(texts.say(MessageKey.TOLD_WRITTEN, line))));
    }

    /** Adds, in plain mode, how to type a number. */
    public AnswerRows number(Optional<String> unit) {
        unit.ifPresent(
                name -> sections.add(Section.told(SentenceFormatter.ended(texts.say(MessageKey.TOLD_UNIT, name)))));
        return told(MessageKey.TOLD_HOW_NUMBER);
    }

    /** Returns a row as plain mode says it. */
    public static String numbered(String number, String words) {
        return SentenceFormatter.ended(number + ": " + words);
    }

    /** Returns the letter of a right side by its place in the order of display, from 0. */
    public static String letter(int place) {
        return Character.toString('a' + place);
    }

    /** Returns the numbers from 1 to the size, as an example of an order. */
    public static String counted(int size) {
        return example(size, place -> Integer.toString(place + 1));
    }

    /** Returns as many pairs of a number and its letter, as an example of a match. */
    public static String paired(int size) {
        return example(size, place -> (place + 1) + letter(place));
    }

    private static String example(int size, IntFunction<String> word) {
        return IntStream.range(0, size).mapToObj(word).collect(Collectors.joining(" "));
    }

    /** The row of a number that is being typed, behind the pointer, before its unit, if any. Plain mode has none. */
    public record NumberRow(TextField field, String unit, UiText texts) implements Section.Plot {

        /** Cells between a number and its unit. After the last digit, the cursor is on the first of them. */
        private static final String GAP = "  ";

        @Override
        public List<Line> lines(int width) {
            return List.of(Line.of(
                    new Span(prompt(), Style.STRONG),
                    new Span(field.shown(room(width)), Style.QUESTION),
                    new Span(GAP + texts.encode(unit), Style.MUTED)));
        }

        private String prompt() {
            return texts.say(MessageKey.PREDICT_NUMBER) + " ";
        }

        /** Returns the width of the field, in cells: what the prompt and the unit leave, at least 1. */
        private int room(int width) {
            return Math.max(
                    1,
                    width
                            - prompt().length()
                            - GAP.length()
                            - texts.encode(unit).length());
        }

        /** Returns the 0-based column of the cursor, if the pointer is drawn before the row. */
        public int column(int width) {
            return GridRenderer.POINTER_WIDTH
                    + prompt().length()
                    + field.column(room(width - GridRenderer.POINTER_WIDTH));
        }

        @Override
        public List<String> spoken() {
            return List.of();
        }
    }
}
