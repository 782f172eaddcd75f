package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.ScreenEmulator;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.tui.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrameRendererTest {

    private static final Size SIZE = new Size(20, 4);
    private static final Size PAGE = new Size(80, 24);
    private static final List<Style> STYLES = List.of(Style.values());
    private static final Theme DARK = Theme.all().get(0);

    private final FrameRenderer renderer = new FrameRenderer(SIZE, ColourDepth.TRUECOLOUR);

    @Test
    void firstFramePaintsEveryCell() {
        ScreenEmulator grid = new ScreenEmulator(SIZE).write(renderer.paint(frame("hola"), DARK));
        assertThat(grid).hasToString("hola\n\n\n");
        assertThat(grid.looks()).doesNotContain("?");
    }

    @Test
    void onlyChangedCellsAreWritten() {
        renderer.paint(frame("una cosa"), DARK);
        assertThat(text(renderer.paint(frame("una casa"), DARK))).isEqualTo("\033[1;6Ha");
    }

    /** Tests that unchanged cells are skipped, or written once more where that is shorter. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abcdef|aBcDef|BcD",
                "abcdef|aBcdEf|BcdE",
                "abcdef|aBcdeF|BcdeF",
                "abcdefg|aBcdefG|B\033[4CG",
                "aéüñéf|aEüñéF|E\033[3CF",
                "aéüf|aEüF|EüF"
            })
    void unchangedCellsAreSkippedInTheShortestWay(String before, String after, String written) {
        renderer.paint(frame(before), DARK);
        assertThat(text(renderer.paint(frame(after), DARK))).isEqualTo("\033[1;2H" + written);
    }

    @Test
    void unchangedCellOfAnotherStyleIsSkipped() {
        renderer.paint(styled("a", "b", "c", "d"), DARK);
        assertThat(text(renderer.paint(styled("a", "B", "c", "D"), DARK)))
                .contains("B\033[C")
                .doesNotContain("c");
    }

    private static Frame styled(String first, String second, String third, String fourth) {
        Line line = Line.of(
                new Span(first, Style.TEXT),
                new Span(second, Style.KEY),
                new Span(third, Style.WRONG),
                new Span(fourth, Style.KEY));
        return new Frame(SIZE, List.of(line));
    }

    @Test
    void unchangedFrameWritesNothing() {
        renderer.paint(frame("hola"), DARK);
        assertThat(renderer.paint(frame("hola"), DARK)).isEmpty();
    }

    @Test
    void newStyleIsOneSequence() {
        renderer.paint(frame("hola"), DARK);
        Frame heading = new Frame(SIZE, List.of(Line.of("hola", Style.HEADING)));
        assertThat(text(renderer.paint(heading, DARK))).isEqualTo("\033[1;1H\033[1;38;2;143;199;255mhola");
    }

    @Test
    void anotherThemeRepaintsTheScreen() {
        ScreenEmulator grid = new ScreenEmulator(SIZE).write(renderer.paint(frame("hola"), DARK));
        grid.write(renderer.paint(frame("hola"), DARK.next()));
        ScreenEmulator fresh = new ScreenEmulator(SIZE)
                .write(new FrameRenderer(SIZE, ColourDepth.TRUECOLOUR).paint(frame("hola"), DARK.next()));
        assertThat(grid.looks()).isEqualTo(fresh.looks());
    }

    @Test
    void cursorIsShownWhereTheFrameHasIt() {
        ScreenEmulator grid = new ScreenEmulator(SIZE).write(renderer.paint(frame("hola"), DARK));
        assertThat(grid.cursor()).isEqualTo("hidden");
        assertThat(grid.write(renderer.paint(frame("hola").withCursor(4, 0), DARK))
                        .cursor())
                .isEqualTo("4,0");
        assertThat(renderer.paint(frame("hola").withCursor(4, 0), DARK)).isEmpty();
        assertThat(grid.write(renderer.paint(frame("holas").withCursor(0, 2), DARK))
                        .cursor())
                .isEqualTo("0,2");
        assertThat(grid.write(renderer.paint(frame("hola"), DARK)).cursor()).isEqualTo("hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,1|5,1|''",
                "5,1|4,1|<",
                "5,1|2,1|<<<",
                "9,1|2,1|^[7D",
                "5,1|6,1|_",
                "5,1|8,1|___",
                "5,1|5,2|^[B",
                "5,1|5,0|^[A",
                "5,0|4,2|^[2B<",
                "5,0|9,2|^[3;10H",
                "5,1|0,2|rn",
                "5,1|0,1|r"
            })
    void cursorMovesInTheShortestWay(String from, String to, String written) {
        renderer.paint(frame("hola").withCursor(column(from), row(from)), DARK);
        assertThat(text(renderer.paint(frame("hola").withCursor(column(to), row(to)), DARK)))
                .isEqualTo(written.replace('<', '\b')
                        .replace('^', '\033')
                        .replace('r', '\r')
                        .replace('n', '\n')
                        .replace('_', ' '));
    }

    private static int column(String place) {
        return Integer.parseInt(place.substring(0, place.indexOf(',')));
    }

    private static int row(String place) {
        return Integer.parseInt(place.substring(place.indexOf(',') + 1));
    }

    /** Tests that the screen after any change of frames is as if the last frame had been painted first. */
    @ParameterizedTest
    @EnumSource
    void anySequenceOfFramesIsFollowed(ColourDepth depth) {
        Random random = new Random(7);
        FrameRenderer changing = new FrameRenderer(SIZE, depth);
        ScreenEmulator grid = new ScreenEmulator(SIZE);
        for (int i = 0; i < 300; i++) {
            Frame frame = random(random, SIZE);
            Theme theme = Theme.all().get(random.nextInt(Theme.all().size()));
            ScreenEmulator fresh = new ScreenEmulator(SIZE).write(new FrameRenderer(SIZE, depth).paint(frame, theme));
            grid.write(changing.paint(frame, theme));
            assertThat(grid).hasToString(frame.toString());
            assertThat(grid.looks()).isEqualTo(fresh.looks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void medianPageTurnTakesLessThan3000Bytes(ColourDepth depth) {
        Random random = new Random(3);
        FrameRenderer turning = new FrameRenderer(PAGE, depth);
        turning.paint(page(random), DARK);
        int[] bytes = new int[101];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = turning.paint(page(random), DARK).length;
        }
        Arrays.sort(bytes);
        assertThat(bytes[bytes.length / 2]).isLessThan(3000);
    }

    private static Frame frame(String text) {
        return new Frame(SIZE, List.of(Line.of(text, Style.TEXT)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Frame random(Random random, Size size) {
        List<Line> rows = new ArrayList<>();
        for (int row = random.nextInt(size.rows() + 1); row > 0; row--) {
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                spans.add(new Span("a bé∇  ".substring(random.nextInt(7)), style(random), style(random)));
            }
            rows.add(new Line(spans));
        }
        Frame frame = new Frame(size, rows);
        return random.nextBoolean() ? frame : frame.withCursor(random.nextInt(size.columns()), random.nextInt(4));
    }

    private static Style style(Random random) {
        return STYLES.get(random.nextInt(STYLES.size()));
    }

    /**
     * Returns a frame like a page of a lesson: a bar, a heading, paragraphs 76 columns wide with some emphasis and
     * formulas, a bar.
     */
    private static Frame page(Random random) {
        List<Line> rows = new ArrayList<>();
        rows.add(Line.of("Descenso", Style.BAR).fitted(80, Style.BAR));
        rows.add(Line.of("  " + words(random, 30), Style.HEADING));
        for (int row = 3; row <= 23; row++) {
            rows.add(
                    row % 5 == 0
                            ? Line.blank()
                            : Line.join(
                                    Line.of("  " + words(random, 30), Style.TEXT),
                                    Line.of(words(random, 9), random.nextBoolean() ? Style.FORMULA : Style.TEXT),
                                    Line.of(words(random, 34), Style.TEXT)));
        }
        rows.add(Line.of("Espacio sigue", Style.BAR).fitted(80, Style.BAR));
        return new Frame(PAGE, rows);
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append("etaoinsrdlc  ".charAt(random.nextInt(13)));
        }
        return words.toString();
    }
}
