package descenso.plain;

import descenso.app.key.PlainCommand;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parses the lines of plain mode.
 *
 * @param here the commands that work now
 * @param forNumber the command for a line that begins with a number; empty if such a line has no meaning
 */
record CommandParser(
        CommandVocabulary vocabulary, Language language, Set<PlainCommand> here, Optional<PlainCommand> forNumber) {

    /** Pattern of a line that begins with a number: an answer, or the number of an item. */
    private static final String NUMBER = "[0-9+.,−-].*";

    /** The input that shows the help, equal to the key of a screen. */
    private static final String HELP = "?";

    /** Beginnings of an answer, if an answer is expected. */
    private static final Set<String> ANSWERS = Set.of("true", "false", "verdadero", "falso", "idk", "ns", "si", "yes");

    /**
     * Spellings of "I don't know" that begin like a command, so that the whole line must match; reduced to their
     * letters.
     */
    private static final Set<String> NOT_KNOWING = Set.of("nose", "nolose", "dontknow", "idontknow");

    /** Parses a line that is not blank. */
    ParsedCommand parse(String line) {
        String text = line.strip();
        if (text.matches(NUMBER) && forNumber.isPresent()) {
            return ParsedCommand.of(forNumber.get(), text);
        }
        if (text.equals(HELP)) {
            return ParsedCommand.of(PlainCommand.HELP, "");
        }
        String[] parts = text.split("\\s+", 2);
        if (here.contains(PlainCommand.ANSWER) && isAnswer(text, parts[0])) {
            return ParsedCommand.of(PlainCommand.ANSWER, text);
        }
        String rest = parts.length > 1 ? parts[1] : "";
        List<PlainCommand> meant = vocabulary.matches(parts[0], language, here);
        return switch (meant.size()) {
            case 0 -> misspelt(parts[0]);
            case 1 -> ParsedCommand.of(meant.get(0), rest);
            default -> ParsedCommand.unknown(MessageKey.PLAIN_AMBIGUOUS, parts[0], vocabulary.either(meant, language));
        };
    }

    private static boolean isAnswer(String text, String first) {
        return ANSWERS.contains(TextFolding.fold(first))
                || NOT_KNOWING.contains(TextFolding.fold(text).replaceAll("[^a-z]", ""));
    }

    private ParsedCommand misspelt(String typed) {
        return vocabulary
                .nearest(typed, language)
                .map(nearest -> ParsedCommand.unknown(MessageKey.PLAIN_MISSPELT, typed, nearest))
                .orElseGet(() -> ParsedCommand.unknown(MessageKey.PLAIN_UNKNOWN, typed));
    }
}
