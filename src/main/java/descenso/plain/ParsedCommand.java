package descenso.plain;

import descenso.app.key.PlainCommand;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line as it is understood.
 *
 * @param word empty where nobody knows it
 * @param rest what was said after it; may be empty
 * @param fault why nobody knows it
 */
record ParsedCommand(Optional<PlainCommand> word, String rest, Optional<LocalizedMessage> fault) {

    /** What begins an answer, or a number of what is listed, and no word. */
    private static final String BARE = "[0-9+.,−-].*";

    /** As on a screen. */
    private static final String HELP = "?";

    /** What begins an answer too, where one is wanted. */
    private static final Set<String> ANSWERS = Set.of("true", "false", "verdadero", "falso", "idk", "ns", "si", "yes");

    /** What is an answer as a whole, though it begins like a word; its letters alone. */
    private static final Set<String> NOT_KNOWING = Set.of("nose", "nolose", "dontknow", "idontknow");

    private static ParsedCommand of(PlainCommand word, String rest) {
        return new ParsedCommand(Optional.of(word), rest, Optional.empty());
    }

    private static ParsedCommand unknown(MessageKey phrase, String... arguments) {
        return new ParsedCommand(Optional.empty(), "", Optional.of(LocalizedMessage.of(phrase, arguments)));
    }

    /**
     * Reads a line that is not blank.
     *
     * @param here the words that mean something here
     * @param bare what a number without a word means
     */
    static ParsedCommand read(
            String line,
            CommandVocabulary vocabulary,
            Language language,
            Set<PlainCommand> here,
            Optional<PlainCommand> bare) {
        String text = line.strip();
        if (text.matches(BARE) && bare.isPresent()) {
            return of(bare.get(), text);
        }
        if (text.equals(HELP)) {
            return of(PlainCommand.HELP, "");
        }
        String[] parts = text.split("\\s+", 2);
        if (here.contains(PlainCommand.ANSWER) && isAnswer(text, parts[0])) {
            return of(PlainCommand.ANSWER, text);
        }
        String rest = parts.length > 1 ? parts[1] : "";
        List<PlainCommand> meant = vocabulary.meant(parts[0], language, here);
        return switch (meant.size()) {
            case 0 -> misspelt(parts[0], vocabulary, language);
            case 1 -> of(meant.get(0), rest);
            default -> unknown(MessageKey.PLAIN_AMBIGUOUS, parts[0], vocabulary.either(meant, language));
        };
    }

    private static boolean isAnswer(String text, String first) {
        return ANSWERS.contains(TextFolding.of(first))
                || NOT_KNOWING.contains(TextFolding.of(text).replaceAll("[^a-z]", ""));
    }

    private static ParsedCommand misspelt(String typed, CommandVocabulary vocabulary, Language language) {
        return vocabulary
                .nearest(typed, language)
                .map(nearest -> unknown(MessageKey.PLAIN_MISSPELT, typed, nearest))
                .orElseGet(() -> unknown(MessageKey.PLAIN_UNKNOWN, typed));
    }
}
