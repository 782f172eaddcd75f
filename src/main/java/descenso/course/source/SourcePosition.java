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

    public static SourcePosition startOf(Path file) {
        return new SourcePosition(file, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
