package descenso.math;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        for (String line : TableLines.of("symbols.txt")) {
            add(line, symbols);
        }
        return Map.copyOf(symbols);
    }

    private static void add(String line, Map<String, Symbol> symbols) {
        List<String> words = words(line);
        int names = words.size() - 3;
        AtomClass kind = AtomClass.valueOf(words.get(names + 2).toUpperCase(Locale.ROOT));
        Symbol symbol = new Symbol(spaced(words.get(names)), spaced(words.get(names + 1)), kind);
        for (String name : words.subList(0, names)) {
            symbols.put(name, symbol);
        }
        symbols.putIfAbsent(symbol.unicode(), symbol);
    }

    /** Returns the words of a line. A loop, because the first formula waits for this table. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < line.length()) {
            int space = line.indexOf(' ', start);
            int end = space < 0 ? line.length() : space;
            if (end > start) {
                words.add(line.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    /**
     * Replaces dots by spaces in a name. Spaces separate the columns of the table, so it writes a name of two words
     * with a dot.
     */
    private static String spaced(String word) {
        return Character.isLetter(word.charAt(0)) ? word.replace('.', ' ') : word;
    }
}
