package descenso.view.section;

import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.math.RenderedFormula;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.InlineView;
import descenso.view.text.UiText;
import descenso.widget.Grid;
import descenso.widget.Grid.Align;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws sections as lines, one below the other, in a width in cells. */
public record GridRenderer(UiText texts, int width) {

    /** Indentation of a formula, a table or code of a lesson from the text, in cells. */
    public static final int INSET = 4;

    public static final int POINTER_WIDTH = 2;

    /** Indentation of a formula that does not fit at {@link #INSET}, in cells. */
    private static final int NARROW_INSET = 2;

    /** Gap between the columns of a split table, in cells. With a smaller one, headers of several words would join. */
    private static final int SPLIT_GAP = 2;

    /** Sections as lines, with the first and last line of each {@link Section.Option}, 0-based, in order. */
    public record Drawn(List<Line> lines, List<Integer> options, List<Integer> ends) {}

    public List<Line> lines(List<Section> sections) {
        return draw(sections).lines();
    }

    /** Returns the lines, and where each option begins. */
    public Drawn draw(List<Section> sections) {
        List<Line> lines = new ArrayList<>();
        List<Integer> options = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        sections.forEach(section -> add(section, lines, options, ends));
        return new Drawn(lines, options, ends);
    }

    private void add(Section section, List<Line> lines, List<Integer> options, List<Integer> ends) {
        if (section instanceof Section.Group group) {
            int above = lines.size();
            if (above > 0) {
                lines.add(Line.blank());
            }
            int begin = lines.size();
            group.inner().forEach(inner -> add(inner, lines, options, ends));
            if (lines.size() == begin) {
                lines.subList(above, begin).clear();
            }
            return;
        }
        if (section instanceof Section.Shown || section instanceof Section.Sourced) {
            section.inner().forEach(inner -> add(inner, lines, options, ends));
            return;
        }
        int begin = lines.size();
        lines.addAll(lines(section));
        if (section instanceof Section.Option) {
            options.add(begin);
            ends.add(lines.size() - 1);
        }
    }

    /** Draws a section that is neither a group nor an option by itself. */
    private List<Line> lines(Section section) {
        if (section instanceof Section.Heading heading) {
            return wrapped(heading.text());
        }
        if (section instanceof Section.Paragraph paragraph) {
            return wrapped(paragraph.text());
        }
        if (section instanceof Section.Marked marked) {
            return beside(marked.first(), marked.rest(), marked.inner());
        }
        if (section instanceof Section.Option option) {
            Line pointer = pointer(option.isChosen(), texts.characters());
            return beside(pointer, Line.spaces(POINTER_WIDTH), option.inner());
        }
        if (section instanceof Section.Table table) {
            return table(table);
        }
        if (section instanceof Section.DisplayedFormula equation) {
            return equation(equation.source().text());
        }
        if (section instanceof Section.Code code) {
            return code.lines().stream()
                    .map(line -> Line.of(texts.encode(line), Style.CODE))
                    .toList();
        }
        return section instanceof Section.Plot plot
                ? plot.lines(width)
                : List.of(Line.of(texts.characters().select("─", "-").repeat(width), Style.RULE));
    }

    /**
     * Returns the mark before a row of a list: the pointer if it is selected, otherwise spaces. Only it shows the
     * selection: moving it writes a few bytes, whereas rows that change their colours would be written as a whole.
     */
    public static Line pointer(boolean isChosen, CharacterSet characters) {
        return isChosen ? Line.of(pointer(characters) + " ", Style.POINTER) : Line.spaces(POINTER_WIDTH);
    }

    /** Returns the pointer's sign alone, for a text or a bar. */
    public static String pointer(CharacterSet characters) {
        return characters.select("▸", ">");
    }

    private List<Line> wrapped(Wording text) {
        return text.rows().stream()
                .flatMap(row -> LineWrapper.lines(row, width).stream())
                .toList();
    }

