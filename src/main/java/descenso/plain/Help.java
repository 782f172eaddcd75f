package descenso.plain;

import descenso.app.Tutor;
import descenso.app.Word;
import descenso.phrases.Phrase;
import descenso.view.Speech;
import java.util.List;
import java.util.function.Predicate;

/** What the words are, and how each is used. */
record Help(KnownWords vocabulary, Tutor tutor) {

    /** The words that mean something here, then those that do anywhere. */
    List<String> all() {
        Predicate<Word> isOfHere = tutor.telling().words()::contains;
        Predicate<Word> isKnown = vocabulary.here(tutor)::contains;
        return List.of(
                speech().say(Phrase.PLAIN_HELP_HERE, names(isOfHere)),
                speech().say(
                                Phrase.PLAIN_HELP_EVERYWHERE,
                                names(isOfHere.negate().and(isKnown))),
                speech().say(Phrase.PLAIN_HELP_SHORT));
    }

    List<String> of(Word word) {
        return List.of(speech().say(word.help()));
    }

    private String names(Predicate<Word> isMeant) {
        return String.join(", ", vocabulary.names(isMeant, tutor.study().language()));
    }

    private Speech speech() {
        return tutor.study().speech();
    }
}
