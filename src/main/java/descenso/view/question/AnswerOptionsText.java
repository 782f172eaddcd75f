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
 * What can be answered to a question, told: its rows, each with the number that stands for it in an answer, how far the
 * answer is, and, last, how it is said. Parts come by their numbers, in the order in which they are offered.
 */
public record AnswerOptionsText(ExerciseView view) {

    private static final int NONE = -1;

    /** The letter that stands for a right side, by its place from 0. */
    public static String letter(int place) {
        return Character.toString('a' + place);
    }

    private ExerciseText words() {
        return new ExerciseText(view);
    }

    private String say(MessageKey phrase, String... arguments) {
        return view.speech().say(phrase, arguments);
    }

    public List<String> choice(List<Integer> order) {
        List<String> told = rows(order);
        told.add(unknown(order.size()));
        told.add(say(MessageKey.TOLD_HOW_CHOICE, Integer.toString(told.size())));
        return told;
    }

    /**
     * All options that apply.
     *
     * @param ticked those that are chosen so far
     */
    public List<String> several(List<Integer> order, Set<Integer> ticked) {
        List<String> told = rows(order);
        told.add(unknown(order.size()));
        state(MessageKey.TOLD_TICKED, order, ticked, told);
        told.add(say(MessageKey.TOLD_HOW_SEVERAL));
        return told;
    }

    public List<String> number() {
        return number(view.exercise().unit(), view.speech());
    }

    /** How a number in that unit is answered. */
    static List<String> number(Optional<String> unit, UiText speech) {
        List<String> told = new ArrayList<>();
        unit.ifPresent(words -> told.add(SentenceFormatter.ended(speech.say(MessageKey.TOLD_UNIT, words))));
        told.add(speech.say(MessageKey.TOLD_HOW_NUMBER));
        return told;
    }

    public List<String> order(List<Integer> order) {
        List<String> told = rows(order);
        told.add(unknown(order.size()));
        told.add(say(MessageKey.TOLD_HOW_ORDER, counted(order.size())));
        return told;
    }

    /**
     * To each left side a right one.
     *
     * @param partners for each left side the number of its right one, less than 0 where it has none yet
     */
    public List<String> match(List<Integer> rights, List<Integer> partners) {
        List<String> told = new ArrayList<>();
        for (int left = 0; left < partners.size(); left++) {
            told.add(row(Integer.toString(left + 1), words().text(left)));
        }
        for (int place = 0; place < rights.size(); place++) {
            told.add(row(letter(place), words().counterpart(rights.get(place))));
        }
        told.add(unknown(partners.size()));
        paired(rights, partners, told);
        told.add(say(MessageKey.TOLD_HOW_MATCH, paired(rights.size())));
        return told;
    }

    private void paired(List<Integer> rights, List<Integer> partners, List<String> told) {
        List<String> pairs = IntStream.range(0, partners.size())
                .filter(left -> partners.get(left) > NONE)
                .mapToObj(left -> (left + 1) + letter(rights.indexOf(partners.get(left))))
                .toList();
        if (!pairs.isEmpty()) {
            told.add(say(MessageKey.TOLD_PAIRED, new ListFormatter(pairs, view.speech()).and()));
        }
    }

    public List<String> truth() {
        List<String> told = rows(Stream.of(MessageKey.QUIZ_TRUE, MessageKey.QUIZ_FALSE, MessageKey.QUIZ_UNKNOWN)
                .map(this::say));
        told.add(say(MessageKey.TOLD_HOW_TRUTH));
        return told;
    }

    /**
     * The reason, after the verdict.
     *
     * @param holds what was said of the statement
     */
    public List<String> reasons(boolean holds, List<Integer> order) {
        List<String> told = new ArrayList<>();
        told.add(say(holds ? MessageKey.QUIZ_TRUE_BECAUSE : MessageKey.QUIZ_FALSE_BECAUSE));
        told.addAll(rows(order));
        told.add(say(MessageKey.TOLD_HOW_REASON, Integer.toString(order.size())));
        return told;
    }

    /**
     * The learner's own words.
     *
     * @param draft what was written at an earlier time; may be empty
     */
    public List<String> open(String draft) {
        List<String> told = written(draft);
        told.add(say(MessageKey.TOLD_HOW_OPEN));
        return told;
    }

    private List<String> written(String text) {
        List<String> told = new ArrayList<>();
        String line = text.strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            told.add(SentenceFormatter.ended(say(MessageKey.TOLD_WRITTEN, line)));
        }
        return told;
    }

    /**
     * The ideas of a good answer, beside it.
     *
     * @param held those that the learner's own seems to hold
     */
    public List<String> ideas(String text, Set<Integer> held) {
        List<Integer> order =
                IntStream.range(0, view.exercise().parts().size()).boxed().toList();
        List<String> told = written(text);
        told.addAll(new SolutionText(view).model());
        told.add(say(MessageKey.TOLD_IDEAS));
        told.addAll(rows(order));
        if (held.isEmpty()) {
            told.add(say(MessageKey.TOLD_NO_HELD));
        }
        state(MessageKey.TOLD_HELD, order, held, told);
        told.add(say(MessageKey.TOLD_HOW_IDEAS));
        return told;
    }

    private List<String> rows(List<Integer> order) {
        return rows(order.stream().map(words()::text));
    }

    /** Each behind its number, from 1. */
    static List<String> rows(Stream<String> texts) {
        List<String> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(row(Integer.toString(rows.size() + 1), text)));
        return rows;
    }

    /** What of them is chosen, by their places. */
    private void state(MessageKey phrase, List<Integer> order, Set<Integer> chosen, List<String> told) {
        List<String> places = IntStream.range(0, order.size())
                .filter(place -> chosen.contains(order.get(place)))
                .mapToObj(place -> Integer.toString(place + 1))
                .toList();
        if (!places.isEmpty()) {
            told.add(say(phrase, new ListFormatter(places, view.speech()).and()));
        }
    }

    /** The row after so many others. */
    private String unknown(int rows) {
        return row(Integer.toString(rows + 1), say(MessageKey.QUIZ_UNKNOWN));
    }

    private static String row(String number, String words) {
        return SentenceFormatter.ended(number + ": " + words);
    }

    /** So many numbers in their order. */
    public static String counted(int size) {
        return example(size, place -> Integer.toString(place + 1));
    }

    /** So many pairs, each of a number and its letter. */
    public static String paired(int size) {
        return example(size, place -> (place + 1) + letter(place));
    }

    private static String example(int size, IntFunction<String> word) {
        return IntStream.range(0, size).mapToObj(word).collect(Collectors.joining(" "));
    }
}
