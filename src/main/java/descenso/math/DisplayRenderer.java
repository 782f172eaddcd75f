package descenso.math;

import descenso.math.Spacing.SpacedBox;
import descenso.tui.CharacterSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a formula in two dimensions. */
final class DisplayRenderer implements Node.Visitor<CharacterBlock> {

    /** Minimum width of a fraction bar, in cells: a shorter one would look like a minus. */
    private static final int SHORTEST_BAR = 3;

    /**
     * Minimum distance between a fraction and a script in a row of its own, in cells. Nearer, the script would look
     * like a part of the fraction.
     */
    private static final int SCRIPT_CLEARANCE = 3;

    private final CharacterSet characters;
    private final Spacing spacing;
    /** True if accents are composed with their letter, ŷ; otherwise all accents of the formula are in the row above. */
    private final boolean accentsComposed;

    private DisplayRenderer(CharacterSet characters, boolean tight, boolean accentsComposed) {
        this.characters = characters;
        this.spacing = new Spacing(characters, tight, false, true);
        this.accentsComposed = accentsComposed;
    }

    /** Draws a formula, broken to fit a width in cells if possible; see {@link LineBreaker}. */
    static CharacterBlock of(Row formula, CharacterSet characters, int width) {
        boolean accentsComposed = characters.hasSigns() && formula.allMatch(DisplayRenderer::hasComposed);
        return new LineBreaker(new DisplayRenderer(characters, false, accentsComposed), width).breakLines(formula);
    }

    private static boolean hasComposed(Node node) {
        return !(node instanceof Node.Accented accented)
                || accented.accent().isStretchy()
                || accented.accent().composed(accented.base()).isPresent();
    }

    private CharacterBlock draw(Node node) {
        return node.accept(this);
    }

    @Override
    public CharacterBlock visit(Symbol symbol) {
        return CharacterBlock.of(symbol.in(characters));
    }

    @Override
    public CharacterBlock visit(Row row) {
        List<CharacterBlock> parts = new ArrayList<>();
        SpacedBox left = null;
        for (Row.Atom atom : row.atoms()) {
            CharacterBlock part = draw(atom.node());
            SpacedBox right = new SpacedBox(atom.node(), reading(atom.node(), part));
            parts.add(CharacterBlock.of(gap(left, atom.space(), right, part)));
            parts.add(part);
            left = new SpacedBox(atom.node(), part.onBaseline());
        }
        return CharacterBlock.beside(parts);
    }

    private String gap(@Nullable SpacedBox left, int space, SpacedBox right, CharacterBlock part) {
        String gap = spacing.between(beside(left, part), space, right);
        if (left != null && left.node() instanceof Node.Fraction) {
            return gap + " ".repeat(Math.max(0, SCRIPT_CLEARANCE - gap.length() - beforeScripts(part)));
        }
        return gap.isEmpty() && touches(left, right, part) ? " " : gap;
    }

    /** Returns the number of blank cells before the first script in a row of its own. */
    private static int beforeScripts(CharacterBlock part) {
        return IntStream.rangeClosed(-part.baseline(), part.below())
                .filter(row -> row < -part.rise() || row > part.drop())
                .map(part::blanksBefore)
                .min()
                .orElse(SCRIPT_CLEARANCE);
    }

    /**
     * Returns the left neighbour without the blanks that its scripts leave on the baseline. The blanks separate the two
     * only if the right neighbour is not tall, since it would touch the script.
     */
    private static @Nullable SpacedBox beside(@Nullable SpacedBox left, CharacterBlock right) {
        if (left == null || left.node() instanceof Symbol || right.height() == 1) {
            return left;
        }
        return new SpacedBox(left.node(), left.text().stripTrailing());
    }

    /** Tests whether a tall delimiter would directly follow a name or its script. */
    private static boolean touches(@Nullable SpacedBox left, SpacedBox right, CharacterBlock part) {
        boolean tall = part.isTall() && right.node().left() == AtomClass.OPENING;
        return tall && left != null && !left.node().right().clings();
    }

