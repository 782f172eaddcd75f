package descenso.view.lesson;

import descenso.course.lesson.Block;
import descenso.course.markdown.Inline;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.frame.Layout;
import descenso.view.text.InlineView;
import descenso.view.text.UiText;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How wide what cannot be broken without harm wants to be, in cells, the margin before it included; in the
 * characters in which it comes out wider. And how much room there is for it.
 */
public final class MinimumWidth {

    private MinimumWidth() {}

    public static int of(Block.Table table) {
        return widest(glyphs -> BlockView.INSET + view(glyphs).grid(table).naturalWidth());
    }

    /** 0 for a formula that cannot be drawn. */
    public static int of(Block.DisplayFormula formula) {
        try {
            Formula parsed = Formula.parse(formula.source().text());
            return widest(glyphs -> BlockView.INSET + parsed.display(glyphs).width());
        } catch (FormulaException e) {
            return 0;
        }
    }

    public static int of(Block.Code code) {
        return widest(glyphs ->
                view(glyphs).code(code).stream().mapToInt(Line::width).max().orElse(0));
    }

    /** Of words in one row. */
    public static int of(List<Inline> text) {
        return widest(glyphs -> new InlineView(glyphs, Style.TEXT)
                .rows(text).stream()
                        .mapToInt(row -> new Line(row).width())
                        .max()
                        .orElse(0));
    }

    private static int widest(Function<CharacterSet, Integer> width) {
        return Stream.of(CharacterSet.values()).map(width).reduce(0, Math::max);
    }

    /** The longest that stands between two spaces, however many styles it is in; empty where there is no text. */
    public static String longestWord(List<Inline> text) {
        return Stream.of(CharacterSet.values())
                .flatMap(glyphs -> new InlineView(glyphs, Style.TEXT).rows(text).stream())
                .flatMap(row -> Stream.of(new Line(row).toString().split(" ")))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    /** How much narrower it is within an item of a list. */
    public static int insetOf(Block.BulletList list) {
        return view(CharacterSet.UNICODE).bullet().width();
    }

    /**
     * The same of a numbered list.
     *
     * @param item from 0
     */
    public static int insetOf(Block.OrderedList list, int item) {
        return view(CharacterSet.UNICODE).number(list.start() + item).width();
    }

    /** How much narrower it is within a quote. */
    public static int insetOf(Block.Quote quote) {
        return view(CharacterSet.UNICODE).quoteBar().width();
    }

    /** How much narrower it is within a question. */
    public static int insetOf(Block.QuestionBlock question) {
        return view(CharacterSet.UNICODE).questionBar().width();
    }

    private static BlockView view(CharacterSet glyphs) {
        UiText speech = new UiText(Messages.in(Language.ES), glyphs);
        return new BlockView(speech, Layout.TEXT_WIDTH, Style.TEXT, Previews.none());
    }
}
