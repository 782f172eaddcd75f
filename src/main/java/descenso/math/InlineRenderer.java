package descenso.math;

import descenso.math.Spacing.Drawn;
import descenso.tui.CharacterSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A formula in one row: for running text, and for the scripts of a display. */
final class InlineRenderer implements Node.Visitor<String> {

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+−-]?[0-9]+([.,][0-9]+)?");

    private final CharacterSet glyphs;
    private final Spacing spacing;

    private InlineRenderer(CharacterSet glyphs, boolean tight, boolean spelled) {
        this.glyphs = glyphs;
        this.spacing = new Spacing(glyphs, tight, spelled, false);
    }

    static String text(Node node, CharacterSet glyphs) {
        return node.accept(new InlineRenderer(glyphs, false, false));
    }

    /** For reading on: the rows of equations that are all there is, one by one; of anything else, its only row. */
    static List<String> rows(Row root, CharacterSet glyphs) {
        InlineRenderer writer = new InlineRenderer(glyphs, false, true);
        return root.equations().map(grid -> writer.rows(grid)).orElseGet(() -> List.of(root.accept(writer)));
    }

    private List<String> rows(Node.Grid grid) {
        return grid.rows().stream().map(cells -> row(grid.alignment(), cells)).toList();
    }

    /** As a script: signs stand close. Empty where there is none. */
    static String script(@Nullable Node node, CharacterSet glyphs) {
        return node == null ? "" : node.accept(new InlineRenderer(glyphs, true, false));
    }

    /** What follows a base, lowered before raised: v₁², or where Unicode lacks a character v_θ^(t+θ). */
    static String scripts(Node.Scripts scripts, CharacterSet glyphs) {
        return marked("_", ScriptLetters.LOWERED, scripts.sub(), glyphs)
                + marked("^", ScriptLetters.RAISED, scripts.sup(), glyphs);
    }

    private static String marked(String mark, ScriptLetters letters, @Nullable Node node, CharacterSet glyphs) {
        String script = script(node, glyphs);
        if (node == null || script.isEmpty()) {
            return "";
        }
        Optional<String> unicode = glyphs.hasSigns() ? letters.of(script) : Optional.empty();
        boolean whole = isOneWord(script)
                || ParenthesisRules.isFenced(node)
                || (letters == ScriptLetters.RAISED
                        && SIGNED_NUMBER.matcher(script).matches());
        return unicode.orElseGet(() -> mark + (whole ? script : "(" + script + ")"));
    }

    private static boolean isOneWord(String script) {
        return script.length() == 1 || script.chars().allMatch(InlineRenderer::isPlain);
    }

    /** A letter or digit, and not one that is a script itself. */
    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }

    @Override
    public String visit(Symbol symbol) {
        return symbol.in(glyphs);
    }

    @Override
    public String visit(Row row) {
        StringBuilder text = new StringBuilder();
        List<Row.Atom> atoms = row.atoms();
        Drawn left = null;
        for (int i = 0; i < atoms.size(); i++) {
            Node node = atoms.get(i).node();
            Node next = i + 1 < atoms.size() ? atoms.get(i + 1).node() : Row.EMPTY;
            Drawn right = new Drawn(node, write(left, node, next));
            text.append(spacing.between(left, atoms.get(i).space(), right)).append(right.text());
            left = right;
        }
        return text.toString();
    }

    /** Of fractions, one that a function is called with stands in parentheses, and a coefficient apart from its factor. */
    private String write(@Nullable Drawn left, Node node, Node next) {
        if (node instanceof Node.Fraction && afterFunction(left)) {
            return parenthesised(node);
        }
        return NumericFraction.isCoefficient(node, next)
                ? NumericFraction.coefficient(write(node), glyphs)
                : write(node);
    }

    private static boolean afterFunction(@Nullable Drawn left) {
        return left != null && left.node().right() == AtomClass.FUNCTION;
    }

    @Override
    public String visit(Node.Scripts scripts) {
        Node base = scripts.base();
        String text = ParenthesisRules.needsParentheses(base, glyphs) ? parenthesised(base) : write(base);
        return text + scripts(scripts, glyphs);
    }

    @Override
    public String visit(Node.Fraction fraction) {
        Node numerator = fraction.numerator();
        Node denominator = fraction.denominator();
        if (!fraction.bar()) {
            return write(numerator) + "; " + write(denominator);
        }
        return (ParenthesisRules.isQuotientFree(numerator) ? write(numerator) : parenthesised(numerator))
                + "/"
                + (ParenthesisRules.isSingle(denominator) ? write(denominator) : parenthesised(denominator));
    }

    @Override
    public String visit(Node.Root root) {
        String index = script(root.index(), glyphs);
        if (!glyphs.hasSigns()) {
            return (index.isEmpty() ? "sqrt" : "root_" + index) + parenthesised(root.radicand());
        }
        return rootSign(index)
                + (ParenthesisRules.isSingle(root.radicand())
                        ? write(root.radicand())
                        : parenthesised(root.radicand()));
    }

    /** The sign with what stands before it, ³√; alone for a square root. */
    static String rootSign(String index) {
        return ScriptLetters.RAISED.of(index).orElse("(" + index + ")") + "√";
    }

    @Override
    public String visit(Node.Accented accent) {
        Optional<String> composed = glyphs.hasSigns() ? accent.mark().composed(accent.base()) : Optional.empty();
        return composed.orElseGet(() -> accent.mark().word() + parenthesised(accent.base()));
    }

    @Override
    public String visit(Node.Stretch stretch) {
        return switch (stretch.cover()) {
            case OVERLINE -> AccentMark.BAR.word() + parenthesised(stretch.base());
            case UNDERLINE -> write(stretch.base());
            case OVERBRACE, UNDERBRACE -> parenthesised(stretch.base());
        };
    }

    @Override
    public String visit(Node.Fence fence) {
        return write(fence.open()) + write(fence.body()) + write(fence.close());
    }

    @Override
    public String visit(Node.Grid grid) {
        return String.join("; ", rows(grid));
    }

    private String row(Alignment alignment, List<Row> cells) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = write(cells.get(column));
            text.append(text.isEmpty() ? "" : alignment.comma(column));
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? cell.stripLeading() : cell);
        }
        return text.toString();
    }

    private String write(Node node) {
        return node.accept(this);
    }

    private String parenthesised(Node node) {
        return "(" + write(node) + ")";
    }
}
