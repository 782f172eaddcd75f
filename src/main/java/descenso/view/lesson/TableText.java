package descenso.view.lesson;

import descenso.course.lesson.Block;
import descenso.course.markdown.Inline;
import descenso.phrases.MessageKey;
import descenso.view.text.InlineText;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders a table as spoken paragraphs: the number of rows, then one paragraph per row, each cell after the header of
 * its column.
 */
record TableText(UiText texts) {

    /** Matches a cell without content. */
    private static final String NOTHING = "[-–—]*";

    List<String> of(Block.Table table) {
        List<String> heads = cells(table.header());
        Stream<String> rows = table.rows().stream().map(row -> row(heads, cells(row)));
        String size = texts.count(table.rows().size(), MessageKey.SPOKEN_TABLE_ROW, MessageKey.SPOKEN_TABLE);
        return Stream.concat(Stream.of(size), rows).toList();
    }

    private List<String> cells(List<List<Inline>> cells) {
        InlineText words = new InlineText(texts);
        return cells.stream().map(words::of).toList();
    }

    /** Returns one row. Its first cell comes first, because it names the subject of the row. */
    private static String row(List<String> heads, List<String> cells) {
        List<String> cellTexts = new ArrayList<>();
        for (int column = 1; column < cells.size(); column++) {
            if (!cells.get(column).matches(NOTHING)) {
                cellTexts.add(cell(heads.get(column), cells.get(column)));
            }
        }
        return SentenceFormatter.joined(cell(heads.get(0), cells.get(0)), String.join("; ", cellTexts));
    }

    private static String cell(String head, String cell) {
        return Stream.of(head, cell).filter(words -> !words.isEmpty()).collect(Collectors.joining(": "));
    }
}
