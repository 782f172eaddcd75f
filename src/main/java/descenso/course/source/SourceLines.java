package descenso.course.source;

import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file: converts an offset of its text, 0-based, to a source position. */
final class SourceLines {

    private final Path file;

    /** The offset of the start of each line. */
    private final int[] starts;

    private final CodePoints points;

    private SourceLines(Path file, int[] starts, CodePoints points) {
        this.file = file;
        this.starts = starts;
        this.points = points;
    }

    /** Finds the lines of a text whose lines end with {@code \n}. */
    static SourceLines of(Path file, String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
            starts[lines++] = end + 1;
        }
        return new SourceLines(file, Arrays.copyOf(starts, lines), CodePoints.of(text));
    }

    Path file() {
        return file;
    }

    SourcePosition position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePosition(file, line + 1, points.count(starts[line], offset) + 1);
    }
}
