package descenso.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The table of symbols, {@code symbols.txt}: by command, or by the character that is typed for itself (+, (, θ). */
final class Symbols {

    private static final Map<String, Symbol> BY_NAME = read();

    private Symbols() {}

    /** By its command, the backslash included, or its character. */
    static Optional<Symbol> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Symbol> read() {
        Map<String, Symbol> symbols = new HashMap<>();
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Symbols.class.getResourceAsStream("symbols.txt")), StandardCharsets.UTF_8))) {
            table.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .forEach(line -> add(line, symbols));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(symbols);
    }

    /** A dot inside a name is a space: the table's columns are parted by spaces. */
    private static void add(String line, Map<String, Symbol> symbols) {
        List<String> words = Arrays.asList(line.split(" +"));
        int names = words.size() - 3;
        String kind = words.get(names + 2).toUpperCase(Locale.ROOT);
        Symbol symbol = new Symbol(spaced(words.get(names)), spaced(words.get(names + 1)), AtomClass.valueOf(kind));
        words.subList(0, names).forEach(name -> symbols.put(name, symbol));
        symbols.putIfAbsent(symbol.unicode(), symbol);
    }

    private static String spaced(String word) {
        return word.replaceAll("(?<=[a-z])\\.(?=[a-z])", " ");
    }
}
