package descenso.math;

import descenso.math.Spacing.SpacedBox;
import descenso.tui.CharacterSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a formula in one row, for running text and for the scripts of a display. */
final class InlineRenderer implements Node.Visitor<String> {

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+−-]?[0-9]+([.,][0-9]+)?");

    private static final String FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private final CharacterSet characters;
    private final Spacing spacing;

    private InlineRenderer(CharacterSet characters, boolean tight, boolean spelled) {
        this.characters = characters;
        this.spacing = new Spacing(characters, tight, spelled, false);
    }

    static String text(Node node, CharacterSet characters) {
        return node.accept(new InlineRenderer(characters, false, false));
    }

    /** Writes a formula for reading on: one element per row of aligned equations, otherwise one element. */
    static List<String> rows(Row root, CharacterSet characters) {
        InlineRenderer writer = new InlineRenderer(characters, false, true);
        return root.equations().map(writer::rows).orElseGet(() -> List.of(writer.write(root)));
    }

    private List<String> rows(Node.Array grid) {
        return grid.rows().stream().map(cells -> row(grid.alignment(), cells)).toList();
    }

    /** Writes a script, with tight spacing; empty if there is none. */
    static String script(@Nullable Node node, CharacterSet characters) {
        return node == null ? "" : node.accept(new InlineRenderer(characters, true, false));
    }

    /** Writes the scripts of a base, the subscript first: v₁², or v_θ^(t+θ) if Unicode lacks a character. */
    static String scripts(Node.Scripts scripts, CharacterSet characters) {
        return marked("_", LetterForm.LOWERED, scripts.sub(), characters)
                + marked("^", LetterForm.RAISED, scripts.sup(), characters);
    }

    private static String marked(String mark, LetterForm letters, @Nullable Node node, CharacterSet characters) {
        String script = script(node, characters);
        if (node == null || script.isEmpty()) {
            return "";
        }
        Optional<String> unicode = characters.hasSigns() ? letters.of(script) : Optional.empty();
        // letters and digits that are no scripts themselves
        boolean isOneWord = script.length() == 1
                || script.chars()
                        .allMatch(
                                c -> Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER);
        boolean isWhole = isOneWord
                || Grouping.isFenced(node)
                || (letters == LetterForm.RAISED
                        && SIGNED_NUMBER.matcher(script).matches());
        return unicode.orElseGet(() -> mark + (isWhole ? script : "(" + script + ")"));
    }

    @Override
    public String visit(Symbol symbol) {
        return symbol.in(characters);
    }

    @Override
    public String visit(Row row) {
        StringBuilder text = new StringBuilder();
        List<Row.Atom> atoms = row.atoms();
        SpacedBox left = null;
        for (int i = 0; i < atoms.size(); i++) {
            Node node = atoms.get(i).node();
            Node next = i + 1 < atoms.size() ? atoms.get(i + 1).node() : Row.EMPTY;
            SpacedBox right = new SpacedBox(node, write(left, node, next));
            text.append(spacing.between(left, atoms.get(i).space(), right)).append(right.text());
            left = right;
        }
        return text.toString();
    }

    /** Writes a part after another one. Brackets a fraction as an argument of a function and as a coefficient. */
    private String write(@Nullable SpacedBox left, Node node, Node next) {
        if (node instanceof Node.Fraction && left != null && left.node().right() == AtomClass.FUNCTION) {
            return parenthesised(node);
        }
        String text = write(node);
        if (!isCoefficient(node, next)) {
            return text;
        }
        Stream<String> signs = characters.hasSigns() ? FRACTIONS.chars().mapToObj(Character::toString) : Stream.of();
        return signs.filter(sign -> Normalizer.normalize(sign, Normalizer.Form.NFKD)
                        .replace('⁄', '/')
                        .equals(text))
                .findFirst()
                .orElse("(" + text + ")");
    }

    /** Tests whether a node is a fraction of two numbers and a factor follows it: 1/2 x could be read as 1/(2x). */
    private static boolean isCoefficient(Node node, Node next) {
        return node instanceof Node.Fraction fraction
                && fraction.bar()
                && isNumber(fraction.numerator())
                && isNumber(fraction.denominator())
                && !next.isEmpty()
                && switch (next.left()) {
                    case ORDINARY, PREFIX, DIFFERENTIAL, FUNCTION, LIMITS, OPENING -> true;
                    case BINARY, RELATION, CLOSING, PUNCTUATION, TIGHT, INNER, WORD -> false;
                };
    }

    private static boolean isNumber(Node node) {
        return node instanceof Symbol symbol
                && Character.isDigit(symbol.unicode().charAt(0));
    }

    @Override
    public String visit(Node.Scripts scripts) {
        Node base = scripts.base();
        return enclosed(Grouping.needsParentheses(base, characters), base) + scripts(scripts, characters);
    }

    @Override
    public String visit(Node.Fraction fraction) {
        Node numerator = fraction.numerator();
        Node denominator = fraction.denominator();
        if (!fraction.bar()) {
            return write(numerator) + "; " + write(denominator);
        }
        return enclosed(!Grouping.isQuotientFree(numerator), numerator)
                + "/"
                + enclosed(!Grouping.isSingle(denominator), denominator);
    }

    @Override
    public String visit(Node.Root root) {
        boolean isBare = characters.hasSigns() && Grouping.isSingle(root.radicand());
        return rootSign(root, characters) + enclosed(!isBare, root.radicand());
    }

    /** Returns the sign of a root after its index, ³√, or its name in ASCII: sqrt, root_3. */
    static String rootSign(Node.Root root, CharacterSet characters) {
        String index = script(root.index(), characters);
        if (!characters.hasSigns()) {
            return index.isEmpty() ? "sqrt" : "root_" + index;
        }
        return LetterForm.RAISED.of(index).orElse("(" + index + ")") + "√";
    }

    @Override
    public String visit(Node.Accented accented) {
        Node base = accented.base();
        return switch (accented.accent()) {
            case UNDERLINE -> write(base);
            case OVERBRACE, UNDERBRACE -> parenthesised(base);
            case OVERLINE -> Accent.BAR.word() + parenthesised(base);
            case HAT, BAR, TILDE, VEC, DOT, DDOT -> {
                Optional<String> letter =
                        characters.hasSigns() ? accented.accent().composed(base) : Optional.empty();
                yield letter.orElseGet(() -> accented.accent().word() + parenthesised(base));
            }
        };
    }

    @Override
    public String visit(Node.Fence fence) {
        return write(fence.open()) + write(fence.body()) + write(fence.close());
    }

    @Override
    public String visit(Node.Array grid) {
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

    private String enclosed(boolean isNeeded, Node node) {
        return isNeeded ? parenthesised(node) : write(node);
    }
}
