package descenso.progress;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.file.Path;

/** A file that is left alone, for a reason that can be said: by what it is, or by who holds it. */
public final class BarredFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage sentence;

    /** @param reason says of the file's name why it is left alone, and what would be right */
    BarredFileException(MessageKey reason, Path path) {
        super(path.toString());
        this.sentence = LocalizedMessage.of(reason, path.toString());
    }

    /** Tests whether another program holds the file, so that the same work may succeed later. */
    public boolean isHeld() {
        return sentence.phrase() == MessageKey.FILE_LOCKED;
    }

    /** Returns the reason of a failure that has one to be said; otherwise that phrase about the file. */
    public static LocalizedMessage reason(Exception failure, MessageKey otherwise, Path path) {
        return failure instanceof BarredFileException barred
                ? barred.sentence
                : LocalizedMessage.of(otherwise, path.toString());
    }
}
