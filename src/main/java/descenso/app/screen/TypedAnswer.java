package descenso.app.screen;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Quoted;
import descenso.phrases.TextFolding;
import descenso.view.question.AnswerOptionsText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line of words that is to be an answer: numbers of rows, true or false, or that the learner does not know. */
public record TypedAnswer(String words) {

    /** Longer than anybody's list of numbers. */
    private static final int LONGEST = 200;

    /** As much of it as a sentence quotes. */
    private static final int QUOTED = 30;

    /** Their letters alone. */
    private static final Set<String> UNKNOWN = Set.of("nose", "nolose", "ns", "idk", "dontknow", "idontknow");

    private static final Set<String> TRUE = Set.of("true", "t", "verdadero", "verdadera", "v", "cierto");

    private static final Set<String> FALSE = Set.of("false", "f", "falso", "falsa");

    /** They stand between numbers, or before them, and say nothing of them. */
    private static final Set<String> FILLERS =
            Set.of("y", "e", "and", "then", "luego", "because", "porque", "the", "la", "option", "opcion");

    private static final Pattern QUESTION = Pattern.compile("[^\\p{L}\\p{N}]*\\?[^\\p{L}\\p{N}]*");
    private static final Pattern STOPS = Pattern.compile("[\\s.!…]+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;&+]+|-?>");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\d)\\s*[-–—→]\\s*(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]?");

    public boolean isBlank() {
        return words.isBlank();
    }

    /** As a sentence quotes it, without what nobody can see. */
    public String quoted() {
        return Quoted.of(words.strip(), QUOTED);
    }

    /**
     * Why they are no answer.
     *
     * @param how to answer: all there is to say where there are no words
     * @param phrase of what is typed, and these
     */
    public LocalizedMessage fault(LocalizedMessage how, MessageKey phrase, String... others) {
        return isBlank()
                ? how
                : new LocalizedMessage(
                        phrase,
                        Stream.concat(Stream.of(quoted()), Stream.of(others)).toList());
    }

    /** Why it is none of so many rows; one more says that the learner does not know. */
    public LocalizedMessage noChoice(int rows) {
        LocalizedMessage how = LocalizedMessage.of(MessageKey.TOLD_HOW_CHOICE, Integer.toString(rows + 1));
        return fault(how, MessageKey.TOLD_NO_CHOICE, Integer.toString(rows));
    }

    /** Why it is no order of so many rows. */
    public LocalizedMessage noOrder(int rows) {
        LocalizedMessage how = LocalizedMessage.of(MessageKey.TOLD_HOW_ORDER, AnswerOptionsText.counted(rows));
        return fault(how, MessageKey.TOLD_NO_ORDER, Integer.toString(rows));
    }

    /** In small letters without accents; nothing of what is too long. */
    public String plain() {
        if (words.length() > LONGEST) {
            return "";
        }
        String bare = TextFolding.of(Normalizer.normalize(words, Normalizer.Form.NFKD));
        String small = bare.strip().replaceAll("\\s+", " ");
        return STOPS.matcher(small).replaceFirst("");
    }

    public boolean isUnknown() {
        boolean isSaid = UNKNOWN.contains(plain().replaceAll("[^\\p{L}\\p{N}]+", ""));
        return isSaid || (words.length() <= LONGEST && QUESTION.matcher(words).matches());
    }

    /** The same, or the number of the row that says so. */
    public boolean isUnknown(int row) {
        return isUnknown() || numbers().equals(List.of(row));
    }

    /** The words that say something. */
    private List<String> tokens() {
        return BETWEEN.splitAsStream(plain())
                .filter(token -> !token.isEmpty() && !FILLERS.contains(token))
                .toList();
    }

    /** From 1, as they are typed; none where there is anything else among them. */
    List<Integer> numbers() {
        return numbers(tokens());
    }

    private static List<Integer> numbers(List<String> tokens) {
        boolean areNumbers =
                tokens.stream().allMatch(token -> NUMBER.matcher(token).matches());
        return areNumbers
                ? tokens.stream()
                        .map(token -> token.replaceAll("\\D", ""))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
    }

    /** The rows that are named, from 0 and each at least once; none where one of them is not among so many. */
    public List<Integer> rows(int count) {
        List<Integer> numbers = numbers();
        boolean areRows = numbers.stream().allMatch(number -> number >= 1 && number <= count);
        return areRows ? numbers.stream().map(number -> number - 1).toList() : List.of();
    }

    /** The only row that is named, from 0. */
    public OptionalInt row(int count) {
        List<Integer> rows = rows(count);
        return rows.size() == 1 ? OptionalInt.of(rows.get(0)) : OptionalInt.empty();
    }

    /** All of so many rows, from 0 and each once, in the order in which they are named: 2 1 3, 2,1,3, 2 > 1 > 3, 213. */
    public Optional<List<Integer>> order(int count) {
        TypedAnswer parted = new TypedAnswer(parted(count));
        List<Integer> rows = parted.rows(count);
        boolean isWhole = IntStream.range(0, count).allMatch(rows::contains);
        return rows.size() == count && isWhole ? Optional.of(rows) : Optional.empty();
    }

    private String parted(int count) {
        String plain = plain();
        boolean isJoined = count > 1 && plain.length() == count && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return isJoined
                ? String.join(" ", plain.split(""))
                : HYPHEN.matcher(plain).replaceAll(" ");
    }

    /** True or false, where it begins with that. */
    public Optional<Boolean> truth() {
        String first = tokens().stream().findFirst().orElse("");
        return TRUE.contains(first) ? Optional.of(true) : FALSE.contains(first) ? Optional.of(false) : Optional.empty();
    }

    /** What comes after the first of its words. */
    public TypedAnswer afterFirst() {
        return new TypedAnswer(String.join(" ", tokens().stream().skip(1).toList()));
    }

    /** Whether it is one of these words. */
    public boolean isOneOf(Set<String> known) {
        return known.contains(plain());
    }

    /** Its letters, each by itself. */
    public List<String> letters() {
        List<String> letters = new ArrayList<>(List.of(plain().split("[\\s,;>-]+")));
        letters.removeIf(token -> token.isEmpty() || token.equals("y") || token.equals("and"));
        return letters.size() == 1 ? Arrays.asList(letters.get(0).split("")) : letters;
    }
}
