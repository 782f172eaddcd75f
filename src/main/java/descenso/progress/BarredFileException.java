package descenso.progress;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.io.IOException;
import java.nio.file.Path;

/** A file that is left alone, for a reason that can be said: by what it is, or by who holds it. */
public final class BarredFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    /** @param reason says of the file's name why it is left alone, and what would be right */
    BarredFileException(Phrase reason, Path path) {
        super(path.toString());
        this.sentence = Sentence.of(reason, path.toString());
    }

    /** Tests whether another program holds the file, so that the same work may succeed later. */
    public boolean isHeld() {
        return sentence.phrase() == Phrase.FILE_LOCKED;
    }

    /** Returns the reason of a failure that has one to be said; otherwise that phrase about the file. */
    public static Sentence reason(Exception failure, Phrase otherwise, Path path) {
        return failure instanceof BarredFileException barred
                ? barred.sentence
                : Sentence.of(otherwise, path.toString());
    }
}
