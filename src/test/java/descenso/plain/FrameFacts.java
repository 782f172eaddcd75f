package descenso.plain;

import descenso.app.Tutor;
import descenso.phrases.MessageKey;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The facts that a frame shows, which plain mode must print too.
 *
 * @param rows the rows above the line of keys
 * @param texts the texts of the frame's language
 */
record FrameFacts(List<String> rows, UiText texts) {

    /** Matches the separator of thousands in a number. */
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[ \\u00A0\\u2009\\u202F](?=\\d{3}(?!\\d))");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?(?:e-?\\d+)?");

    /** Matches the row of a run in the lab's table, with a mark if the run is selected. */
    private static final Pattern RUN = Pattern.compile("^ [▸ ] [^\\s\\w] .*");

    private static final Pattern VERDICT = Pattern.compile("^ +[✓✗] ([^.:,]+).*");

    private static final Pattern TITLE = Pattern.compile("^.* — (.+?)(?: {2}.*)?$");

    static FrameFacts of(Tutor tutor) {
        List<String> all = tutor.view().toString().lines().toList();
        return new FrameFacts(all.subList(0, all.size() - 1), tutor.state().texts());
    }

    /**
     * Returns the subject of the frame; empty if its first row names none. Empty for the inspection of a run too, whose
     * subject plain mode has printed before.
     */
    List<String> title() {
        boolean isInside = rows.get(0).contains(texts.say(MessageKey.INSPECT_TITLE) + " — ");
        return isInside ? List.of() : found(TITLE, rows.subList(0, 1));
    }

    /** Returns the verdicts on answers. */
    List<String> verdicts() {
        return found(VERDICT, rows);
    }

    private static List<String> found(Pattern pattern, List<String> rows) {
        return rows.stream()
                .map(pattern::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> CharacterSet.LATIN.encode(matcher.group(1).strip()))
                .toList();
    }

    /** Returns all numbers below the title. */
    Set<String> numbers() {
        return numbers(String.join("\n", rows.subList(1, rows.size())));
    }

    /** Returns the numbers of the runs in the lab's table; empty while the race has not started. */
    Set<String> numbersOfRuns() {
        boolean isReady = rows.stream().anyMatch(row -> row.contains("· " + texts.say(MessageKey.RACE_READY)));
        return isReady ? Set.of() : runs();
    }

    private Set<String> runs() {
        return rows.stream()
                .filter(row -> RUN.matcher(row).matches())
                .flatMap(row -> numbers(row).stream())
                .collect(Collectors.toSet());
    }

    /** Returns the numbers in an output of plain mode, which has a minus and powers of ten in words. */
    static Set<String> numbersInOutput(String text) {
        String signed = text.replaceAll("\\b(menos|minus) (?=\\d)", "-");
        return numbers(signed.replaceAll(" (por 10 elevado a|times 10 to the) ", "e"));
    }

    private static Set<String> numbers(String text) {
        String plain = GROUPS.matcher(text.replace('−', '-')).replaceAll("");
        return NUMBER.matcher(plain).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
