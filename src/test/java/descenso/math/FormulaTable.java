package descenso.math;

import descenso.tui.Glyphs;
import descenso.tui.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code formulas.txt}: each formula's source behind a dollar sign; below it its picture in Unicode and in ASCII, side
 * by side on one baseline, which {@code >} marks; and behind an equals sign what it is in one row.
 */
final class FormulaTable {

    private static final Path FILE = Path.of("src/test/resources/descenso/math/formulas.txt");
    private static final String SOURCE = "$ ";
    private static final String BESIDE = "   ┊   ";

    private FormulaTable() {}

    static List<String> sources() {
        return List.copyOf(entries().keySet());
    }

    /** Each source and the entry that the file holds for it. */
    static Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        String source = "";
        for (String line : lines()) {
            if (line.startsWith(SOURCE)) {
                source = line.substring(SOURCE.length());
            } else if (line.isEmpty() || line.startsWith("# ")) {
                source = "";
            }
            if (!source.isEmpty()) {
                entries.merge(source, line, (entry, next) -> entry + "\n" + next);
            }
        }
        return entries;
    }

    /** The file anew: its headings and sources, and their pictures as they are drawn now. */
    static void write() {
        String text = lines().stream()
                .filter(line -> line.startsWith(SOURCE) || line.startsWith("# "))
                .map(line -> line.startsWith(SOURCE) ? entry(line.substring(SOURCE.length())) : line)
                .collect(Collectors.joining("\n\n", "", "\n"));
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String entry(String source) {
        Formula formula = parsed(source);
        return SOURCE + source + "\n" + pictures(formula) + "\n= " + formula.inline(Glyphs.UNICODE) + BESIDE
                + formula.inline(Glyphs.ASCII);
    }

    static Formula parsed(String source) {
        try {
            return Formula.parse(source);
        } catch (FormulaException e) {
            throw new AssertionError(source + ": column " + e.column() + ": " + e.sentence(), e);
        }
    }

    private static String pictures(Formula formula) {
        Box left = formula.display(Glyphs.UNICODE);
        Box right = formula.display(Glyphs.ASCII);
        int above = Math.max(left.baseline(), right.baseline());
        int below =
                Math.max(left.lines().size() - left.baseline(), right.lines().size() - right.baseline());
        return IntStream.range(-above, below)
                .mapToObj(row -> (row == 0 ? "> " : "  ") + row(left, row) + BESIDE + row(right, row))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private static String row(Box box, int fromBaseline) {
        int row = box.baseline() + fromBaseline;
        boolean present = row >= 0 && row < box.lines().size();
        return (present ? box.lines().get(row) : Line.spaces(box.width())).toString();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
