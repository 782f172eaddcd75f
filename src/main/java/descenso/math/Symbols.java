package descenso.math;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of symbols, {@code symbols.txt}, by command or by typed character (+, (, θ). */
final class Symbols {

    private static final Map<String, Symbol> BY_NAME = read();

    private Symbols() {}

    /** Returns a symbol by its command with the backslash, or by its character. */
    static Optional<Symbol> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Symbol> read() {
        Map<String, Symbol> symbols = new HashMap<>();
        TableLines.of("symbols.txt").forEach(line -> add(line, symbols));
        return Map.copyOf(symbols);
    }

    private static void add(String line, Map<String, Symbol> symbols) {
        List<String> words =
                Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toList();
        int names = words.size() - 3;
        AtomClass kind = AtomClass.valueOf(words.get(names + 2).toUpperCase(Locale.ROOT));
        Symbol symbol = new Symbol(spaced(words.get(names)), spaced(words.get(names + 1)), kind);
        words.subList(0, names).forEach(name -> symbols.put(name, symbol));
        symbols.putIfAbsent(symbol.unicode(), symbol);
    }

    /**
     * Replaces dots by spaces in a name. Spaces separate the columns of the table, so it writes a name of two words
     * with a dot.
     */
    private static String spaced(String word) {
        return Character.isLetter(word.charAt(0)) ? word.replace('.', ' ') : word;
    }
}
