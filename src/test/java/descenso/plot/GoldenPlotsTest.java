package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.GoldenFile;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares every kind of chart with golden files, without colours; for some charts, also the style and the background
 * of each cell.
 */
@SuppressWarnings("EnumOrdinal")
class GoldenPlotsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "descenso", "plot");

    private static final List<Style> STYLES = List.of(Style.values());

    record Case(String name, Size size, Raster raster) {

        String picture() {
            return picture(Objects.requireNonNull(ChartExamples.all().get(name)).apply(size), raster);
        }

        static String picture(Drawing drawing, Raster raster) {
            return drawing.lines(raster).stream()
                    .map(line -> line.toString().stripTrailing() + "\n")
                    .collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return name + "-" + size.columns() + "x" + size.rows() + "-"
                    + raster.name().toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Case> ordinary() {
        return ChartExamples.ordinary().keySet().stream()
                .flatMap(name -> Stream.of(
                        new Case(name, new Size(30, 8), Raster.BRAILLE),
                        new Case(name, new Size(80, 22), Raster.BRAILLE),
                        new Case(name, new Size(80, 22), Raster.ASCII),
                        new Case(name, new Size(120, 34), Raster.BLOCK)));
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void ordinaryChartEqualsItsGoldenFile(Case example) {
        GoldenFile.compare(FOLDER.resolve(example + ".txt"), example.picture());
    }

    @ParameterizedTest
    @EnumSource
    void chartsOfOddDataEqualTheirGoldenFile(Raster raster) {
        List<String> pictures = new ArrayList<>();
        for (String name : ChartExamples.odd().keySet()) {
            pictures.add("== " + name + "\n" + new Case(name, new Size(40, 10), raster).picture());
        }
        GoldenFile.compare(
                FOLDER.resolve("odd-" + raster.name().toLowerCase(Locale.ROOT) + ".txt"), String.join("", pictures));
    }

    @Test
    void everyGoldenFileBelongsToATest() throws IOException {
        Stream<String> otherNames = Stream.of("odd-braille", "odd-block", "odd-ascii", "styles");
        List<Path> known = Stream.concat(ordinary().map(Case::toString), otherNames)
                .map(name -> FOLDER.resolve(name + ".txt"))
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void stylesEqualTheirGoldenFile() {
        StringBuilder picture = new StringBuilder();
        for (String name : List.of("losses-read", "epochs", "bowl", "bump", "heat-cursor", "bars")) {
            Drawing drawing =
                    Objects.requireNonNull(ChartExamples.all().get(name)).apply(new Size(60, 16));
            picture.append("== ").append(name).append('\n');
            drawing.lines(Raster.BRAILLE).forEach(line -> picture.append(styles(line)));
        }
        GoldenFile.compare(FOLDER.resolve("styles.txt"), picture.toString());
    }

    /** Returns the spans of a line: the style, the background if it has another style, and the width. */
    private static String styles(Line line) {
        return line.spans().stream()
                        .map(span -> STYLES.get(span.style().ordinal())
                                + (span.ground() == span.style() ? "" : "/" + span.ground())
                                + ":" + span.width())
                        .collect(Collectors.joining(" "))
                + "\n";
    }
}
