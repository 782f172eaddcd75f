package descenso.app.screen;

import descenso.phrases.ControlCharacters;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import descenso.view.question.AnswerRows;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A typed line that is read as an answer: numbers of rows, true or false, or "I don't know". */
public record TypedAnswer(String words) {

    /** Maximum length of a line, in characters; longer than any list of row numbers. */
    private static final int LONGEST = 200;

    /** Maximum length of a quotation in a message, in code points. */
    private static final int QUOTED = 30;

    /** Spellings of "I don't know", reduced to their letters. */
    private static final TypedWords UNKNOWN = TypedWords.of("answer-unknown");

    private static final TypedWords TRUE = TypedWords.of("answer-true");
    private static final TypedWords FALSE = TypedWords.of("answer-false");

    /** Fillers between numbers, or before them, that have no meaning. */
    private static final TypedWords FILLERS = TypedWords.of("answer-fillers");

    private static final Pattern QUESTION = Pattern.compile("[^\\p{L}\\p{N}]*\\?[^\\p{L}\\p{N}]*");
    private static final Pattern STOPS = Pattern.compile("[\\s.!…]+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;&+]+|-?>");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\d)\\s*[-–—→]\\s*(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]?");

    public boolean isBlank() {
        return words.isBlank();
    }

    /** Returns the line as a message quotes it: stripped, shortened, and with control characters made visible. */
    public String quoted() {
        return ControlCharacters.quoted(words.strip(), QUOTED);
    }

    /** Returns why the line is no answer: how to answer if it is blank, else a message that quotes the line first. */
    public LocalizedMessage error(LocalizedMessage how, MessageKey key, String... others) {
        return isBlank()
                ? how
                : new LocalizedMessage(
                        key,
                        Stream.concat(Stream.of(quoted()), Stream.of(others)).toList());
    }

    /** Returns the reason why the line names none of the rows. One further row means "I don't know". */
    public LocalizedMessage noChoice(int rows) {
        String last = Integer.toString(rows + 1);
        return error(LocalizedMessage.of(MessageKey.TOLD_HOW_CHOICE, last), MessageKey.TOLD_NO_CHOICE, last);
    }

    /** Returns the reason why the line is not an order of this number of rows. */
    public LocalizedMessage noOrder(int rows) {
        LocalizedMessage how = LocalizedMessage.of(MessageKey.TOLD_HOW_ORDER, AnswerRows.counted(rows));
        return error(how, MessageKey.TOLD_NO_ORDER, Integer.toString(rows));
    }

    /** Returns the line in lower case without accents; empty if it is too long. */
    public String plain() {
        if (words.length() > LONGEST) {
            return "";
        }
        String bare = TextFolding.fold(Normalizer.normalize(words, Normalizer.Form.NFKD));
        String small = bare.strip().replaceAll("\\s+", " ");
        return STOPS.matcher(small).replaceFirst("");
    }

    public boolean isUnknown() {
        boolean isSaid = UNKNOWN.contains(plain().replaceAll("[^\\p{L}\\p{N}]+", ""));
        return isSaid || (words.length() <= LONGEST && QUESTION.matcher(words).matches());
    }

    /** Tests whether the line means "I don't know", in words or by the number of its row, from 1. */
    public boolean isUnknown(int row) {
        return isUnknown() || numbers().equals(List.of(row));
    }

    private List<String> tokens() {
        return BETWEEN.splitAsStream(plain())
                .filter(token -> !token.isEmpty() && !FILLERS.contains(token))
                .toList();
    }

    /** Returns the row numbers as they are typed, from 1; empty if the line contains anything else. */
    List<Integer> numbers() {
        List<String> tokens = tokens();
        boolean areNumbers =
                tokens.stream().allMatch(token -> NUMBER.matcher(token).matches());
        return areNumbers
                ? tokens.stream()
                        .map(token -> token.replaceAll("\\D", ""))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
    }

    /** Returns the 0-based rows that the line names, possibly repeated; empty unless all are among these. */
    public List<Integer> rows(int count) {
        List<Integer> numbers = numbers();
        boolean areRows = numbers.stream().allMatch(number -> number >= 1 && number <= count);
        return areRows ? numbers.stream().map(number -> number - 1).toList() : List.of();
    }

    /** Returns the 0-based row if the line names exactly one of this number of rows. */
    public Optional<Integer> row(int count) {
        return Optional.of(rows(count)).filter(rows -> rows.size() == 1).map(rows -> rows.get(0));
    }

    /** Returns all rows, 0-based, in the order named: 2 1 3, 2,1,3, 2 > 1 > 3, 213. Empty unless each is named once. */
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

    /** Returns the verdict that the line begins with; empty if it begins with none. */
    public Optional<Boolean> truth() {
        String first = tokens().stream().findFirst().orElse("");
        return TRUE.contains(first) ? Optional.of(true) : FALSE.contains(first) ? Optional.of(false) : Optional.empty();
    }

    /** Returns the line after its first word, without fillers. */
    public TypedAnswer afterFirst() {
        return new TypedAnswer(String.join(" ", tokens().stream().skip(1).toList()));
    }

    /** Tests whether the line equals one of these words. Case and accents are ignored. */
    public boolean isOneOf(TypedWords known) {
        return known.contains(plain());
    }
}
