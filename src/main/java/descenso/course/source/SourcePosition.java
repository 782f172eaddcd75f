package descenso.course.source;

import java.nio.file.Path;

/**
 * Where something stands on disk.
 *
 * @param file as the caller named its folder
 * @param line from 1
 * @param column from 1, in characters (code points), a tab being one
 */
public record SourcePosition(Path file, int line, int column) {

    /** Prefix of the file name of a setting, as a learner writes one on the command line. */
    static final String SETTING = "--set ";

    public static SourcePosition startOf(Path file) {
        return new SourcePosition(file, 1, 1);
    }

    /** Tests whether this position is in a setting, and not in a file. */
    public boolean isInSetting() {
        return file.toString().startsWith(SETTING);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
