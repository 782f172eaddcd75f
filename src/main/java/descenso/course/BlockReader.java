package descenso.course;

import descenso.course.question.ExerciseReader;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.Inline;
import descenso.course.source.InlineReader;
import descenso.course.source.KnownWords;
import descenso.course.source.Markdown;
import descenso.course.source.Markdown.MarkdownContext;
import descenso.course.source.Schema;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Converts commonmark's block nodes. Reports each kind of node that the course does not support. */
final class BlockReader extends AbstractVisitor {

    private static final String QUESTION = "question";
    private static final String EXPERIMENT = "experiment";
    private static final String NOTES = "notes";
    private static final String CURIOUS = "curious";

    private final MarkdownContext context;
    private final List<Block> blocks = new ArrayList<>();

    private BlockReader(MarkdownContext context) {
        this.context = context;
    }

    /** Returns the blocks of a text; those that cannot be read are reported. */
    static List<Block> read(MarkdownContext context) {
        return Markdown.parse(context).map(document -> read(document, context)).orElse(List.of());
    }

    /** Returns the blocks within a node. */
    private static List<Block> read(Node node, MarkdownContext context) {
        BlockReader reader = new BlockReader(context);
        if (!context.isTooDeep(node)) {
            reader.visitChildren(node);
        }
        return List.copyOf(reader.blocks);
    }

    @Override
    public void visit(Heading heading) {
        blocks.add(new Block.Heading(
                context.position(heading), heading.getLevel(), InlineReader.read(heading, context.nested())));
    }

    @Override
    public void visit(Paragraph paragraph) {
        blocks.add(new Block.Paragraph(context.position(paragraph), InlineReader.read(paragraph, context.nested())));
    }

    @Override
    public void visit(BulletList list) {
        blocks.add(new Block.BulletList(context.position(list), list.isTight(), items(list)));
    }

    @Override
    public void visit(OrderedList list) {
        int start = Objects.requireNonNullElse(list.getMarkerStartNumber(), 1);
        blocks.add(new Block.OrderedList(context.position(list), start, list.isTight(), items(list)));
    }

