package descenso.app;

import descenso.phrases.MessageKey;
import java.util.Optional;
import java.util.Set;

/** Finds the words of typed lines, for tests of other packages. */
public final class LineWords {

    private LineWords() {}

    /** Returns the word that a line begins with; empty if it is unknown. */
    public static Optional<MessageKey> word(Tutor tutor, String line) {
        return new TypedLine(tutor.screen(), tutor.state()).parse(line).word();
    }

    /** Returns all words. */
    public static Set<MessageKey> all() {
        return CommandVocabulary.all();
    }
}
