package descenso.view;

import descenso.course.Block;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.List;

/**
 * How wide a block wants to be that cannot be broken without harm, in cells, the margin before it included; in the
 * characters in which it comes out wider.
 */
public final class Breadth {

    /** How much narrower it is inside a list's item or a quote. */
    public static final int INDENT = 4;

    private Breadth() {}

    public static int of(Block.Table table) {
        return BlockView.INSET + view(Glyphs.UNICODE).grid(table).naturalWidth();
    }

    /** 0 for a formula that cannot be drawn. */
    public static int of(Block.DisplayFormula formula) {
        try {
            Formula parsed = Formula.parse(formula.source().text());
            return BlockView.INSET
                    + Math.max(
                            parsed.display(Glyphs.UNICODE).width(),
                            parsed.display(Glyphs.ASCII).width());
        } catch (FormulaException e) {
            return 0;
        }
    }

    public static int of(Block.Code code) {
        List<Line> lines = view(Glyphs.UNICODE).code(code);
        return lines.stream().mapToInt(Line::width).max().orElse(0);
    }

    private static BlockView view(Glyphs glyphs) {
        Speech speech = new Speech(Phrases.in(Language.ES), glyphs);
        return new BlockView(speech, Layout.TEXT_WIDTH, Style.TEXT);
    }
}
