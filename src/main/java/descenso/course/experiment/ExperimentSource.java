package descenso.course.experiment;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An experiment to take along: as its settings leave it, and what it needs.
 *
 * @param yaml which, read without any settings, gives the same runs
 * @param files the data that it names, each name with the file that was found under it
 */
public record ExperimentSource(String yaml, Map<String, Path> files) {

    public ExperimentSource {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
