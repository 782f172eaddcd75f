package descenso.view.section;

import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Grid.Align;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A part of what a screen says, made once: {@link GridRenderer} draws it, {@link ParagraphRenderer} tells it. Sections
 * follow one another without blank lines; a {@link Group} is set apart by one.
 */
public sealed interface Section {

    /** A heading. On a page of several windows, it stays with the section below it. */
    record Heading(Wording text) implements Section {}

    /** A text that is wrapped, and said as one paragraph. */
    record Paragraph(Wording text) implements Section {}

    /** Sections after a blank line, if anything is above them. */
    record Group(List<Section> inner) implements Section {}

    /**
     * Sections beside a mark, such as an item of a list or a quotation: the first mark before line 0, the other, of the
     * same width, before the rest. The spoken words before the first paragraph may be empty.
     */
    record Marked(Line first, Line rest, String spoken, List<Section> inner) implements Section {}

    /** A possible choice of a list, drawn behind the pointer if Enter opens it. It says its own number. */
    record Option(boolean isChosen, List<Section> inner) implements Section {}

    /**
     * A table. Plain mode tells it row by row: by the sentence of each row, or, if no row has one, by its size and the
     * headers before the cells. If it is split, columns without room go to parts below.
     */
    record Table(List<TableColumn> columns, List<TableRow> rows, boolean isSplit) implements Section {

        /** Creates a table whose cells wrap if it is wider than the screen. */
        public Table(List<TableColumn> columns, List<TableRow> rows) {
            this(columns, rows, false);
        }
    }

    /**
     * A column of a table; {@link Align#BESIDE} for an annotation, which is never parted from the column before. A
     * narrow table leaves an optional column out.
     */
    record TableColumn(Align align, Wording head, boolean isOptional) {

        public static TableColumn of(Align align, String head) {
            return new TableColumn(align, Wording.of(head, Style.STRONG), false);
        }

        /** Returns a column without a header that plain mode does not tell, such as a bar. */
        public static TableColumn optional(Align align) {
            return new TableColumn(align, Wording.shown(List.of()), true);
        }
    }

    /** A row of a table, with a cell per column. Its sentence is empty if plain mode tells the cells instead. */
    record TableRow(List<Wording> cells, String spoken) {

        public static TableRow of(List<Wording> cells) {
            return new TableRow(cells, "");
        }
    }

    /** A formula on its own lines, as a LaTeX source without the dollars. */
    record DisplayedFormula(SourceText source) implements Section {}

    /** A text displayed as it was typed, never wrapped, and the words before its lines, which may be empty. */
    record Code(List<String> lines, String spoken) implements Section {}

    /** A line across the text, which plain mode leaves out. */
    record Rule() implements Section {}

    /** Sections that plain mode leaves out. */
    record Shown(List<Section> inner) implements Section {}

    /** A drawing with its description. It is never cut at the end of a window. */
    non-sealed interface Plot extends Section {

        /** Returns the drawing, at most {@code width} cells wide. */
        List<Line> lines(int width);

        /** Returns the description, one paragraph per element. */
        List<String> spoken();
    }

    /** Returns a drawing, made for a width in cells, with its description. */
    static Section plot(IntFunction<List<Line>> drawing, Supplier<List<String>> description) {
        return new Plot() {
            @Override
            public List<Line> lines(int width) {
                return drawing.apply(width);
            }

            @Override
            public List<String> spoken() {
                return description.get();
            }
        };
    }

    /** Sections made from a place in the course, where the linter reports their errors. */
    record Sourced(SourcePosition position, List<Section> inner) implements Section {}

    static Section heading(String text) {
        return new Heading(Wording.of(text, Style.HEADING));
    }

    static Section paragraph(String text) {
        return paragraph(text, Style.TEXT);
    }

    static Section paragraph(String text, Style style) {
        return new Paragraph(Wording.of(text, style));
    }

    static Section paragraph(List<Span> spans) {
        return new Paragraph(Wording.of(spans));
    }

    /** Returns a text with a hanging indent behind a mark, which plain mode leaves out. */
    static Section hanging(Line mark, Wording text) {
        return hanging(mark, "", text);
    }

    /** Returns a text with a hanging indent behind a mark, for which plain mode says other words. */
    static Section hanging(Line mark, String spoken, Wording text) {
        return marked(mark, spoken, List.of(new Paragraph(text)));
    }

    /** Returns sections behind a mark, with a hanging indent; the words before the first may be empty. */
    static Section marked(Line mark, String spoken, List<Section> sections) {
        return new Marked(mark, Line.spaces(mark.width()), spoken, sections);
    }

    static Section indented(int cells, Section... sections) {
        return marked(Line.spaces(cells), "", List.of(sections));
    }

    static Section group(Section... sections) {
        return new Group(List.of(sections));
    }

    /** Returns a paragraph that only plain mode has. */
    static Section told(String text) {
        return new Paragraph(Wording.spoken(text));
    }

    /** Returns the heading and the sections below it as a group; an empty one if there is nothing below. */
    static Section below(Section heading, List<Section> sections) {
        Stream<Section> all = sections.isEmpty() ? Stream.of() : Stream.concat(Stream.of(heading), sections.stream());
        return new Group(all.toList());
    }

    /** Tests whether the section is never cut at the end of a window. */
    default boolean isWhole() {
        return this instanceof Table
                || this instanceof DisplayedFormula
                || this instanceof Code
                || this instanceof Plot
                || (!inner().isEmpty() && inner().stream().allMatch(Section::isWhole));
    }

    /** Returns the sources of all formulas, from top to bottom. */
    default Stream<SourceText> formulas() {
        if (this instanceof DisplayedFormula formula) {
            return Stream.of(formula.source());
        }
        return Stream.concat(
                wordings().stream().flatMap(text -> text.formulas().stream()),
                inner().stream().flatMap(Section::formulas));
    }

    /** Returns the texts of this section without those of the sections within it. */
    default List<Wording> wordings() {
        if (this instanceof Heading heading) {
            return List.of(heading.text());
        }
        if (this instanceof Paragraph paragraph) {
            return List.of(paragraph.text());
        }
        return this instanceof Table table
                ? Stream.concat(
                                table.columns().stream().map(TableColumn::head),
                                table.rows().stream().flatMap(row -> row.cells().stream()))
                        .toList()
                : List.of();
    }

    /** Returns the sections directly within this one. */
    default List<Section> inner() {
        return List.of();
    }
}
