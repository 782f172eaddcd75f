package descenso.math;

import descenso.tui.CharacterSet;
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

/** A golden file of formulas and their pictures: the source of each formula after a dollar sign, its pictures below. */
enum FormulaTable {
    /**
     * The pictures in Unicode and in ASCII, side by side on one baseline, which {@code >} marks; then, after an equals
     * sign, the formula in one row.
     */
    NATURAL("formulas.txt") {
        @Override
        String pictures(String source) {
            Formula formula = parsed(source);
            return beside(formula.display(CharacterSet.UNICODE), formula.display(CharacterSet.ASCII)) + "\n= "
                    + formula.inline(CharacterSet.UNICODE) + BESIDE + formula.inline(CharacterSet.ASCII);
        }
    },
    /** Pictures in a limited width, in cells, which precedes the source. */
    LIMITED_WIDTH("widths.txt") {
        @Override
        String pictures(String source) {
            String[] parts = source.split(" ", 2);
            int width = Integer.parseInt(parts[0]);
            Formula formula = parsed(parts[1]);
            return beside(formula.display(CharacterSet.UNICODE, width), formula.display(CharacterSet.ASCII, width));
        }
    };

    private static final String SOURCE = "$ ";
    private static final String BESIDE = "   ┊   ";

    private final Path file;

    FormulaTable(String file) {
        this.file = Path.of("src/test/resources/descenso/math", file);
    }

    abstract String pictures(String source);

    List<String> sources() {
        return List.copyOf(entries().keySet());
    }

    /** Returns the entry in the file for each source. */
    Map<String, String> entries() {
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

    /** Writes the file again, with its headings and sources and the current pictures. */
    void write() {
        String text = lines().stream()
                .filter(line -> line.startsWith(SOURCE) || line.startsWith("# "))
                .map(line -> line.startsWith(SOURCE) ? entry(line.substring(SOURCE.length())) : line)
                .collect(Collectors.joining("\n\n", "", "\n"));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String entry(String source) {
        return SOURCE + source + "\n" + pictures(source);
    }

    static Formula parsed(String source) {
        try {
            return Formula.parse(source);
        } catch (FormulaException e) {
            throw new AssertionError(source + ": column " + e.column() + ": " + e.message(), e);
        }
    }

    private static String beside(RenderedFormula left, RenderedFormula right) {
        int above = Math.max(left.baseline(), right.baseline());
        int below =
                Math.max(left.lines().size() - left.baseline(), right.lines().size() - right.baseline());
        return IntStream.range(-above, below)
                .mapToObj(row -> (row == 0 ? "> " : "  ") + row(left, row) + BESIDE + row(right, row))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private static String row(RenderedFormula box, int fromBaseline) {
        int row = box.baseline() + fromBaseline;
        boolean present = row >= 0 && row < box.lines().size();
        return (present ? box.lines().get(row) : Line.spaces(box.width())).toString();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
