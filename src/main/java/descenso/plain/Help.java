package descenso.plain;

import descenso.app.Tutor;
import descenso.app.key.PlainCommand;
import descenso.phrases.MessageKey;
import descenso.view.text.UiText;
import java.util.List;
import java.util.function.Predicate;

/** The help of plain mode: the commands, and how each is used. */
record Help(CommandVocabulary vocabulary, Tutor tutor) {

    /**
     * Returns the commands of this screen, then those that work everywhere, then how to shorten and look up a command.
     */
    List<String> all() {
        Predicate<PlainCommand> isOfHere = tutor.plain().commands()::contains;
        Predicate<PlainCommand> isKnown = vocabulary.here(tutor)::contains;
        return List.of(
                texts().say(MessageKey.PLAIN_HELP_HERE, names(isOfHere)),
                texts().say(
                                MessageKey.PLAIN_HELP_EVERYWHERE,
                                names(isOfHere.negate().and(isKnown))),
                texts().say(MessageKey.PLAIN_HELP_SHORT));
    }

    List<String> of(PlainCommand command) {
        return List.of(texts().say(command.help()));
    }

    private String names(Predicate<PlainCommand> isSelected) {
        return String.join(", ", vocabulary.names(isSelected, tutor.state().language()));
    }

    private UiText texts() {
        return tutor.state().texts();
    }
}
