package descenso.course.experiment;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An experiment to export: its text with the settings applied, and the files that it needs.
 *
 * @param yaml the experiment; read without settings, it gives the same runs
 * @param files the data files, by the names that the experiment uses
 */
public record ExperimentSource(String yaml, Map<String, Path> files) {

    public ExperimentSource {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
