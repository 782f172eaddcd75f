package descenso.math;

import descenso.phrases.MessageKey;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula parsed from LaTeX. Immutable; it can be drawn in any character set. */
public final class Formula {

    /** Maximum length of a source, in UTF-16 units. Bounds the size of a drawing. */
    static final int LONGEST = 2000;

    private final String source;
    private final Row root;

    private Formula(String source, Row root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Parses a formula.
     *
     * @param source LaTeX, without the dollar signs around it
     * @throws FormulaException if the source is unbalanced or too long, or contains something that cannot be drawn
     */
    public static Formula parse(String source) throws FormulaException {
        if (source.length() > LONGEST) {
            throw new FormulaException(LONGEST, MessageKey.FORMULA_TOO_LONG, Integer.toString(LONGEST));
        }
        return new Formula(source, new Parser(source).formula());
    }

    public String source() {
        return source;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula formula && formula.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** Draws the formula in two dimensions: stacked fractions, limits below and above, growing delimiters. */
    public RenderedFormula display(CharacterSet characters) {
        return display(characters, Integer.MAX_VALUE);
    }

    /**
     * Draws the formula in two dimensions within a width in cells. Breaks it into lines if necessary: at wide spaces,
     * before relations, before plus and minus. A part that cannot be broken stays wider.
     */
    public RenderedFormula display(CharacterSet characters, int width) {
        CharacterBlock block = DisplayRenderer.of(root, characters, width);
        return new RenderedFormula(
                block.rows().stream().map(row -> Line.of(row, Style.FORMULA)).toList(), block.baseline());
    }

    /** Writes the formula in one row, for running text: 1/(1 − β), xₜ₋₁, ∇_θ L. */
    public Line inline(CharacterSet characters) {
        return Line.of(InlineRenderer.text(root, characters), Style.FORMULA);
    }

    /** Writes each equation as text with single spaces. A semicolon replaces a comma before a wide space. */
    public List<String> rows(CharacterSet characters) {
        return InlineRenderer.rows(root, characters).stream()
                .map(row -> row.replaceAll(", {2,}", "; ").replaceAll(" +", " ").strip())
                .toList();
    }

    /** Returns the formula in words, as a lecturer reads it: one text for each of its {@link #rows}. */
    public List<String> spoken(Pronunciation pronunciation) {
        return SpeechRenderer.rows(root, pronunciation);
    }
}