    private List<List<Block>> items(Node list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(read(item, context.nested()));
        }
        return List.copyOf(items);
    }

    @Override
    public void visit(BlockQuote quote) {
        blocks.add(new Block.Quote(context.position(quote), read(quote, context.nested())));
    }

    /** Adds a table or a formula, the only custom blocks that the parser creates. */
    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blocks.add(read(table));
        } else {
            visit((Markdown.FormulaBlock) block);
        }
    }

    /** Returns a table, which has a head with one row and possibly a body. */
    private Block.Table read(TableBlock table) {
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row));
            }
        }
        List<List<List<Inline>>> body = List.copyOf(rows.subList(1, rows.size()));
        return new Block.Table(context.position(table), alignments(table), rows.get(0), body);
    }

    private List<List<Inline>> cells(Node row) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(InlineReader.read(cell, context.nested()));
        }
        return List.copyOf(cells);
    }

    /** Returns the alignment of each column; left if the author gave none. */
    private static List<Block.Table.ColumnAlignment> alignments(TableBlock table) {
        List<Block.Table.ColumnAlignment> alignments = new ArrayList<>();
        Node header = table.getFirstChild().getFirstChild();
        for (Node cell = header.getFirstChild(); cell != null; cell = cell.getNext()) {
            TableCell.Alignment given = ((TableCell) cell).getAlignment();
            alignments.add(
                    given == TableCell.Alignment.CENTER
                            ? Block.Table.ColumnAlignment.CENTRE
                            : given == TableCell.Alignment.RIGHT
                                    ? Block.Table.ColumnAlignment.RIGHT
                                    : Block.Table.ColumnAlignment.LEFT);
        }
        return List.copyOf(alignments);
    }

    private void visit(Markdown.FormulaBlock formula) {
        formula.errorKey().ifPresent(fault -> context.report(formula, fault));
        int afterDollars = context.offset(formula) + 2;
        blocks.add(new Block.DisplayFormula(context.text().aligned(formula.source(), afterDollars)));
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        if (fence.getClosingFenceLength() == null) {
            context.report(fence, MessageKey.COURSE_OPEN_FENCE);
            return;
        }
        String info = Objects.requireNonNullElse(fence.getInfo(), "").strip();
        blocks.add(
                switch (info) {
                    case QUESTION -> whole(fence, info, this::question);
                    case EXPERIMENT -> whole(fence, info, this::experiment);
                    case NOTES -> notes(fence);
                    case CURIOUS -> fold(fence);
                    default -> code(fence, info);
                });
    }

    /** Returns a note for the teacher. It is text only: a question that no learner sees could not be answered. */
    private Block notes(FencedCodeBlock fence) {
        SourcePosition position = context.position(fence);
        Diagnostics findings = new Diagnostics();
        List<Block> inner = read(new MarkdownContext(inside(fence), findings, context.depth() + 1));
        boolean isText = inner.stream()
                .flatMap(Block::leaves)
                .noneMatch(leaf -> leaf instanceof Block.QuestionBlock
                        || leaf instanceof Block.ExperimentBlock
                        || leaf instanceof Block.Notes
                        || leaf instanceof Block.Unreadable);
        if (inner.isEmpty() || !isText) {
            findings.error(Diagnostic.of(position, MessageKey.COURSE_NOTE_OF_TEXT));
        }
        context.diagnostics().warn(findings.diagnostics());
        return findings.hasErrors()
                ? new Block.Unreadable(position, NOTES, findings.diagnostics())
                : new Block.Notes(position, inner);
    }

    private Block fold(FencedCodeBlock fence) {
        if (!fence.getLiteral().isBlank()) {
            context.report(fence, MessageKey.COURSE_FOLD_OF_TEXT);
        }
        return new Block.Fold(context.position(fence));
    }

    /** Returns the text between the fences, with its place in the file. */
    private SourceText inside(FencedCodeBlock fence) {
        int begin = context.text().text().indexOf('\n', context.offset(fence)) + 1;
        return context.text().aligned(fence.getLiteral(), begin);
    }

    /** Creates a block from YAML at a position. */
    private interface BlockMaker {
        /** Creates the block; empty if a value in it is invalid. */
        Optional<Block> make(YamlMap map, SourcePosition position, Diagnostics diagnostics) throws CourseException;
    }

    /** Reads YAML. If it has errors, the block contains the diagnostics, so that the lesson can still be read. */
    private Block whole(FencedCodeBlock fence, String info, BlockMaker maker) {
        SourcePosition position = context.position(fence);
        Diagnostics findings = new Diagnostics();
        Optional<Block> made = findings.tryRead(() -> maker.make(Yaml.read(inside(fence)), position, findings))
                .flatMap(block -> block);
        List<Diagnostic> faults = findings.diagnostics().stream()
                .distinct()
                .sorted(Diagnostic::compareFromTop)
                .toList();
        context.diagnostics().warn(faults);
        return made.filter(block -> !findings.hasErrors())
                .orElseGet(() -> new Block.Unreadable(position, info, faults));
    }

    private Optional<Block> question(YamlMap map, SourcePosition position, Diagnostics diagnostics)
            throws CourseException {
        return ExerciseReader.read(map, position, diagnostics, text -> paragraph(text, diagnostics))
                .map(Block.QuestionBlock::new);
    }

    /** Returns the inlines of a text that is one paragraph; empty if it is not. */
    private Optional<List<Inline>> paragraph(SourceText text, Diagnostics diagnostics) {
        List<Block> read = read(new MarkdownContext(text, diagnostics, context.depth() + 1));
        return read.size() == 1 && read.get(0) instanceof Block.Paragraph paragraph
                ? Optional.of(paragraph.text())
                : Optional.empty();
    }

    private Optional<Block> experiment(YamlMap map, SourcePosition position, Diagnostics diagnostics)
            throws CourseException {
        diagnostics.warn(map.unknownKeys(Schema.of("experimentBlock").keys()));
        YamlNode id = map.required("id");
        return Optional.of(new Block.ExperimentBlock(id.position(), id.id()));
    }

    private Block code(FencedCodeBlock fence, String info) {
        SourcePosition position = context.position(fence);
        KnownWords.nearest(info, List.of(QUESTION, EXPERIMENT, NOTES, CURIOUS))
                .ifPresent(meant -> context.diagnostics()
                        .warn(List.of(Diagnostic.of(position, MessageKey.COURSE_MISSPELT_BLOCK, info, meant))));
        return new Block.Code(position, info, fence.getLiteral().lines().toList());
    }

    @Override
    public void visit(ThematicBreak rule) {
        blocks.add(new Block.Rule(context.position(rule)));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        context.report(code, MessageKey.COURSE_INDENTED_CODE);
    }

    @Override
    public void visit(HtmlBlock html) {
        context.report(html, MessageKey.COURSE_HTML);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        context.report(definition, MessageKey.COURSE_LINK_REFERENCE);
    }
}
