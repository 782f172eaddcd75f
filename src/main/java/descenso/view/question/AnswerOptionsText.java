package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.view.text.ListFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Describes the possible answers to a question in sentences: one row per option with its number, then the current state
 * of the answer, then how to type it. The numbers follow the order in which the options are offered.
 */
public record AnswerOptionsText(ExerciseView view) {

    private static final int NONE = -1;

    /**
     * Returns the letter of a right side.
     *
     * @param place its place in the order of display, from 0
     */
    public static String letter(int place) {
        return Character.toString('a' + place);
    }

    private ExerciseText exerciseText() {
        return new ExerciseText(view);
    }

    private String say(MessageKey key, String... arguments) {
        return view.texts().say(key, arguments);
    }

    public List<String> choice(List<Integer> order) {
        List<String> paragraphs = rows(order);
        paragraphs.add(unknown(order.size()));
        paragraphs.add(say(MessageKey.TOLD_HOW_CHOICE, Integer.toString(paragraphs.size())));
        return paragraphs;
    }

    /**
     * Returns the options of a question with several correct ones.
     *
     * @param ticked the options that are chosen so far
     */
    public List<String> several(List<Integer> order, Set<Integer> ticked) {
        List<String> paragraphs = rows(order);
        paragraphs.add(unknown(order.size()));
        state(MessageKey.TOLD_TICKED, order, ticked, paragraphs);
        paragraphs.add(say(MessageKey.TOLD_HOW_SEVERAL));
        return paragraphs;
    }

    public List<String> number() {
        return number(view.exercise().unit(), view.texts());
    }

    /** Returns how to answer with a number in the given unit. */
    static List<String> number(Optional<String> unit, UiText texts) {
        List<String> paragraphs = new ArrayList<>();
        unit.ifPresent(words -> paragraphs.add(SentenceFormatter.ended(texts.say(MessageKey.TOLD_UNIT, words))));
        paragraphs.add(texts.say(MessageKey.TOLD_HOW_NUMBER));
        return paragraphs;
    }

    public List<String> order(List<Integer> order) {
        List<String> paragraphs = rows(order);
        paragraphs.add(unknown(order.size()));
        paragraphs.add(say(MessageKey.TOLD_HOW_ORDER, counted(order.size())));
        return paragraphs;
    }

    /**
     * Returns the left sides with numbers and the right sides with letters.
     *
     * @param partners the index of the right side of each left one; negative if there is none yet
     */
    public List<String> match(List<Integer> rights, List<Integer> partners) {
        List<String> paragraphs = new ArrayList<>();
        for (int left = 0; left < partners.size(); left++) {
            paragraphs.add(row(Integer.toString(left + 1), exerciseText().text(left)));
        }
        for (int place = 0; place < rights.size(); place++) {
            paragraphs.add(row(letter(place), exerciseText().counterpart(rights.get(place))));
        }
        paragraphs.add(unknown(partners.size()));
        paired(rights, partners, paragraphs);
        paragraphs.add(say(MessageKey.TOLD_HOW_MATCH, paired(rights.size())));
        return paragraphs;
    }

    private void paired(List<Integer> rights, List<Integer> partners, List<String> paragraphs) {
        List<String> pairs = IntStream.range(0, partners.size())
                .filter(left -> partners.get(left) > NONE)
                .mapToObj(left -> (left + 1) + letter(rights.indexOf(partners.get(left))))
                .toList();
        if (!pairs.isEmpty()) {
            paragraphs.add(say(MessageKey.TOLD_PAIRED, new ListFormatter(pairs, view.texts()).and()));
        }
    }

    public List<String> truth() {
        List<String> paragraphs = rows(Stream.of(MessageKey.QUIZ_TRUE, MessageKey.QUIZ_FALSE, MessageKey.QUIZ_UNKNOWN)
                .map(this::say));
        paragraphs.add(say(MessageKey.TOLD_HOW_TRUTH));
        return paragraphs;
    }

    /**
     * Returns the reasons, to be offered after true or false.
     *
     * @param holds whether the learner answered that the statement is true
     */
    public List<String> reasons(boolean holds, List<Integer> order) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(say(holds ? MessageKey.QUIZ_TRUE_BECAUSE : MessageKey.QUIZ_FALSE_BECAUSE));
        paragraphs.addAll(rows(order));
        paragraphs.add(say(MessageKey.TOLD_HOW_REASON, Integer.toString(order.size())));
        return paragraphs;
    }

    /**
     * Returns how to answer an open question.
     *
     * @param draft the text from an earlier visit; may be empty
     */
    public List<String> open(String draft) {
        List<String> paragraphs = written(draft);
        paragraphs.add(say(MessageKey.TOLD_HOW_OPEN));
        return paragraphs;
    }

    private List<String> written(String text) {
        List<String> paragraphs = new ArrayList<>();
        String line = text.strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            paragraphs.add(SentenceFormatter.ended(say(MessageKey.TOLD_WRITTEN, line)));
        }
        return paragraphs;
    }

    /**
     * Returns the learner's answer, the model answer and the ideas of a good answer.
     *
     * @param held the ideas that the learner's answer seems to contain
     */
    public List<String> ideas(String text, Set<Integer> held) {
        List<Integer> order =
                IntStream.range(0, view.exercise().parts().size()).boxed().toList();
        List<String> paragraphs = written(text);
        paragraphs.addAll(new SolutionText(view).model());
        paragraphs.add(say(MessageKey.TOLD_IDEAS));
        paragraphs.addAll(rows(order));
        if (held.isEmpty()) {
            paragraphs.add(say(MessageKey.TOLD_NO_HELD));
        }
        state(MessageKey.TOLD_HELD, order, held, paragraphs);
        paragraphs.add(say(MessageKey.TOLD_HOW_IDEAS));
        return paragraphs;
    }

    private List<String> rows(List<Integer> order) {
        return rows(order.stream().map(exerciseText()::text));
    }

    /** Returns each text after its number, from 1. */
    static List<String> rows(Stream<String> texts) {
        List<String> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(row(Integer.toString(rows.size() + 1), text)));
        return rows;
    }

    /** Adds which options are chosen, by their numbers; nothing if none is. */
    private void state(MessageKey key, List<Integer> order, Set<Integer> chosen, List<String> paragraphs) {
        List<String> places = IntStream.range(0, order.size())
                .filter(place -> chosen.contains(order.get(place)))
                .mapToObj(place -> Integer.toString(place + 1))
                .toList();
        if (!places.isEmpty()) {
            paragraphs.add(say(key, new ListFormatter(places, view.texts()).and()));
        }
    }

    /** Returns the row "I don't know", with the number after the last row. */
    private String unknown(int rows) {
        return row(Integer.toString(rows + 1), say(MessageKey.QUIZ_UNKNOWN));
    }

    private static String row(String number, String words) {
        return SentenceFormatter.ended(number + ": " + words);
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
}
