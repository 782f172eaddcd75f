package descenso.runtime;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;

/** What nobody foresaw, in words. */
final class UnexpectedFailure {

    private UnexpectedFailure() {}

    /** @param phrase what could not be done, for the reason in its argument */
    static LocalizedMessage of(MessageKey phrase, Throwable mishap) {
        return mishap instanceof OutOfMemoryError
                ? LocalizedMessage.of(MessageKey.CLI_OUT_OF_MEMORY)
                : LocalizedMessage.of(phrase, mishap.toString());
    }
}
