package descenso.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;

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
        for (String line : lines(Objects.requireNonNull(Symbols.class.getResourceAsStream("symbols.txt")))) {
            List<String> words = words(line);
            int names = words.size() - 3;
            AtomClass kind = AtomClass.valueOf(words.get(names + 2).toUpperCase(Locale.ROOT));
            Symbol symbol = new Symbol(spaced(words.get(names)), spaced(words.get(names + 1)), kind);
            for (int i = 0; i < names; i++) {
                symbols.put(words.get(i), symbol);
            }
            symbols.putIfAbsent(symbol.unicode(), symbol);
        }
        return Map.copyOf(symbols);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (StringTokenizer each = new StringTokenizer(line, " "); each.hasMoreTokens(); ) {
            words.add(each.nextToken());
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

    /** Returns the lines of a table among the resources, without comments. */
    static List<String> lines(InputStream file) {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = table.readLine(); line != null; line = table.readLine()) {
                if (!line.isEmpty() && !line.startsWith("# ")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
