package descenso.course.lesson;

import descenso.course.markdown.Inline;
import descenso.course.markdown.InlineReader;
import descenso.course.markdown.MarkdownContext;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Converts commonmark's table node, which has a head with one row and possibly a body. */
final class TableReader {

    private final MarkdownContext context;

    private TableReader(MarkdownContext context) {
        this.context = context;
    }

    static Block.Table read(TableBlock table, MarkdownContext context) {
        TableReader reader = new TableReader(context);
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(reader.cells(row));
            }
        }
        return new Block.Table(context.position(table), alignments(table), rows.get(0), rows.subList(1, rows.size()));
    }

    private List<List<Inline>> cells(Node row) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(InlineReader.read(cell, context));
        }
        return List.copyOf(cells);
    }

    private static List<Block.Table.ColumnAlignment> alignments(TableBlock table) {
        List<Block.Table.ColumnAlignment> alignments = new ArrayList<>();
        Node header = table.getFirstChild().getFirstChild();
        for (Node cell = header.getFirstChild(); cell != null; cell = cell.getNext()) {
            alignments.add(alignment(((TableCell) cell).getAlignment()));
        }
        return alignments;
    }

    /** Returns the alignment of a column; left if the author gave none. */
    private static Block.Table.ColumnAlignment alignment(TableCell.@Nullable Alignment given) {
        if (given == null) {
            return Block.Table.ColumnAlignment.LEFT;
        }
        return switch (given) {
            case LEFT -> Block.Table.ColumnAlignment.LEFT;
            case CENTER -> Block.Table.ColumnAlignment.CENTRE;
            case RIGHT -> Block.Table.ColumnAlignment.RIGHT;
        };
    }
}
