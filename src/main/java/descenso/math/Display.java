package descenso.math;

import descenso.math.Spacing.Drawn;
import descenso.tui.Glyphs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A formula in two dimensions. */
final class Display implements Node.Visitor<Picture> {

    private static final int SHORTEST_BAR = 3;

    /** The columns between a fraction and a script in a row of its own, which would else read as a part of it. */
    private static final int SCRIPT_CLEARANCE = 3;

    private final Glyphs glyphs;
    private final Spacing spacing;
    /** Accents within their letter, ŷ; otherwise all of the formula's stand in the row above. */
    private final boolean accentsComposed;

    private Display(Glyphs glyphs, boolean tight, boolean accentsComposed) {
        this.glyphs = glyphs;
        this.spacing = new Spacing(glyphs, tight, false, true);
        this.accentsComposed = accentsComposed;
    }

    /** In a width if it can be: see {@link Breaking}. */
    static Picture of(Row formula, Glyphs glyphs, int width) {
        boolean accentsComposed = glyphs.hasSigns() && formula.all().allMatch(Display::hasComposed);
        return new Breaking(new Display(glyphs, false, accentsComposed), width).of(formula);
    }

    private static boolean hasComposed(Node node) {
        return !(node instanceof Node.Accent accent)
                || accent.mark().composed(accent.base()).isPresent();
    }

    private Picture draw(Node node) {
        return node.accept(this);
    }

    @Override
    public Picture visit(Symbol symbol) {
        return Picture.of(symbol.in(glyphs));
    }

    @Override
    public Picture visit(Row row) {
        List<Picture> parts = new ArrayList<>();
        Drawn left = null;
        for (Row.Atom atom : row.atoms()) {
            Picture part = draw(atom.node());
            Drawn right = new Drawn(atom.node(), reading(atom.node(), part));
            parts.add(Picture.of(gap(left, atom.space(), right, part)));
            parts.add(part);
            left = new Drawn(atom.node(), part.onBaseline());
        }
        return Picture.beside(parts);
    }

    private String gap(@Nullable Drawn left, int space, Drawn right, Picture part) {
        String gap = spacing.between(beside(left, part), space, right);
        if (left != null && left.node() instanceof Node.Fraction) {
            return gap + " ".repeat(Math.max(0, SCRIPT_CLEARANCE - gap.length() - beforeScripts(part)));
        }
        return gap.isEmpty() && touches(left, right, part) ? " " : gap;
    }

    /** The columns before the first script that stands in a row of its own. */
    private static int beforeScripts(Picture part) {
        return IntStream.rangeClosed(-part.baseline(), part.below())
                .filter(row -> row < -part.rise() || row > part.drop())
                .map(part::blanksBefore)
                .min()
                .orElse(SCRIPT_CLEARANCE);
    }

    /** A script below leaves a blank on the baseline. It parts the two only where nothing tall would touch the script. */
    private static @Nullable Drawn beside(@Nullable Drawn left, Picture right) {
        if (left == null || left.node() instanceof Symbol || right.height() == 1) {
            return left;
        }
        return new Drawn(left.node(), left.text().stripTrailing());
    }

    /** Whether a tall delimiter would stand right behind a name or its script. */
    private static boolean touches(@Nullable Drawn left, Drawn right, Picture part) {
        boolean tall = part.isTall() && right.node().left() == AtomClass.OPENING;
        return tall && left != null && !left.node().right().clings();
    }

    /** What stands on the baseline, without the blanks that limits leave there. */
    private static String reading(Node node, Picture part) {
        return node instanceof Symbol ? part.onBaseline() : part.onBaseline().strip();
    }

    @Override
    public Picture visit(Node.Scripts scripts) {
        Picture base = base(scripts.base());
        if (scripts.limits()) {
            return withLimits(base, scripts);
        }
        boolean letters = hasLetters(scripts);
        if (!base.isTall() && (letters || !glyphs.hasSigns())) {
            return Picture.beside(base, Picture.of(RowWriter.scripts(scripts, glyphs)));
        }
        return Picture.beside(base, corners(base, scripts, letters)).covering(base.rise(), base.drop());
    }

    /** Whether they can be written as characters, v₁²: both of them, or they would not stand above one another. */
    private boolean hasLetters(Node.Scripts scripts) {
        return glyphs.hasSigns()
                && isWritable(ScriptLetters.LOWERED, scripts.sub())
                && isWritable(ScriptLetters.RAISED, scripts.sup());
    }

    private static boolean isWritable(ScriptLetters letters, @Nullable Node script) {
        return letters.of(RowWriter.script(script, Glyphs.UNICODE)).isPresent();
    }

    /** In parentheses where a script would seem to belong to a part of it: (√x)². */
    private Picture base(Node base) {
        return Factors.needsParentheses(base, glyphs) ? fenced(Symbol.OPEN, draw(base), Symbol.CLOSE) : draw(base);
    }

    private Picture withLimits(Picture base, Node.Scripts scripts) {
        Picture above = limit(scripts.sup());
        List<Picture> parts = Stream.of(above, base, limit(scripts.sub()))
                .filter(Objects::nonNull)
                .toList();
        return Picture.stacked((above == null ? 0 : above.height()) + base.baseline(), parts);
    }

    /** Signs stand close in it, as in a script. */
    private @Nullable Picture limit(@Nullable Node limit) {
        return limit == null ? null : limit.accept(new Display(glyphs, true, accentsComposed));
    }

