package descenso.plain;

import descenso.app.key.PlainCommand;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.Optional;

/**
 * A parsed line.
 *
 * @param command the command; empty if it is unknown
 * @param rest the text after the command; may be empty
 * @param message the reason why the command is unknown
 */
record ParsedCommand(Optional<PlainCommand> command, String rest, Optional<LocalizedMessage> message) {

    static ParsedCommand of(PlainCommand command, String rest) {
        return new ParsedCommand(Optional.of(command), rest, Optional.empty());
    }

    static ParsedCommand unknown(MessageKey key, String... arguments) {
        return new ParsedCommand(Optional.empty(), "", Optional.of(LocalizedMessage.of(key, arguments)));
    }
}
