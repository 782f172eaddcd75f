package descenso.course.source;

import java.nio.file.Path;

/**
 * A file, line and column.
 *
 * @param file the path, relative to the folder as the caller named it
 * @param line the line, counted from 1
 * @param column the column in code points, counted from 1; a tab counts as one
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

    /** Returns this position if it is in a setting; otherwise the other one. The two contradict each other. */
    public SourcePosition ifInSettingOr(SourcePosition other) {
        return isInSetting() ? this : other;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