    /** Returns the text on the baseline, without the blanks that limits leave there. */
    private static String reading(Node node, CharacterBlock part) {
        return node instanceof Symbol ? part.onBaseline() : part.onBaseline().strip();
    }

    @Override
    public CharacterBlock visit(Node.Scripts scripts) {
        CharacterBlock base = base(scripts.base());
        if (scripts.limits()) {
            return withLimits(base, scripts);
        }
        boolean letters = hasLetters(scripts);
        if (!base.isTall() && (letters || !characters.hasSigns())) {
            return CharacterBlock.beside(base, CharacterBlock.of(InlineRenderer.scripts(scripts, characters)));
        }
        return CharacterBlock.beside(base, corners(base, scripts, letters)).withExtent(base.rise(), base.drop());
    }

    /** Tests whether the scripts can be written as characters, v₁². Both must be writable, so that they are aligned. */
    private boolean hasLetters(Node.Scripts scripts) {
        return characters.hasSigns()
                && isWritable(LetterForm.LOWERED, scripts.sub())
                && isWritable(LetterForm.RAISED, scripts.sup());
    }

    private static boolean isWritable(LetterForm letters, @Nullable Node script) {
        return letters.of(InlineRenderer.script(script, CharacterSet.UNICODE)).isPresent();
    }

    /** Draws a base, in parentheses if a script would seem to belong to a part of it: (√x)². */
    private CharacterBlock base(Node base) {
        return Grouping.needsParentheses(base, characters) ? fenced(Symbol.OPEN, draw(base), Symbol.CLOSE) : draw(base);
    }

    private CharacterBlock withLimits(CharacterBlock base, Node.Scripts scripts) {
        CharacterBlock above = limit(scripts.sup());
        List<CharacterBlock> parts = Stream.of(above, base, limit(scripts.sub()))
                .filter(Objects::nonNull)
                .toList();
        return CharacterBlock.stacked((above == null ? 0 : above.height()) + base.baseline(), parts);
    }

    /** Draws a limit, with tight spacing as in a script. */
    private @Nullable CharacterBlock limit(@Nullable Node limit) {
        return limit == null ? null : limit.accept(new DisplayRenderer(characters, true, accentsComposed));
    }

    /**
     * Returns the scripts as a column to the right of a base: characters at its upper and lower corner, other scripts
     * one row beyond these.
     */
    private CharacterBlock corners(CharacterBlock base, Node.Scripts scripts, boolean letters) {
        String above = InlineRenderer.script(scripts.sup(), characters);
        String below = InlineRenderer.script(scripts.sub(), characters);
        int beyond = letters ? 0 : 1;
        int up = above.isEmpty() ? 0 : base.rise() + beyond;
        int down = below.isEmpty() ? 0 : base.drop() + beyond;
        int width = Math.max(above.length(), below.length());
        List<String> rows = new ArrayList<>(Collections.nCopies(up + 1 + down, " ".repeat(width)));
        rows.set(up + down, letters ? LetterForm.LOWERED.of(below).orElseThrow() : below);
        if (!above.isEmpty()) {
            rows.set(0, letters ? LetterForm.RAISED.of(above).orElseThrow() : above);
        }
        return CharacterBlock.ofRows(
                rows.stream().map(row -> padded(row, width)).toList(), up);
    }

    private static String padded(String row, int width) {
        return row + " ".repeat(width - row.length());
    }

    @Override
    public CharacterBlock visit(Node.Fraction fraction) {
        CharacterBlock numerator = draw(fraction.numerator());
        CharacterBlock denominator = draw(fraction.denominator());
        int width = fraction.bar() ? barWidth(numerator, denominator) : 0;
        CharacterBlock bar = CharacterBlock.of(characters.select("─", "-").repeat(width));
        return CharacterBlock.stacked(numerator.height(), List.of(numerator, bar, denominator));
    }

    /** Returns the width of a bar, in cells. A bar around other fractions is wider than theirs. */
    private static int barWidth(CharacterBlock numerator, CharacterBlock denominator) {
        int covered = Math.max(numerator.width(), denominator.width());
        boolean nested = numerator.isTall() || denominator.isTall();
        return Math.max(SHORTEST_BAR, nested ? covered + 2 : covered);
    }

