package descenso.progress;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.file.Path;

/** Thrown if a file is not opened for a reason that can be shown: its type or owner, or a lock of another program. */
public final class RejectedFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage message;

    /**
     * Creates an exception for a file.
     *
     * @param reason phrase with the file name as its argument: the reason, and what would be valid
     */
    RejectedFileException(MessageKey reason, Path path) {
        super(path.toString());
        this.message = LocalizedMessage.of(reason, path.toString());
    }

    /** Tests whether another program holds a lock on the file, so that a retry may succeed. */
    public boolean isHeld() {
        return message.key() == MessageKey.FILE_LOCKED;
    }

    /**
     * Returns the reason of a {@link RejectedFileException}; for any other failure, the fallback phrase about the file.
     */
    public static LocalizedMessage reason(Exception failure, MessageKey fallback, Path path) {
        return failure instanceof RejectedFileException barred
                ? barred.message
                : LocalizedMessage.of(fallback, path.toString());
    }
}
