package descenso.view.section;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.source.SourceText;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.widget.Grid.Align;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how each section is drawn and told. */
class SectionRenderersTest {

    private static final UiText TEXTS = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
    private static final int WIDTH = 20;
    private static final Line BULLET = Line.of("• ", Style.MUTED);

    private static Section.Table table(boolean isSplit, String head, String sentence) {
        return new Section.Table(
                List.of(
                        Section.TableColumn.of(Align.LEFT, "run"),
                        Section.TableColumn.optional(Align.LEFT),
                        Section.TableColumn.of(Align.RIGHT, head),
                        Section.TableColumn.of(Align.RIGHT, "accuracy")),
                List.of(new Section.TableRow(
                        List.of(
                                Wording.of("Adam", Style.TEXT),
                                Wording.shown(List.of(new Span("━━━━━━━━", Style.RIGHT))),
                                Wording.of("0.5", Style.TEXT),
                                Wording.of("–", Style.TEXT, "-")),
                        sentence)),
                isSplit);
    }

    static List<Arguments> sections() {
        Section one = Section.paragraph("one two three four five");
        Section drawnOnly = new Section.Paragraph(Wording.shown(List.of(new Span("▁▂▃", Style.FORMULA))));
        return List.of(
                Arguments.of(List.of(one), "one two three four/five", "one two three four five"),
                Arguments.of(
                        List.of(new Section.Heading(Wording.of("Facts", Style.HEADING, "Facts:")), one),
                        "Facts/one two three four/five",
                        "Facts:/one two three four five"),
                Arguments.of(List.of(drawnOnly, Section.told("falls")), "▁▂▃", "falls"),
                Arguments.of(
                        List.of(
                                Section.group(one),
                                Section.group(),
                                Section.group(Section.told("x")),
                                Section.group(drawnOnly)),
                        "one two three four/five//▁▂▃",
                        "one two three four five/x"),
                Arguments.of(
                        List.of(Section.hanging(BULLET, Wording.of("one two three four five", Style.TEXT))),
                        "• one two three four/  five",
                        "one two three four five"),
                Arguments.of(
                        List.of(new Section.Marked(
                                Line.of("> ", Style.RULE), Line.of("| ", Style.RULE), "Quote: ", List.of(one, one))),
                        "> one two three four/| five/| one two three four/| five",
                        "Quote: one two three four five/one two three four five"),
                Arguments.of(
                        List.of(
                                new Section.Option(false, List.of(Section.paragraph("a"))),
                                new Section.Option(true, List.of(Section.paragraph("b"), Section.paragraph("c")))),
                        "  a/▸ b/  c",
                        "a/b/c"),
                Arguments.of(
                        List.of(table(false, "loss at end", "")),
                        "run   loss  accuracy/        at/       end/────────────────────/Adam   0.5         –",
                        "Table of one row./run: Adam. loss at end: 0.5."),
                Arguments.of(
                        List.of(table(true, "validation", "Adam reaches 0.5.")),
                        "run   validation/────────────────/Adam         0.5//run   accuracy/──────────────/Adam         –",
                        "Adam reaches 0.5."),
                Arguments.of(
                        List.of(new Section.Shown(List.of(one)), new Section.Rule()),
                        "one two three four/five/────────────────────",
                        ""),
                Arguments.of(
                        List.of(new Section.Code(List.of("x = 1", "", "y = a_long_name_of_x"), "Code:")),
                        "x = 1//y = a_long_name_of_x",
                        "Code:/x = 1/y = a_long_name_of_x"),
                Arguments.of(
                        List.of(new Section.DisplayedFormula(SourceText.of(Path.of("x.md"), "a \\le b"))),
                        "    a ≤ b",
                        "Formula: a ≤ b"),
                Arguments.of(List.of(new Falling()), "width 20", "It falls./It ends."));
    }

    private record Falling() implements Section.Plot {

        @Override
        public List<Line> lines(int width) {
            return List.of(Line.of("width " + width, Style.TEXT));
        }

        @Override
        public List<String> spoken() {
            return List.of("It falls.", "It ends.");
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void sectionsAreDrawnAndTold(List<Section> sections, String drawn, String told) {
        assertThat(new GridRenderer(TEXTS, WIDTH)
                        .lines(sections).stream()
                                .map(line -> line.toString().stripTrailing())
                                .collect(Collectors.joining("/")))
                .isEqualTo(drawn);
        assertThat(String.join("/", new ParagraphRenderer(TEXTS).paragraphs(sections)))
                .isEqualTo(told);
    }

    @Test
    void linesOfOptionsAreCounted() {
        Section option = new Section.Option(false, List.of(Section.paragraph("one two three four five")));
        GridRenderer.Drawn drawn = new GridRenderer(TEXTS, WIDTH)
                .draw(List.of(Section.heading("A"), option, Section.group(Section.heading("B"), option, option)));
        assertThat(drawn.options()).containsExactly(1, 5, 7);
    }

    @Test
    void wideTableKeepsItsOptionalColumn() {
        assertThat(new GridRenderer(TEXTS, 60).lines(List.of(table(false, "loss at end", ""))))
                .last()
                .asString()
                .contains("━━━━━━━━");
    }

    @Test
    void wholeSectionsContainNoProse() {
        Section code = new Section.Code(List.of("x"), "");
        Section text = Section.paragraph("x");
        assertThat(Stream.of(code, new Falling(), Section.indented(2, code), table(false, "loss at end", "")))
                .allMatch(Section::isWhole);
        assertThat(Stream.of(text, Section.indented(2, code, text), Section.heading("x")))
                .noneMatch(Section::isWhole);
    }
}
