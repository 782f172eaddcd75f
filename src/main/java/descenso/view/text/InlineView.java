package descenso.view.text;

import descenso.course.markdown.Inline;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.tui.CharacterSet;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders inline prose as spans. Each line break of the author begins a new list.
 *
 * @param style the style of text without a style of its own
 */
public record InlineView(CharacterSet characters, Style style) {

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Maximum width of a formula that is kept on one line, in cells. A wider one may break at its spaces. */
    private static final int UNBROKEN_WIDTH = 24;

    public List<List<Span>> rows(List<Inline> text) {
        Writer writer = new Writer(characters, style);
        text.forEach(inline -> inline.accept(writer));
        return writer.rows;
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

    private static final class Writer implements Inline.Visitor<Writer> {

        private final List<List<Span>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        private final CharacterSet characters;
        private Style style;

        Writer(CharacterSet characters, Style style) {
            this.characters = characters;
            this.style = style;
        }

        @Override
        public Writer text(Inline.Text text) {
            return write(text.text(), style);
        }

        @Override
        public Writer emphasis(Inline.Emphasis emphasis) {
            return inside(Style.EMPHASIS, emphasis.text());
        }

        @Override
        public Writer strong(Inline.Strong strong) {
            return inside(Style.STRONG, strong.text());
        }

        @Override
        public Writer code(Inline.InlineCode code) {
            return write(code.code(), Style.CODE);
        }

        @Override
        public Writer link(Inline.Link link) {
            inside(Style.LINK, link.text());
            return write(" <" + link.address() + ">", Style.MUTED);
        }

        @Override
        public Writer lineBreak(Inline.Break lineBreak) {
            rows.add(new ArrayList<>());
            return this;
        }

        @Override
        public Writer formula(Inline.InlineFormula formula) {
            try {
                Formula.parse(formula.source().text())
                        .inline(characters)
                        .spans()
                        .forEach(this::addFormula);
            } catch (FormulaException e) {
                FormulaErrorText.spans(formula.source().text(), e, characters).forEach(this::add);
            }
            return this;
        }

        private void addFormula(Span span) {
            boolean isUnbroken = span.width() <= UNBROKEN_WIDTH;
            add(isUnbroken ? new Span(span.text().replace(' ', NO_BREAK_SPACE), span.style()) : span);
        }

        private Writer inside(Style inner, List<Inline> text) {
            Style outer = style;
            style = inner;
            text.forEach(inline -> inline.accept(this));
            style = outer;
            return this;
        }

        private Writer write(String text, Style in) {
            return add(new Span(characters.encode(text), in));
        }

        private Writer add(Span span) {
            rows.get(rows.size() - 1).add(span);
            return this;
        }
    }
}