    /** The column on the right of a base: as letters at its upper and lower corner, otherwise beyond them. */
    private Picture corners(Picture base, Node.Scripts scripts, boolean letters) {
        String above = RowWriter.script(scripts.sup(), glyphs);
        String below = RowWriter.script(scripts.sub(), glyphs);
        int beyond = letters ? 0 : 1;
        int up = above.isEmpty() ? 0 : base.rise() + beyond;
        int down = below.isEmpty() ? 0 : base.drop() + beyond;
        int width = Math.max(above.length(), below.length());
        List<String> rows = new ArrayList<>(Collections.nCopies(up + 1 + down, " ".repeat(width)));
        rows.set(up + down, letters ? ScriptLetters.LOWERED.of(below).orElseThrow() : below);
        if (!above.isEmpty()) {
            rows.set(0, letters ? ScriptLetters.RAISED.of(above).orElseThrow() : above);
        }
        return Picture.ofRows(rows.stream().map(row -> padded(row, width)).toList(), up);
    }

    private static String padded(String row, int width) {
        return row + " ".repeat(width - row.length());
    }

    @Override
    public Picture visit(Node.Fraction fraction) {
        Picture numerator = draw(fraction.numerator());
        Picture denominator = draw(fraction.denominator());
        int width = fraction.bar() ? barWidth(numerator, denominator) : 0;
        Picture bar = Picture.of(glyphs.choose("─", "-").repeat(width));
        return Picture.stacked(numerator.height(), List.of(numerator, bar, denominator));
    }

    /** A bar of one cell would look like a minus; one around other fractions reaches beyond theirs. */
    private static int barWidth(Picture numerator, Picture denominator) {
        int covered = Math.max(numerator.width(), denominator.width());
        boolean nested = numerator.isTall() || denominator.isTall();
        return Math.max(SHORTEST_BAR, nested ? covered + 2 : covered);
    }

    @Override
    public Picture visit(Node.Root root) {
        Picture radicand = draw(root.radicand());
        String index = RowWriter.script(root.index(), glyphs);
        if (!glyphs.hasSigns()) {
            String name = index.isEmpty() ? "sqrt" : "root_" + index;
            return Picture.beside(Picture.of(name), fenced(Symbol.OPEN, radicand, Symbol.CLOSE));
        }
        String sign = RowWriter.rootSign(index);
        if (radicand.isTall()) {
            return tallRoot(sign, radicand);
        }
        return Picture.beside(Picture.of(sign), bounded(root.radicand(), radicand));
    }

    /** A radicand that shows where it ends: by a line above it, or by parentheses where an accent would meet the line. */
    private Picture bounded(Node node, Picture radicand) {
        if (Factors.isFenced(node) || node instanceof Symbol || (radicand.width() <= 1 && radicand.height() == 1)) {
            return radicand;
        }
        return radicand.baseline() == 0 ? overlined(radicand) : fenced(Symbol.OPEN, radicand, Symbol.CLOSE);
    }

    private static Picture overlined(Picture radicand) {
        return Picture.stacked(radicand.baseline() + 1, List.of(Picture.of("_".repeat(radicand.width())), radicand))
                .covering(0, 0);
    }

    /** The sign stands at the bottom, and a line goes up from it and over all. */
    private static Picture tallRoot(String sign, Picture radicand) {
        String blank = " ".repeat(sign.length());
        List<String> rows = new ArrayList<>();
        rows.add(blank + "┌" + "─".repeat(radicand.width() + 1));
        for (String row : radicand.rows()) {
            rows.add(blank + "│ " + row);
        }
        int last = rows.size() - 1;
        rows.set(last, sign + rows.get(last).substring(sign.length()));
        return Picture.ofRows(rows, radicand.baseline() + 1);
    }

    @Override
    public Picture visit(Node.Accent accent) {
        if (accentsComposed) {
            return Picture.of(RowWriter.text(accent, glyphs));
        }
        Picture base = draw(accent.base());
        Picture mark = Picture.of(accent.mark().over(base.width(), glyphs));
        return Picture.stacked(base.baseline() + 1, List.of(mark, base)).covering(base.rise(), base.drop());
    }

    @Override
    public Picture visit(Node.Stretch stretch) {
        Picture base = draw(stretch.base());
        Picture line = Picture.of(stretch.cover().spanning(base.width(), glyphs));
        Picture whole = stretch.cover().isOver()
                ? Picture.stacked(base.baseline() + 1, List.of(line, base))
                : Picture.stacked(base.baseline(), List.of(base, line));
        return whole.covering(base.rise(), base.drop());
    }

    @Override
    public Picture visit(Node.Fence fence) {
        return fenced(fence.open(), draw(fence.body()), fence.close());
    }

    private Picture fenced(Symbol open, Picture body, Symbol close) {
        if (!body.isTall()) {
            return Picture.beside(Picture.of(open.in(glyphs)), body, Picture.of(close.in(glyphs)));
        }
        Picture left = grown(open, body);
        Picture right = grown(close, body);
        return Picture.beside(left, gap(left), body, gap(right), right);
    }

    private Picture grown(Symbol delimiter, Picture body) {
        return Delimiter.of(delimiter).orElseThrow().grown(body.rise(), body.drop(), glyphs);
    }

    /** A tall delimiter keeps one column between itself and what it holds, or a fraction's bar would touch it. */
    private static Picture gap(Picture delimiter) {
        return Picture.of(delimiter.width() == 0 ? "" : " ");
    }

    @Override
    public Picture visit(Node.Grid grid) {
        return GridLayout.of(grid.alignment(), grid.drawn(this), grid.columns());
    }
}
