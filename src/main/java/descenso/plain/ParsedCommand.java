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
 * A parsed line.
 *
 * @param command the command; empty if it is unknown
 * @param rest the text after the command; may be empty
 * @param message the reason why the command is unknown
 */
record ParsedCommand(Optional<PlainCommand> command, String rest, Optional<LocalizedMessage> message) {

    /** Pattern of a line without a command that begins an answer or gives the number of an item. */
    private static final String BARE = "[0-9+.,−-].*";

    /** The input that shows the help, equal to the key of a screen. */
    private static final String HELP = "?";

    /** Beginnings of an answer, if an answer is expected. */
    private static final Set<String> ANSWERS = Set.of("true", "false", "verdadero", "falso", "idk", "ns", "si", "yes");

    /**
     * Spellings of "I don't know" that begin like a command, so that the whole line must match; reduced to their
     * letters.
     */
    private static final Set<String> NOT_KNOWING = Set.of("nose", "nolose", "dontknow", "idontknow");

    private static ParsedCommand of(PlainCommand command, String rest) {
        return new ParsedCommand(Optional.of(command), rest, Optional.empty());
    }

    private static ParsedCommand unknown(MessageKey key, String... arguments) {
        return new ParsedCommand(Optional.empty(), "", Optional.of(LocalizedMessage.of(key, arguments)));
    }

    /**
     * Parses a line that is not blank.
     *
     * @param here the commands that work now
     * @param bare the command that a number alone stands for; empty if it stands for none
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
        List<PlainCommand> meant = vocabulary.matches(parts[0], language, here);
        return switch (meant.size()) {
            case 0 -> misspelt(parts[0], vocabulary, language);
            case 1 -> of(meant.get(0), rest);
            default -> unknown(MessageKey.PLAIN_AMBIGUOUS, parts[0], vocabulary.either(meant, language));
        };
    }

    private static boolean isAnswer(String text, String first) {
        return ANSWERS.contains(TextFolding.fold(first))
                || NOT_KNOWING.contains(TextFolding.fold(text).replaceAll("[^a-z]", ""));
    }

    private static ParsedCommand misspelt(String typed, CommandVocabulary vocabulary, Language language) {
        return vocabulary
                .nearest(typed, language)
                .map(nearest -> unknown(MessageKey.PLAIN_MISSPELT, typed, nearest))
                .orElseGet(() -> unknown(MessageKey.PLAIN_UNKNOWN, typed));
    }
}
