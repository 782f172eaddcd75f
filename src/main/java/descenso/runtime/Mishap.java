package descenso.runtime;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;

/** What nobody foresaw, in words. */
final class Mishap {

    private Mishap() {}

    /** @param phrase what could not be done, for the reason in its argument */
    static Sentence of(Phrase phrase, Throwable mishap) {
        return mishap instanceof OutOfMemoryError
                ? Sentence.of(Phrase.CLI_OUT_OF_MEMORY)
                : Sentence.of(phrase, mishap.toString());
    }
}
