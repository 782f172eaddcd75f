package descenso.view.section;

import descenso.course.source.Inline;
import descenso.course.source.SourceText;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.InlineView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A text in both of its forms, made from the same facts: as the screen shows it, and as plain mode says it. Either form
 * may be empty. Two wordings are equal only if they are the same object.
 */
public interface Wording {

    /** Returns the rows to draw, each of which is wrapped by itself. Empty if nothing is drawn. */
    List<List<Span>> rows();

    /** Returns the text to say, in one paragraph. Empty if nothing is said. */
    String spoken();

    /** Returns the LaTeX sources of the formulas in the text. */
    default List<SourceText> formulas() {
        return List.of();
    }

    /** Returns the rows to draw as one, with spaces between them. */
    default List<Span> row() {
        List<Span> row = new ArrayList<>();
        for (List<Span> part : rows()) {
            if (!row.isEmpty()) {
                row.add(new Span(" ", part.isEmpty() ? Style.TEXT : part.get(0).style()));
            }
            row.addAll(part);
        }
        return row;
    }

    /** Returns a text that is said as it is shown. */
    static Wording of(String text, Style style) {
        return of(List.of(new Span(text, style)));
    }

    /** Returns a text that is said as it is shown, without its styles. */
    static Wording of(List<Span> spans) {
        return of(spans, () -> SentenceFormatter.flowing(spans));
    }

    /** Returns a text with a different form for each mode. */
    static Wording of(List<Span> spans, String spoken) {
        return of(spans, () -> spoken);
    }

    /** Returns a text with a different form for each mode. The spoken form is made only when it is said. */
    static Wording of(List<Span> spans, Supplier<String> spoken) {
        return new BothForms(List.of(spans), spoken);
    }

    /** Returns a text with a different form for each mode. */
    static Wording of(String text, Style style, String spoken) {
        return of(List.of(new Span(text, style)), spoken);
    }

    /** Returns a text in one row, which plain mode ends with a stop. */
    static Wording sentence(List<Span> spans) {
        return of(spans, () -> SentenceFormatter.ended(SentenceFormatter.flowing(spans)));
    }

    /** Returns a text that plain mode leaves out. */
    static Wording shown(List<Span> spans) {
        return of(spans, "");
    }

    /** Returns a text that the screen leaves out. */
    static Wording spoken(String text) {
        return new BothForms(List.of(), () -> text);
    }

    /** Returns an author's prose, in a style unless the text has its own. */
    static Wording prose(List<Inline> text, Style style, UiText texts) {
        return new Prose(text, style, texts);
    }

    /** A text with its rows and the source of its spoken form. */
    record BothForms(List<List<Span>> rows, Supplier<String> voice) implements Wording {

        @Override
        public String spoken() {
            return voice.get();
        }
    }

    /** An author's prose. Its line breaks are only shown; its formulas are drawn or said in one line. */
    record Prose(List<Inline> text, Style style, UiText texts) implements Wording {

        @Override
        public List<List<Span>> rows() {
            return new InlineView(texts.characters(), style).rows(text);
        }

        @Override
        public String spoken() {
            return texts.spoken(joined(text));
        }

        private String joined(List<Inline> inlines) {
            return inlines.stream().map(this::plain).collect(Collectors.joining());
        }

        /** Returns an inline without styles, with a formula in one line, and with the address of a link behind it. */
        private String plain(Inline inline) {
            if (inline instanceof Inline.Text words) {
                return words.text();
            }
            if (inline instanceof Inline.InlineCode code) {
                return code.code();
            }
            if (inline instanceof Inline.InlineFormula formula) {
                return plain(formula.source().text());
            }
            String words = inline instanceof Inline.Break ? " " : joined(inline.inner());
            return inline instanceof Inline.Link link && !words.equals(link.address())
                    ? words + " (" + link.address() + ")"
                    : words;
        }

        private String plain(String formula) {
            try {
                return String.join("; ", Formula.parse(formula).rows(texts.characters()));
            } catch (FormulaException e) {
                return formula;
            }
        }

        @Override
        public List<SourceText> formulas() {
            return Inline.formulas(text).toList();
        }
    }
}
