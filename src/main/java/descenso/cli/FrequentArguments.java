package descenso.cli;

import descenso.tui.Theme;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Parses the arguments of the most frequent starts: {@code learn SCREEN} or no command, with {@code --lang},
 * {@code --course}, {@code --learner}, {@code --theme}, {@code --ascii} and {@code --plain}. The argument parser, which
 * reads all other arguments, takes a third of the time to start.
 */
final class FrequentArguments {

    private static final String PAGE = "page";

    private FrequentArguments() {}

    /**
     * A start that the arguments describe.
     *
     * @param course folder of the course; empty if the environment chooses the course
     */
    record FrequentStart(Optional<String> course, StartupOptions options) {}

    /** Returns the start; empty if there is anything else, such as an error or a repetition, for the parser. */
    static Optional<FrequentStart> parse(String... words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            String name = words[i];
            String value = i + 1 < words.length ? words[i + 1] : "";
            switch (name) {
                case "--lang", "--course", "--theme", "--learner" -> i++;
                case "--ascii", "--plain", "learn" -> value = name;
                default -> {
                    value = name;
                    name = PAGE;
                }
            }
            if (!isFrequent(name, value, given) || given.put(name, value) != null) {
                return Optional.empty();
            }
        }
        String theme = given.get("--theme");
        StartupOptions options = new StartupOptions(
                Optional.ofNullable(given.get("--lang")),
                theme == null ? Optional.empty() : Theme.named(theme),
                given.containsKey("--ascii"),
                given.containsKey("--plain"),
                StartScreen.COURSE,
                Optional.ofNullable(given.get(PAGE)),
                Optional.ofNullable(given.get("--learner")));
        return Optional.of(new FrequentStart(Optional.ofNullable(given.get("--course")), options));
    }

    /**
     * Tests a value. A language needs only the form of a code: whether there is that language is checked when the
     * cached first frame is shown; before, the list of languages would have to be read.
     */
    private static boolean isFrequent(String name, String value, Map<String, String> given) {
        return switch (name) {
            case "--lang" ->
                value.length() == 2 && Character.isLowerCase(value.charAt(0)) && Character.isLowerCase(value.charAt(1));
            case "--course" -> !value.isEmpty() && !value.startsWith("-");
            case "--theme" -> Theme.named(value).isPresent();
            case "--learner" -> isLearner(value);
            case PAGE -> given.containsKey("learn") && !value.startsWith("-");
            default -> true;
        };
    }

    /** Tests whether a name needs no change to be part of a file name. */
    private static boolean isLearner(String name) {
        try {
            return GlobalOptions.checkedLearner(name).equals(name);
        } catch (UserError e) {
            return false;
        }
    }
}
