package descenso.view.lesson;

import descenso.course.lesson.Block;
import descenso.course.markdown.Inline;
import descenso.course.question.Exercise;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.math.RenderedFormula;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerStatus;
import descenso.view.text.FormulaErrorText;
import descenso.view.text.InlineView;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.widget.Align;
import descenso.widget.Grid;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders one block of a lesson as lines.
 *
 * @param width width of the text, in cells
 * @param style style of plain words
 * @param previews the drawings of the experiments
 */
record BlockView(UiText texts, int width, Style style, Previews previews) implements Block.Visitor<List<Line>> {

    /** Indentation of a formula, a table or code from the text, in cells. */
    static final int INSET = 4;

    /** Indentation of a formula that does not fit at {@link #INSET}, in cells. */
    private static final int NARROW_INSET = 2;

    /** Indentation of list items and quotes, in cells. */
    private static final int MARK_INSET = 2;

    @Override
    public List<Line> heading(Block.Heading heading) {
        return prose(heading.text(), Style.HEADING);
    }

    @Override
    public List<Line> paragraph(Block.Paragraph paragraph) {
        return prose(paragraph.text(), style);
    }

    @Override
    public List<Line> bulletList(Block.BulletList list) {
        List<Line> lines = new ArrayList<>();
        for (List<Block> item : list.items()) {
            addItem(lines, bullet(), item, list.tight());
        }
        return lines;
    }

    @Override
    public List<Line> orderedList(Block.OrderedList list) {
        List<Line> lines = new ArrayList<>();
        int number = list.start();
        for (List<Block> item : list.items()) {
            addItem(lines, number(number++), item, list.tight());
        }
        return lines;
    }

    private void addItem(List<Line> lines, Line mark, List<Block> item, boolean tight) {
        if (!tight && !lines.isEmpty()) {
            lines.add(Line.blank());
        }
        BlockView inner = within(width - mark.width(), style);
        lines.addAll(beside(mark, inner.blocks(item)));
    }

    private BlockView within(int narrower, Style other) {
        return new BlockView(texts, narrower, other, previews);
    }

    /** Returns the prefix of a bullet item. Its width is the item's indentation. */
    Line bullet() {
        return Line.of(texts.characters().select("• ", "* "), Style.MUTED).indented(MARK_INSET);
    }

    /** Returns the prefix of a numbered item. Its width is the item's indentation. */
    Line number(int number) {
        return Line.of(number + ". ", Style.MUTED).indented(MARK_INSET);
    }

    /** Returns the prefix of each line of a quote. */
    Line quoteBar() {
        return Line.of(texts.characters().select("┃ ", "| "), Style.RULE).indented(MARK_INSET);
    }

    /** Returns the prefix of each line of a question. */
    Line questionBar() {
        return Line.of(texts.characters().select("▌ ", "| "), Style.QUESTION);
    }

    @Override
    public List<Line> quote(Block.Quote quote) {
        Line bar = quoteBar();
        List<Line> lines = within(width - bar.width(), Style.QUOTE).blocks(quote.blocks());
        lines.replaceAll(line -> Line.join(bar, line));
        return lines;
    }

    @Override
    public List<Line> table(Block.Table table) {
        return indented(grid(table).lines(width - INSET, texts.characters()));
    }

