package descenso.cli;

import descenso.tui.Theme;
import java.util.Optional;

/**
 * Parses the arguments of the most frequent starts: {@code learn SCREEN} or no command, with {@code --lang},
 * {@code --learner}, {@code --theme}, {@code --ascii} and {@code --plain}. The argument parser, which reads all other
 * arguments, takes a third of the time to start.
 */
final class FrequentArguments {

    private Optional<String> language = Optional.empty();
    private Optional<Theme> theme = Optional.empty();
    private Optional<String> learner = Optional.empty();
    private boolean isAscii;
    private boolean isPlain;
    private boolean isLearn;
    private Optional<String> page = Optional.empty();

    private FrequentArguments() {}

    /**
     * Returns the options of the start; empty if the arguments contain anything else, an error for example. Then the
     * argument parser must read them.
     */
    public static Optional<StartupOptions> parse(String... words) {
        FrequentArguments read = new FrequentArguments();
        for (int i = 0; i < words.length; i++) {
            String value = i + 1 < words.length ? words[i + 1] : "";
            if (read.takeValue(words[i], value)) {
                i++;
            } else if (!read.takeWord(words[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new StartupOptions(
                read.language,
                read.theme,
                read.isAscii,
                read.isPlain,
                new StartScreen.CoursePage(read.page),
                read.learner));
    }

    /** Takes an option with its value. Returns false, and takes nothing, if it is unknown, wrong or repeated. */
    private boolean takeValue(String option, String value) {
        switch (option) {
            case "--lang" -> {
                boolean isNew = language.isEmpty() && isCode(value);
                language = language.or(() -> Optional.of(value));
                return isNew;
            }
            case "--theme" -> {
                Optional<Theme> known = Theme.named(value);
                boolean isNew = theme.isEmpty() && known.isPresent();
                theme = theme.or(() -> known);
                return isNew;
            }
            case "--learner" -> {
                boolean isNew = learner.isEmpty() && isLearner(value);
                learner = learner.or(() -> Optional.of(value));
                return isNew;
            }
            default -> {
                return false;
            }
        }
    }

    /**
     * Tests whether a text has the form of the code of a language. Whether there is that language is checked when the
     * cached first frame is shown: before, the list of languages would have to be read.
     */
    private static boolean isCode(String value) {
        return value.length() == 2 && Character.isLowerCase(value.charAt(0)) && Character.isLowerCase(value.charAt(1));
    }

    /** Tests whether a name needs no change to be part of a file name. */
    private static boolean isLearner(String name) {
        try {
            return GlobalOptions.checkedLearner(name).equals(name);
        } catch (UserError e) {
            return false;
        }
    }

    /** Takes the command, a page or an option without a value. Returns false if it is another word or repeated. */
    private boolean takeWord(String word) {
        if (word.equals("--ascii") && !isAscii) {
            isAscii = true;
        } else if (word.equals("--plain") && !isPlain) {
            isPlain = true;
        } else if (word.equals("learn") && !isLearn) {
            isLearn = true;
        } else if (isLearn && page.isEmpty() && !word.startsWith("-")) {
            page = Optional.of(word);
        } else {
            return false;
        }
        return true;
    }
}