    @Override
    public CharacterBlock visit(Node.Root root) {
        CharacterBlock radicand = draw(root.radicand());
        String index = InlineRenderer.script(root.index(), characters);
        if (!characters.hasSigns()) {
            String name = index.isEmpty() ? "sqrt" : "root_" + index;
            return CharacterBlock.beside(CharacterBlock.of(name), fenced(Symbol.OPEN, radicand, Symbol.CLOSE));
        }
        String sign = InlineRenderer.rootSign(index);
        if (radicand.isTall()) {
            return tallRoot(sign, radicand);
        }
        return CharacterBlock.beside(CharacterBlock.of(sign), bounded(root.radicand(), radicand));
    }

    /** Marks the end of a radicand: by a line above it, or by parentheses if an accent would touch the line. */
    private CharacterBlock bounded(Node node, CharacterBlock radicand) {
        if (Grouping.isFenced(node) || node instanceof Symbol || (radicand.width() <= 1 && radicand.height() == 1)) {
            return radicand;
        }
        return radicand.baseline() == 0 ? overlined(radicand) : fenced(Symbol.OPEN, radicand, Symbol.CLOSE);
    }

    private static CharacterBlock overlined(CharacterBlock radicand) {
        return CharacterBlock.stacked(
                        radicand.baseline() + 1, List.of(CharacterBlock.of("_".repeat(radicand.width())), radicand))
                .withExtent(0, 0);
    }

    /** Draws a root with its sign at the bottom and a line that goes up from it and over the radicand. */
    private static CharacterBlock tallRoot(String sign, CharacterBlock radicand) {
        String blank = " ".repeat(sign.length());
        List<String> rows = new ArrayList<>();
        rows.add(blank + "┌" + "─".repeat(radicand.width() + 1));
        for (String row : radicand.rows()) {
            rows.add(blank + "│ " + row);
        }
        int last = rows.size() - 1;
        rows.set(last, sign + rows.get(last).substring(sign.length()));
        return CharacterBlock.ofRows(rows, radicand.baseline() + 1);
    }

    @Override
    public CharacterBlock visit(Node.Accented accented) {
        Accent accent = accented.accent();
        if (accentsComposed && !accent.isStretchy()) {
            return CharacterBlock.of(InlineRenderer.text(accented, characters));
        }
        CharacterBlock base = draw(accented.base());
        CharacterBlock line = CharacterBlock.of(accent.spanning(base.width(), characters));
        CharacterBlock whole = accent.isUnder()
                ? CharacterBlock.stacked(base.baseline(), List.of(base, line))
                : CharacterBlock.stacked(base.baseline() + 1, List.of(line, base));
        return whole.withExtent(base.rise(), base.drop());
    }

    @Override
    public CharacterBlock visit(Node.Fence fence) {
        return fenced(fence.open(), draw(fence.body()), fence.close());
    }

    private CharacterBlock fenced(Symbol open, CharacterBlock body, Symbol close) {
        if (!body.isTall()) {
            return CharacterBlock.beside(
                    CharacterBlock.of(open.in(characters)), body, CharacterBlock.of(close.in(characters)));
        }
        CharacterBlock left = grown(open, body);
        CharacterBlock right = grown(close, body);
        return CharacterBlock.beside(left, gap(left), body, gap(right), right);
    }

    private CharacterBlock grown(Symbol delimiter, CharacterBlock body) {
        return Delimiter.of(delimiter).orElseThrow().grown(body.rise(), body.drop(), characters);
    }

    /**
     * Returns the column between a tall delimiter and its content. Without it, a fraction bar would touch the
     * delimiter.
     */
    private static CharacterBlock gap(CharacterBlock delimiter) {
        return CharacterBlock.of(delimiter.width() == 0 ? "" : " ");
    }

    @Override
    public CharacterBlock visit(Node.Array grid) {
        return grid.alignment().grid(grid.drawn(this), grid.columns());
    }
}
