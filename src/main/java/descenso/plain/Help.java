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
        Predicate<PlainCommand> isOfHere = tutor.telling().words()::contains;
        Predicate<PlainCommand> isKnown = vocabulary.here(tutor)::contains;
        return List.of(
                speech().say(MessageKey.PLAIN_HELP_HERE, names(isOfHere)),
                speech().say(
                                MessageKey.PLAIN_HELP_EVERYWHERE,
                                names(isOfHere.negate().and(isKnown))),
                speech().say(MessageKey.PLAIN_HELP_SHORT));
    }

    List<String> of(PlainCommand word) {
        return List.of(speech().say(word.help()));
    }

    private String names(Predicate<PlainCommand> isSelected) {
        return String.join(", ", vocabulary.names(isSelected, tutor.study().language()));
    }

    private UiText speech() {
        return tutor.study().speech();
    }
}
