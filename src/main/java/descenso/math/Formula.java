package descenso.math;

import descenso.phrases.MessageKey;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula, parsed from LaTeX. A value: it can be drawn any number of times, in either set of characters. */
public final class Formula {

    /** Longer sources are refused, so that no picture of one is out of all proportion. */
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
     * @throws FormulaException where it is not balanced, or holds what cannot be drawn; nothing else is thrown
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

    /** In two dimensions: fractions stacked, limits above and below, delimiters grown. */
    public RenderedFormula display(CharacterSet glyphs) {
        return display(glyphs, Integer.MAX_VALUE);
    }

    /**
     * The same in a room of that width. What does not fit is broken into lines: at wide spaces, before relations, before
     * plus and minus; the row of aligned equations likewise. What cannot be broken stays wider than the room.
     *
     * @param width in cells
     */
    public RenderedFormula display(CharacterSet glyphs, int width) {
        return RenderedFormula.of(DisplayRenderer.of(root, glyphs, width));
    }

    /** In one row, for running text: 1/(1 − β), xₜ₋₁, ∇_θ L. */
    public Line inline(CharacterSet glyphs) {
        return Line.of(InlineRenderer.text(root, glyphs), Style.FORMULA);
    }

    /**
     * Line by line, where it is nothing but aligned equations; otherwise the one row that it is. For reading on: spaces are
     * single, and statements that a wide space and a comma part, which could be a decimal one, have a semicolon instead.
     */
    public List<String> rows(CharacterSet glyphs) {
        return InlineRenderer.rows(root, glyphs).stream()
                .map(row -> row.replaceAll(", {2,}", "; ").replaceAll(" +", " ").strip())
                .toList();
    }

    /** In words, as a lecturer reads it: one text for each of its {@link #rows}. */
    public List<String> spoken(Pronunciation voice) {
        return SpeechRenderer.rows(root, voice);
    }
}
