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

/** A table for the ear: how many rows it has, then a paragraph a row, each cell behind the head of its column. */
record TableText(UiText speech) {

    /** A cell that has nothing to say. */
    private static final String NOTHING = "[-–—]*";

    List<String> of(Block.Table table) {
        List<String> heads = cells(table.header());
        Stream<String> rows = table.rows().stream().map(row -> row(heads, cells(row)));
        String size = speech.count(table.rows().size(), MessageKey.SPOKEN_TABLE_ROW, MessageKey.SPOKEN_TABLE);
        return Stream.concat(Stream.of(size), rows).toList();
    }

    private List<String> cells(List<List<Inline>> cells) {
        InlineText words = new InlineText(speech);
        return cells.stream().map(words::of).toList();
    }

    /** The first cell says what the row is about. */
    private static String row(List<String> heads, List<String> cells) {
        List<String> said = new ArrayList<>();
        for (int column = 1; column < cells.size(); column++) {
            if (!cells.get(column).matches(NOTHING)) {
                said.add(cell(heads.get(column), cells.get(column)));
            }
        }
        return SentenceFormatter.joined(cell(heads.get(0), cells.get(0)), String.join("; ", said));
    }

    private static String cell(String head, String cell) {
        return Stream.of(head, cell).filter(words -> !words.isEmpty()).collect(Collectors.joining(": "));
    }
}
