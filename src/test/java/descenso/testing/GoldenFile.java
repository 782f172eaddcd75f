package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares texts with golden files. {@code -Dgolden.write=true} rewrites the files. */
public final class GoldenFile {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    /** Golden files of other screens. */
    public static final Path SCREENS = FOLDER.resolve("screens");

    /** Golden files of printed output, as opposed to drawn frames. */
    public static final Path TABLES = FOLDER.resolve("tables");

    /** Golden file of what a class sees of the page and the lab of one person. */
    public static final Path FOLLOW = FOLDER.resolve("follow.txt");

    /** Number of equal lines that are shown before and after lines that differ. */
    private static final int CONTEXT = 4;

    /** Maximum number of lines of each side that are shown. */
    private static final int MOST = 40;

    private GoldenFile() {}

    /** Asserts that a text equals the contents of a golden file. */
    public static void compare(Path file, String picture) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, picture);
            }
            String golden = Files.readString(file);
            assertThat(picture.equals(golden))
                    .overridingErrorMessage(() -> file + difference(golden, picture))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of the first line that differs, and those that differ with the lines around them. */
    private static String difference(String golden, String picture) {
        List<String> expected = List.of(golden.split("\n", -1));
        List<String> actual = List.of(picture.split("\n", -1));
        int most = Math.min(expected.size(), actual.size());
        int first = 0;
        while (first < most && expected.get(first).equals(actual.get(first))) {
            first++;
        }
        int same = 0;
        while (same < most - first
                && expected.get(expected.size() - 1 - same).equals(actual.get(actual.size() - 1 - same))) {
            same++;
        }
        return ":" + (first + 1) + " differs. -Dgolden.write=true writes it anew.\n"
                + marked(" ", expected, first - CONTEXT, first)
                + marked("-", expected, first, Math.min(first + MOST, expected.size() - same))
                + marked("+", actual, first, Math.min(first + MOST, actual.size() - same))
                + marked(" ", expected, expected.size() - same, expected.size() - same + CONTEXT);
    }

    private static String marked(String sign, List<String> lines, int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(to, lines.size()))
                .mapToObj(line -> sign + " " + lines.get(line) + "\n")
                .collect(Collectors.joining());
    }

    /** Asserts that a printed text equals the golden file of that name in {@link #TABLES}, without {@code .txt}. */
    public static void compareTable(String name, String text) {
        compare(TABLES.resolve(name + ".txt"), text);
    }

    /** Renders frames as text, each below a rule of its width. */
    public static String framed(List<Frame> frames) {
        return String.join("\n", frames.stream().map(GoldenFile::framed).toList());
    }

    private static String framed(Frame frame) {
        return "=".repeat(frame.size().columns()) + "\n" + frame + "\n";
    }
}
