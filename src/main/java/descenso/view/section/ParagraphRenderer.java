package descenso.view.section;

import descenso.course.source.SourceText;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.math.Pronunciation;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells sections as spoken paragraphs, without line breaks. */
public record ParagraphRenderer(UiText texts) {

    /** Matches a cell without content. */
    private static final String NOTHING = "[-–—]*";

    public List<String> paragraphs(List<Section> sections) {
        return sections.stream()
                .flatMap(this::paragraphs)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Stream<String> paragraphs(Section section) {
        if (section instanceof Section.Heading heading) {
            return Stream.of(SentenceFormatter.ended(heading.text().spoken()));
        }
        if (section instanceof Section.Paragraph paragraph) {
            return Stream.of(paragraph.text().spoken());
        }
        if (section instanceof Section.Marked marked) {
            return prefixed(marked.spoken(), paragraphs(marked.inner()));
        }
        if (section instanceof Section.Table table) {
            return table(table);
        }
        if (section instanceof Section.DisplayedFormula equation) {
            return equation(equation.source());
        }
        if (section instanceof Section.Code code) {
            return Stream.concat(
                    Stream.of(code.spoken()), code.lines().stream().map(line -> texts.encode(line.strip())));
        }
        if (section instanceof Section.Plot plot) {
            return plot.spoken().stream();
        }
        return section instanceof Section.Shown
                ? Stream.of()
                : section.inner().stream().flatMap(this::paragraphs);
    }

    private static Stream<String> prefixed(String words, List<String> paragraphs) {
        return IntStream.range(0, paragraphs.size()).mapToObj(i -> (i == 0 ? words : "") + paragraphs.get(i));
    }

    private Stream<String> table(Section.Table table) {
        if (table.rows().stream().anyMatch(row -> !row.spoken().isEmpty())) {
            return table.rows().stream().map(Section.TableRow::spoken);
        }
        List<String> heads =
                table.columns().stream().map(column -> column.head().spoken()).toList();
        String size = texts.count(table.rows().size(), MessageKey.SPOKEN_TABLE_ROW, MessageKey.SPOKEN_TABLE);
        return Stream.concat(
                Stream.of(size),
                table.rows().stream()
                        .map(row -> row(
                                heads, row.cells().stream().map(Wording::spoken).toList())));
    }

    /** Returns one row. Its first cell comes first, because it names the subject of the row. */
    private static String row(List<String> heads, List<String> cells) {
        List<String> others = new ArrayList<>();
        for (int column = 1; column < cells.size(); column++) {
            if (!cells.get(column).matches(NOTHING)) {
                others.add(cell(heads.get(column), cells.get(column)));
            }
        }
        return SentenceFormatter.joined(cell(heads.get(0), cells.get(0)), String.join("; ", others));
    }

    private static String cell(String head, String cell) {
        return Stream.of(head, cell).filter(words -> !words.isEmpty()).collect(Collectors.joining(": "));
    }

    /** Returns one paragraph per row of equations. */
    private Stream<String> equation(SourceText source) {
        try {
            List<String> rows = Formula.parse(source.text()).rows(texts.characters()).stream()
                    .map(SentenceFormatter::flowing)
                    .filter(row -> !row.isEmpty())
                    .toList();
            String last = Integer.toString(rows.size());
            return IntStream.range(0, rows.size())
                    .mapToObj(row -> rows.size() == 1
                            ? texts.say(MessageKey.SPOKEN_FORMULA, rows.get(row))
                            : texts.say(MessageKey.SPOKEN_FORMULA_ROW, Integer.toString(row + 1), last, rows.get(row)));
        } catch (FormulaException e) {
            return Stream.of(
                    texts.say(MessageKey.SPOKEN_FORMULA, texts.encode(SentenceFormatter.flowing(source.text()))),
                    SentenceFormatter.ended(texts.say(e.message())));
        }
    }

    /**
     * Returns each formula of the sections once, in one line with its words: “theta &lt;- theta - g: theta gets …”.
     * Leaves out formulas that are read as written, such as x, and those with an error, which the section reports.
     */
    public List<String> formulas(List<Section> sections) {
        Pronunciation pronunciation = new Pronunciation(texts.messages(), texts.language());
        return sections.stream()
                .flatMap(Section::formulas)
                .flatMap(source -> formula(source.text(), pronunciation))
                .distinct()
                .toList();
    }

    private Stream<String> formula(String source, Pronunciation pronunciation) {
        try {
            Formula formula = Formula.parse(source);
            List<String> rows = formula.rows(texts.characters()).stream()
                    .map(SentenceFormatter::flowing)
                    .toList();
            List<String> words =
                    formula.spoken(pronunciation).stream().map(texts::encode).toList();
            return IntStream.range(0, rows.size())
                    .filter(row -> !rows.get(row).isEmpty() && !words.get(row).equals(rows.get(row)))
                    .mapToObj(row -> texts.say(MessageKey.SPOKEN_FORMULA_WORDS, rows.get(row), words.get(row)));
        } catch (FormulaException e) {
            return Stream.of();
        }
    }
}
