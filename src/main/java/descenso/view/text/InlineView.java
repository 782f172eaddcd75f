package descenso.view.text;

import descenso.course.source.Inline;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.tui.CharacterSet;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Renders inline prose as spans, in a style unless it has its own. Each author's line break begins a new list. */
public record InlineView(CharacterSet characters, Style style) {

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Maximum width of a formula that is kept on one line, in cells. A wider one may break at its spaces. */
    private static final int UNBROKEN_WIDTH = 24;

    public List<List<Span>> rows(List<Inline> text) {
        List<List<Span>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        text.forEach(inline -> add(inline, style, rows));
        return rows;
    }

    /** Returns the prose as one list, with spaces in place of the author's line breaks. */
    public List<Span> row(List<Inline> text) {
        List<Span> row = new ArrayList<>();
        for (List<Span> part : rows(text)) {
            if (!row.isEmpty()) {
                row.add(new Span(" ", style));
            }
            row.addAll(part);
        }
        return row;
    }

    /** Returns the prose in one row, without styles. */
    public static String plain(List<Inline> text, CharacterSet characters) {
        return new InlineView(characters, Style.TEXT)
                .row(text).stream().map(Span::text).collect(Collectors.joining());
    }

    /** Returns the source of a formula that cannot be drawn, marked from the error on. */
    public static List<Span> faulty(String source, FormulaException fault, CharacterSet characters) {
        String before = source.substring(0, fault.column());
        String after = source.substring(fault.column());
        return List.of(
                new Span("$" + characters.encode(before), Style.CODE),
                new Span(characters.select("▸", ">") + characters.encode(after) + "$", Style.WRONG));
    }

    /** Adds an inline to the last row, in a style unless it has its own. */
    private void add(Inline inline, Style in, List<List<Span>> rows) {
        List<Span> row = rows.get(rows.size() - 1);
        if (inline instanceof Inline.Text text) {
            row.add(new Span(characters.encode(text.text()), in));
        } else if (inline instanceof Inline.InlineCode code) {
            row.add(new Span(characters.encode(code.code()), Style.CODE));
        } else if (inline instanceof Inline.InlineFormula formula) {
            row.addAll(formula(formula.source().text()));
        } else if (inline instanceof Inline.Break) {
            rows.add(new ArrayList<>());
        } else if (inline instanceof Inline.Link link) {
            link.inner().forEach(inner -> add(inner, Style.LINK, rows));
            rows.get(rows.size() - 1).add(new Span(characters.encode(" <" + link.address() + ">"), Style.MUTED));
        } else {
            Style own = inline instanceof Inline.Strong ? Style.STRONG : Style.EMPHASIS;
            inline.inner().forEach(inner -> add(inner, own, rows));
        }
    }

    private List<Span> formula(String source) {
        try {
            return Formula.parse(source).inline(characters).spans().stream()
                    .map(span -> span.width() > UNBROKEN_WIDTH
                            ? span
                            : new Span(span.text().replace(' ', NO_BREAK_SPACE), span.style()))
                    .toList();
        } catch (FormulaException e) {
            return faulty(source, e, characters);
        }
    }
}
