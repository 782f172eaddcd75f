package descenso.serve;

import descenso.course.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file of a class, such as the roster, with lines that cannot be used. */
public final class FaultyFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> faults;

    /** @param faults at least one */
    FaultyFileException(List<Diagnostic> faults) {
        super(faults.get(0).position().toString());
        this.faults = List.copyOf(faults);
    }

    public List<Diagnostic> faults() {
        return faults;
    }

    public Path file() {
        return faults.get(0).position().file();
    }
}
