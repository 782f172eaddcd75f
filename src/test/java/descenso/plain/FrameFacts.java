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
 * What can be read in a frame, and must be heard by who sees none.
 *
 * @param rows those above the line of keys
 * @param speech in which it is written
 */
record FrameFacts(List<String> rows, UiText speech) {

    /** Between the thousands of a number. */
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[ \\u00A0\\u2009\\u202F](?=\\d{3}(?!\\d))");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?(?:e-?\\d+)?");

    /** A run in the table of the lab: perhaps chosen, with its mark. */
    private static final Pattern RUN = Pattern.compile("^ [▸ ] [^\\s\\w] .*");

    private static final Pattern VERDICT = Pattern.compile("^ +[✓✗] ([^.:,]+).*");

    private static final Pattern TITLE = Pattern.compile("^.* — (.+?)(?: {2}.*)?$");

    static FrameFacts of(Tutor tutor) {
        List<String> all = tutor.view().toString().lines().toList();
        return new FrameFacts(all.subList(0, all.size() - 1), tutor.study().speech());
    }

    /** What the frame is about, where its first line says so. Who looks inside a run has heard that before. */
    List<String> title() {
        boolean isInside = rows.get(0).contains(speech.say(MessageKey.INSPECT_TITLE) + " — ");
        return isInside ? List.of() : found(TITLE, rows.subList(0, 1));
    }

    /** What became of an answer. */
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

    /** All numbers below the title. */
    Set<String> numbers() {
        return numbers(String.join("\n", rows.subList(1, rows.size())));
    }

    /** Those of the lab's table, once there is anything to hear of. */
    Set<String> numbersOfRuns() {
        boolean isReady = rows.stream().anyMatch(row -> row.contains("· " + speech.say(MessageKey.RACE_READY)));
        return isReady ? Set.of() : runs();
    }

    private Set<String> runs() {
        return rows.stream()
                .filter(row -> RUN.matcher(row).matches())
                .flatMap(row -> numbers(row).stream())
                .collect(Collectors.toSet());
    }

    /** Those that were said, a minus and powers of ten in words. */
    static Set<String> heard(String text) {
        String signed = text.replaceAll("\\b(menos|minus) (?=\\d)", "-");
        return numbers(signed.replaceAll(" (por 10 elevado a|times 10 to the) ", "e"));
    }

    private static Set<String> numbers(String text) {
        String plain = GROUPS.matcher(text.replace('−', '-')).replaceAll("");
        return NUMBER.matcher(plain).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
