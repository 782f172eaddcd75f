package descenso.runtime;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;

/** Creates messages on unexpected exceptions. */
final class FailureMessages {

    private FailureMessages() {}

    /**
     * Returns the message on an exception; a message of its own for an OutOfMemoryError.
     *
     * @param key the message on what failed, with the exception as its argument
     */
    static LocalizedMessage of(MessageKey key, Throwable mishap) {
        return mishap instanceof OutOfMemoryError
                ? LocalizedMessage.of(MessageKey.CLI_OUT_OF_MEMORY)
                : LocalizedMessage.of(key, mishap.toString());
    }
}