    /** Returns the table before its columns have widths. */
    Grid grid(Block.Table table) {
        InlineView heads = new InlineView(texts.characters(), Style.STRONG);
        InlineView cells = new InlineView(texts.characters(), style);
        return new Grid(
                table.alignments().stream().map(BlockView::align).toList(),
                table.header().stream().map(heads::row).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(cells::row).toList())
                        .toList());
    }

    private static Align align(Block.Table.ColumnAlignment alignment) {
        return switch (alignment) {
            case LEFT -> Align.LEFT;
            case CENTRE -> Align.CENTRE;
            case RIGHT -> Align.RIGHT;
        };
    }

    @Override
    public List<Line> displayFormula(Block.DisplayFormula formula) {
        String source = formula.source().text();
        try {
            return fitted(Formula.parse(source));
        } catch (FormulaException e) {
            return LineWrapper.lines(FormulaErrorText.spans(source, e, texts.characters()), width);
        }
    }

    /**
     * Draws a formula. Uses the narrow indentation if the usual one would cut the formula or break it into more lines.
     */
    private List<Line> fitted(Formula formula) {
        RenderedFormula usual = formula.display(texts.characters(), width - INSET);
        RenderedFormula near = formula.display(texts.characters(), width - NARROW_INSET);
        boolean better = usual.width() > width - INSET
                || near.lines().size() < usual.lines().size();
        return better ? cut(near, NARROW_INSET) : cut(usual, INSET);
    }

    /** Cuts the lines that are still too wide, and marks each cut. */
    private List<Line> cut(RenderedFormula formula, int inset) {
        return formula.lines().stream()
                .map(line -> cut(line, width - inset).indented(inset))
                .toList();
    }

    private Line cut(Line line, int room) {
        String sign = texts.characters().select("…", "...");
        return line.toString().stripTrailing().length() <= room
                ? line.truncate(room)
                : Line.join(line.truncate(room - sign.length()), Line.of(sign, Style.FORMULA));
    }

    @Override
    public List<Line> code(Block.Code code) {
        return indented(code.lines().stream()
                .map(line -> Line.of(texts.characters().encode(line), Style.CODE))
                .toList());
    }

    @Override
    public List<Line> rule(Block.Rule rule) {
        return List.of(Line.of(texts.characters().select("─", "-").repeat(width), Style.RULE));
    }

    /**
     * Returns the kind of the question and the grade of its latest answer, behind a bar that separates the question
     * from the text. An open question, which ends a lesson, is returned in full.
     */
    @Override
    public List<Line> question(Block.QuestionBlock question) {
        Exercise exercise = question.exercise();
        List<Line> lines = new ArrayList<>(List.of(Line.join(
                Line.of(texts.say(exercise.question().label()), Style.QUESTION),
                previews.answered(exercise.id()).map(this::answered).orElse(Line.blank()))));
        Line bar = questionBar();
        if (BlockText.isAskedInFull(question)) {
            lines.addAll(within(width - bar.width(), Style.STRONG).prose(BlockText.ask(question), Style.STRONG));
        }
        lines.replaceAll(line -> Line.join(bar, line));
        return lines;
    }

    private Line answered(Attempt.Grade grade) {
        return AnswerStatus.of(grade)
                .map(status -> Line.of("  " + status.explained(texts), status.style()))
                .orElse(Line.blank());
    }

    @Override
    public List<Line> experiment(Block.ExperimentBlock experiment) {
        List<Line> lines = previews.lines(experiment.id(), width);
        return lines.isEmpty()
                ? List.of(Line.of(texts.say(MessageKey.LESSON_EXPERIMENT, experiment.id()), Style.MUTED))
                : lines;
    }

    @Override
    public List<Line> unreadable(Block.Unreadable unreadable) {
        List<Line> lines =
                new ArrayList<>(WrappedText.lines(texts.say(MessageKey.LESSON_UNREADABLE_BLOCK), Style.WRONG, width));
        lines.addAll(new DiagnosticLines(texts, width).of(unreadable.diagnostics()));
        return lines;
    }

    private List<Line> blocks(List<Block> blocks) {
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (!lines.isEmpty() && !(block instanceof Block.BulletList || block instanceof Block.OrderedList)) {
                lines.add(Line.blank());
            }
            lines.addAll(block.accept(this));
        }
        return lines;
    }

    private List<Line> prose(List<Inline> text, Style in) {
        List<Line> lines = new ArrayList<>();
        for (List<Span> row : new InlineView(texts.characters(), in).rows(text)) {
            lines.addAll(LineWrapper.lines(row, width));
        }
        return lines;
    }

    private static List<Line> indented(List<Line> lines) {
        return lines.stream().map(line -> line.indented(INSET)).toList();
    }

    /** Returns the lines with {@code first} before the first line and as many spaces before the others. */
    private static List<Line> beside(Line first, List<Line> lines) {
        List<Line> beside = new ArrayList<>();
        for (Line line : lines) {
            beside.add(Line.join(beside.isEmpty() ? first : Line.spaces(first.width()), line));
        }
        return beside;
    }
}
