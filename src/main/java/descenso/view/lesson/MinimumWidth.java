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
 * Minimum width, in cells and including the left margin, of content that must not be wrapped. The value is the maximum
 * over the character sets. The class also computes by how much the text of nested blocks is narrower.
 */
public final class MinimumWidth {

    private MinimumWidth() {}

    public static int of(Block.Table table) {
        return widest(
                characters -> BlockView.INSET + view(characters).grid(table).naturalWidth());
    }

    /** Returns the minimum width of a formula. Returns 0 if the formula has an error. */
    public static int of(Block.DisplayFormula formula) {
        try {
            Formula parsed = Formula.parse(formula.source().text());
            return widest(
                    characters -> BlockView.INSET + parsed.display(characters).width());
        } catch (FormulaException e) {
            return 0;
        }
    }

    public static int of(Block.Code code) {
        return widest(characters ->
                view(characters).code(code).stream().mapToInt(Line::width).max().orElse(0));
    }

    /** Returns the width of the widest row of a text. */
    public static int of(List<Inline> text) {
        return widest(characters -> new InlineView(characters, Style.TEXT)
                .rows(text).stream()
                        .mapToInt(row -> new Line(row).width())
                        .max()
                        .orElse(0));
    }

    private static int widest(Function<CharacterSet, Integer> width) {
        return Stream.of(CharacterSet.values()).map(width).reduce(0, Math::max);
    }

    /** Returns the longest word of a text, even if it has several styles. Empty if there is no text. */
    public static String longestWord(List<Inline> text) {
        return Stream.of(CharacterSet.values())
                .flatMap(characters -> new InlineView(characters, Style.TEXT).rows(text).stream())
                .flatMap(row -> Stream.of(new Line(row).toString().split(" ")))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    /** Returns by how many cells the text of a bullet item is narrower. */
    public static int insetOf(Block.BulletList list) {
        return view(CharacterSet.UNICODE).bullet().width();
    }

    /**
     * Returns by how many cells the text of a numbered item is narrower.
     *
     * @param item the index of the item, from 0
     */
    public static int insetOf(Block.OrderedList list, int item) {
        return view(CharacterSet.UNICODE).number(list.start() + item).width();
    }

    /** Returns by how many cells the text of a quote is narrower. */
    public static int insetOf(Block.Quote quote) {
        return view(CharacterSet.UNICODE).quoteBar().width();
    }

    /** Returns by how many cells the text of a question is narrower. */
    public static int insetOf(Block.QuestionBlock question) {
        return view(CharacterSet.UNICODE).questionBar().width();
    }

    private static BlockView view(CharacterSet characters) {
        UiText texts = new UiText(Messages.in(Language.ES), characters);
        return new BlockView(texts, Layout.TEXT_WIDTH, Style.TEXT, Previews.none());
    }
}
