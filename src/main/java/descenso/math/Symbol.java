package descenso.math;

import descenso.tui.Cells;
import descenso.tui.CharacterSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;

/** A sign, letter, number or name, in Unicode and in ASCII. */
record Symbol(String unicode, String ascii, AtomClass kind) implements Node {

    /** Signs of sums. */
    static final String SUMS = "+−±∓";

    private static final char NO_BREAK_SPACE = '\u00A0';

    static final Symbol OPEN = new Symbol("(", "(", AtomClass.OPENING);
    static final Symbol CLOSE = new Symbol(")", ")", AtomClass.CLOSING);
    static final Symbol PRIME = new Symbol("′", "'", AtomClass.CLOSING);

    /** The table {@code symbols.txt}, by command or by typed character (+, (, θ). */
    private static final Map<String, Symbol> BY_NAME = read();

    /** Replaces no-break spaces by spaces: a symbol is never broken, so they have served their purpose. */
    Symbol {
        unicode = unicode.replace(NO_BREAK_SPACE, ' ');
        ascii = ascii.replace(NO_BREAK_SPACE, ' ');
    }

    /** Returns a symbol of the table by its command with the backslash, or by its character. */
    static Optional<Symbol> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Symbol> read() {
        Map<String, Symbol> symbols = new HashMap<>();
        for (String line : lines(Objects.requireNonNull(Symbol.class.getResourceAsStream("symbols.txt")))) {
            List<String> words = Collections.list(new StringTokenizer(line, " ")).stream()
                    .map(String::valueOf)
                    .toList();
            int names = words.size() - 3;
            AtomClass kind = AtomClass.valueOf(words.get(names + 2).toUpperCase(Locale.ROOT));
            Symbol symbol = new Symbol(spaced(words.get(names)), spaced(words.get(names + 1)), kind);
            words.subList(0, names).forEach(name -> symbols.put(name, symbol));
            symbols.putIfAbsent(symbol.unicode(), symbol);
        }
        return Map.copyOf(symbols);
    }

    /** Replaces dots by spaces in a name: spaces separate the columns of the table. */
    private static String spaced(String word) {
        return Character.isLetter(word.charAt(0)) ? word.replace('.', ' ') : word;
    }

    /** Returns the lines of a table among the resources, without comments. */
    static List<String> lines(InputStream file) {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Symbol ordinary(String text) {
        return of(text, AtomClass.ORDINARY);
    }

    static Symbol of(String text, AtomClass kind) {
        return new Symbol(text, CharacterSet.ASCII.encode(text), kind);
    }

    Symbol as(AtomClass other) {
        return new Symbol(unicode, ascii, other);
    }

    /** Returns this symbol in a character set. Typed text keeps the accents that the set has. */
    String in(CharacterSet characters) {
        return characters == CharacterSet.LATIN && ascii.equals(CharacterSet.ASCII.encode(unicode))
                ? characters.encode(unicode)
                : characters.select(unicode, ascii);
    }

    @Override
    public List<Node> parts() {
        return List.of();
    }

    /**
     * Tests whether a character takes one cell and never merges with its neighbours. True for the alphabets from Latin
     * to Armenian, punctuation, arrows and mathematics. Beyond these, widths and compositions depend on the terminal.
     *
     * @param c a UTF-16 unit
     */
    static boolean isDrawable(char c) {
        boolean known = c < '\u0590' || (c >= '\u1E00' && c < '\u2600') || (c >= '\u27C0' && c < '\u2E00');
        return known && Character.isDefined(c) && Cells.width(c) == 1;
    }

    /** Tests whether the name has several letters, and so is called like a function: {@code log(x)}. */
    boolean isNamed() {
        return unicode.length() > 1;
    }

    boolean isLetter() {
        return kind == AtomClass.ORDINARY && unicode.length() == 1 && Character.isLetter(unicode.charAt(0));
    }

    @Override
    public String sign() {
        return unicode;
    }

    boolean isSum() {
        return !unicode.isEmpty() && SUMS.contains(unicode);
    }

    @Override
    public AtomClass left() {
        return kind == AtomClass.DIFFERENTIAL ? AtomClass.ORDINARY : kind;
    }

    @Override
    public AtomClass right() {
        return kind == AtomClass.DIFFERENTIAL ? AtomClass.PREFIX : kind;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
