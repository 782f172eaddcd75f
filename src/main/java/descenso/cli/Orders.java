package descenso.cli;

import descenso.course.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code run} is told to do.
 *
 * @param experiments ids and files, at least one
 * @param settings made in each of them
 * @param out the file to write; standard output where there is none
 */
record Orders(List<String> experiments, List<Setting> settings, Format format, Optional<Path> out) {

    /** What is written. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }
}