    private List<Line> beside(Line first, Line rest, List<Section> sections) {
        List<Line> lines = new ArrayList<>(new GridRenderer(texts, width - first.width()).lines(sections));
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, Line.join(i == 0 ? first : rest, lines.get(i)));
        }
        return lines;
    }

    private List<Line> table(Section.Table table) {
        boolean isWide = grid(table).naturalWidth() <= width;
        Section.Table needed = part(
                table,
                IntStream.range(0, table.columns().size())
                        .filter(column -> isWide || !table.columns().get(column).isOptional()));
        return table.isSplit() && !fits(needed) ? split(needed) : grid(needed).lines(width, texts.characters());
    }

    /** Tests whether a table with all its columns fits without breaking a word. */
    public boolean fits(Section.Table table) {
        return grid(table).leastWidth() <= width;
    }

    /** Returns a table before its columns have widths. */
    private static Grid grid(Section.Table table) {
        return new Grid(
                table.columns().stream().map(Section.TableColumn::align).toList(),
                table.columns().stream().map(column -> column.head().row()).toList(),
                table.rows().stream()
                        .map(row -> row.cells().stream().map(Wording::row).toList())
                        .toList(),
                table.isSplit() ? SPLIT_GAP : Grid.NARROW_GAP);
    }

    /** Returns a table in as many parts as needed so that no word is broken, each with the first column. */
    private List<Line> split(Section.Table table) {
        int count = table.columns().size();
        List<Line> lines = new ArrayList<>();
        int from = 1;
        while (from < count) {
            int to = next(table, from);
            while (to < count && part(table, from, next(table, to)).leastWidth() <= width) {
                to = next(table, to);
            }
            if (from > 1) {
                lines.add(Line.blank());
            }
            lines.addAll(part(table, from, to).lines(width, texts.characters()));
            from = to;
        }
        return lines;
    }

    /** Returns the index after a column and its annotation. */
    private static int next(Section.Table table, int from) {
        int next = from + 1;
        boolean isAnnotated =
                next < table.columns().size() && table.columns().get(next).align() == Align.BESIDE;
        return isAnnotated ? next + 1 : next;
    }

    /** Returns the first column with those from one index to another, exclusive. */
    private static Grid part(Section.Table table, int from, int to) {
        return grid(part(table, IntStream.concat(IntStream.of(0), IntStream.range(from, to))));
    }

    private static Section.Table part(Section.Table table, IntStream columns) {
        List<Integer> kept = columns.boxed().toList();
        return new Section.Table(
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> Section.TableRow.of(
                                kept.stream().map(row.cells()::get).toList()))
                        .toList(),
                table.isSplit());
    }

    /** Returns the width, in cells, of a table, valid formula or code without any wrapping; 0 for other sections. */
    public int naturalWidth(Section section) {
        if (section instanceof Section.Table table) {
            return grid(table).naturalWidth();
        }
        if (section instanceof Section.DisplayedFormula formula) {
            try {
                return INSET
                        + Formula.parse(formula.source().text())
                                .display(texts.characters())
                                .width();
            } catch (FormulaException e) {
                return 0;
            }
        }
        return section instanceof Section.Code
                ? lines(section).stream().mapToInt(Line::width).max().orElse(0)
                : 0;
    }

    /** Draws a formula, with the narrow indentation if the usual one would cut it or break it into more lines. */
    private List<Line> equation(String source) {
        try {
            Formula formula = Formula.parse(source);
            RenderedFormula usual = formula.display(texts.characters(), width - INSET);
            RenderedFormula near = formula.display(texts.characters(), width - NARROW_INSET);
            boolean better = usual.width() > width - INSET
                    || near.lines().size() < usual.lines().size();
            return better ? cut(near, NARROW_INSET) : cut(usual, INSET);
        } catch (FormulaException e) {
            return LineWrapper.lines(InlineView.faulty(source, e, texts.characters()), width);
        }
    }

    /** Cuts the lines that are still too wide, and marks each cut. */
    private List<Line> cut(RenderedFormula formula, int inset) {
        return formula.lines().stream()
                .map(line -> cut(line, width - inset).indented(inset))
                .toList();
    }

    private Line cut(Line line, int room) {
        String sign = texts.characters().select("…", "...");
        return line.cells().stripTrailing().length() <= room
                ? line.truncate(room)
                : Line.join(line.truncate(room - sign.length()), Line.of(sign, Style.FORMULA));
    }
}
