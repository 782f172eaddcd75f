package descenso.course;

import java.nio.file.Path;
import java.util.List;

public final class ExperimentReader {
    private ExperimentReader() {}

    public static ExperimentReading read(Path file, List<Setting> settings, Path data) {
        throw new UnsupportedOperationException(file.toString() + settings + data);
    }
}
