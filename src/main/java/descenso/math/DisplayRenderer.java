package descenso.math;

import descenso.math.Spacing.SpacedBox;
import descenso.tui.CharacterSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws a formula in two dimensions. */
final class DisplayRenderer implements Node.Visitor<CharacterBlock> {

    /** Minimum width of a fraction bar, in cells: a shorter one would look like a minus. */
    private static final int SHORTEST_BAR = 3;

    /** Minimum distance from a fraction to a script in a row of its own, in cells: nearer, it would seem a part. */
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
        boolean accentsComposed = characters.hasSigns()
                && formula.allMatch(node -> !(node instanceof Node.Accented accented)
                        || accented.accent().isStretchy()
                        || accented.accent().composed(accented.base()).isPresent());
        return new LineBreaker(new DisplayRenderer(characters, false, accentsComposed), width).breakLines(formula);
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
            // without the blanks that limits leave on the baseline
            String text = atom.node() instanceof Symbol
                    ? part.onBaseline()
                    : part.onBaseline().strip();
            SpacedBox right = new SpacedBox(atom.node(), text);
            parts.add(CharacterBlock.of(gap(left, atom.space(), right, part)));
            parts.add(part);
            left = new SpacedBox(atom.node(), part.onBaseline());
        }
        return CharacterBlock.beside(parts);
    }

    private String gap(@Nullable SpacedBox left, int space, SpacedBox right, CharacterBlock part) {
        // a tall neighbour would touch a script, so that the blanks below the script do not separate the two
        SpacedBox before = left != null && !(left.node() instanceof Symbol) && part.height() > 1
                ? new SpacedBox(left.node(), left.text().stripTrailing())
                : left;
        String gap = spacing.between(before, space, right);
        if (left != null && left.node() instanceof Node.Fraction) {
            return gap + " ".repeat(Math.max(0, SCRIPT_CLEARANCE - gap.length() - beforeScripts(part)));
        }
        boolean isTallFence = part.isTall() && right.node().left() == AtomClass.OPENING;
        // a tall delimiter must not touch a name or its script
        boolean touches = isTallFence && left != null && !left.node().right().clings();
        return gap.isEmpty() && touches ? " " : gap;
    }

    /** Returns the number of blank cells before the first script in a row of its own. */
    private static int beforeScripts(CharacterBlock part) {
        return IntStream.rangeClosed(-part.baseline(), part.below())
                .filter(row -> row < -part.rise() || row > part.drop())
                .map(row -> part.width() - part.row(row).stripLeading().length())
                .min()
                .orElse(SCRIPT_CLEARANCE);
    }

    @Override
    public CharacterBlock visit(Node.Scripts scripts) {
        CharacterBlock base = base(scripts.base());
        if (scripts.limits()) {
            return withLimits(base, scripts);
        }
        // both scripts must be writable as characters, v₁², so that they are aligned
        boolean letters = characters.hasSigns()
                && LetterForm.LOWERED
                        .of(InlineRenderer.script(scripts.sub(), CharacterSet.UNICODE))
                        .isPresent()
                && LetterForm.RAISED
                        .of(InlineRenderer.script(scripts.sup(), CharacterSet.UNICODE))
                        .isPresent();
        if (!base.isTall() && (letters || !characters.hasSigns())) {
            return CharacterBlock.beside(base, CharacterBlock.of(InlineRenderer.scripts(scripts, characters)));
        }
        return CharacterBlock.beside(base, corners(base, scripts, letters)).withExtent(base.rise(), base.drop());
    }

    /** Draws a base, in parentheses if a script would seem to belong to a part of it: (√x)². */
    private CharacterBlock base(Node base) {
        return Grouping.needsParentheses(base, characters) ? fenced(Symbol.OPEN, draw(base), Symbol.CLOSE) : draw(base);
    }

    private CharacterBlock withLimits(CharacterBlock base, Node.Scripts scripts) {
        DisplayRenderer tight = new DisplayRenderer(characters, true, accentsComposed);
        List<CharacterBlock> parts = new ArrayList<>(List.of(base));
        int baseline = base.baseline();
        if (scripts.sup() != null) {
            CharacterBlock above = tight.draw(scripts.sup());
            parts.add(0, above);
            baseline += above.height();
        }
        if (scripts.sub() != null) {
            parts.add(tight.draw(scripts.sub()));
        }
        return CharacterBlock.stacked(baseline, parts);
    }

    /** Returns the scripts beside a base: characters at its corners, other scripts one row beyond these. */
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
                rows.stream().map(row -> row + " ".repeat(width - row.length())).toList(), up);
    }

    @Override
    public CharacterBlock visit(Node.Fraction fraction) {
        CharacterBlock numerator = draw(fraction.numerator());
        CharacterBlock denominator = draw(fraction.denominator());
        int covered = Math.max(numerator.width(), denominator.width());
        // a bar around other fractions is wider than theirs
        int overhang = numerator.isTall() || denominator.isTall() ? 2 : 0;
        int width = fraction.bar() ? Math.max(SHORTEST_BAR, covered + overhang) : 0;
        CharacterBlock bar = CharacterBlock.of(characters.select("─", "-").repeat(width));
        return CharacterBlock.stacked(numerator.height(), List.of(numerator, bar, denominator));
    }

    @Override
    public CharacterBlock visit(Node.Root root) {
        CharacterBlock radicand = draw(root.radicand());
        String sign = InlineRenderer.rootSign(root, characters);
        if (characters.hasSigns() && radicand.isTall()) {
            return tallRoot(sign, radicand);
        }
        CharacterBlock bounded = characters.hasSigns()
                ? bounded(root.radicand(), radicand)
                : fenced(Symbol.OPEN, radicand, Symbol.CLOSE);
        return CharacterBlock.beside(CharacterBlock.of(sign), bounded);
    }

    /** Marks the end of a radicand: by a line above it, or by parentheses if an accent would touch the line. */
    private CharacterBlock bounded(Node node, CharacterBlock radicand) {
        if (Grouping.isFenced(node) || node instanceof Symbol || (radicand.width() <= 1 && radicand.height() == 1)) {
            return radicand;
        }
        if (radicand.baseline() > 0) {
            return fenced(Symbol.OPEN, radicand, Symbol.CLOSE);
        }
        CharacterBlock line = CharacterBlock.of("_".repeat(radicand.width()));
        return CharacterBlock.stacked(1, List.of(line, radicand)).withExtent(0, 0);
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
        CharacterBlock left = Delimiter.of(open).orElseThrow().grown(body.rise(), body.drop(), characters);
        CharacterBlock right = Delimiter.of(close).orElseThrow().grown(body.rise(), body.drop(), characters);
        // a fraction bar would touch the delimiter
        CharacterBlock gap = CharacterBlock.of(" ");
        CharacterBlock none = CharacterBlock.of("");
        return CharacterBlock.beside(
                left, left.width() == 0 ? none : gap, body, right.width() == 0 ? none : gap, right);
    }

    @Override
    public CharacterBlock visit(Node.Array grid) {
        return grid.alignment().grid(grid.drawn(this), grid.columns());
    }
}
