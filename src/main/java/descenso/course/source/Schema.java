package descenso.course.source;

import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields that a mapping may have, in the order in which they are listed and written. Each field is declared once,
 * in the tables of {@code schema.md}: its key, type, range, unit, default and meaning. From these come the reading of
 * values, the diagnostics of unknown keys and ranges, the completion of paths, and the tables of the author's guide.
 *
 * @param fields those of this variant of the mapping, such as a kind of problem
 */
public record Schema(List<Field> fields) {

    /** The word that stands for all variants, and for a field without a default. */
    private static final String ALL = "all";

    private static final String REQUIRED = "required";

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Map<String, List<Field>> TABLES = tables();

    public Schema {
        fields = List.copyOf(fields);
    }

    /**
     * A field of a mapping.
     *
     * @param variants the variants of the mapping that have the field; empty if all have it
     * @param bounds the range of its numbers, or of the number of its items
     * @param fallback the default; empty if the field is required
     * @param words the words of its meaning that are written as code; for a field of type word, its values
     */
    public record Field(
            String key, List<String> variants, Bounds bounds, Optional<String> fallback, List<String> words) {

        /** Returns the default if it is a number. */
        Optional<Double> number() {
            return fallback.flatMap(Bounds::number);
        }
    }

    /** Returns the fields of a mapping without variants, or those of all variants. */
    public static Schema of(String table) {
        return new Schema(Objects.requireNonNull(TABLES.get(table), table));
    }

    /** Returns the fields of a variant of a mapping. */
    public static Schema of(String table, String variant) {
        return new Schema(of(table).fields.stream()
                .filter(field -> field.variants.isEmpty() || field.variants.contains(variant))
                .toList());
    }

    /** Returns the fields of an optimizer of this rule. */
    public static Schema of(OptimizerKind rule) {
        List<String> hyperparameters =
                rule.hyperparameters().stream().map(Hyperparameter::name).toList();
        return new Schema(Stream.concat(of("optimizer").fields.stream(), ofKeys(hyperparameters).fields.stream())
                .toList());
    }

    /** Returns the words that a field may have, in the order of its meaning, which lists them. */
    public static List<String> words(String table, String key) {
        return of(table).field(key).words();
    }

    /** Returns the variants of a mapping. */
    public static List<String> variants(String table) {
        return of(table).fields.stream()
                .flatMap(field -> field.variants.stream())
                .distinct()
                .toList();
    }

    /** Creates a schema of fields without a range or a default. */
    public static Schema ofKeys(List<String> keys) {
        return new Schema(keys.stream()
                .map(key -> new Field(key, List.of(), Bounds.ANY, Optional.empty(), List.of()))
                .toList());
    }

    public List<String> keys() {
        return fields.stream().map(Field::key).distinct().toList();
    }

    /**
     * Returns the field with this key.
     *
     * @throws IllegalArgumentException if there is none
     */
    Field field(String key) {
        return fields.stream()
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    private static Map<String, List<Field>> tables() {
        Map<String, List<Field>> tables = new HashMap<>();
        List<Field> fields = List.of();
        for (String line : text().split("\n", -1)) {
            if (line.startsWith("## ")) {
                fields = new ArrayList<>();
                tables.put(line.substring(3), fields);
            } else if (line.startsWith("| `")) {
                fields.add(field(line.split(" \\| ")));
            }
        }
        tables.replaceAll((name, rows) -> List.copyOf(rows));
        return Map.copyOf(tables);
    }

    /**
     * Reads the cells of a row: the key, the variants if the table has several, the value, the default, the meaning.
     * The range follows the type: {@code number, x > 0} or {@code list, 2 ≤ items ≤ 6}.
     *
     * @throws IllegalArgumentException if there is none
     */
    private static Field field(String... cells) {
        int value = cells.length - 3;
        boolean isOfAll = value == 1 || cells[1].equals(ALL);
        String fallback = cells[value + 1];
        String type = cells[value].replace("items", "x");
        return new Field(
                cells[0].substring(3, cells[0].length() - 1),
                isOfAll ? List.of() : List.of(cells[1].replace("`", "").split(" ")),
                Stream.of(type.split(", "))
                        .filter(part -> part.startsWith("x ") || part.contains(" x "))
                        .map(Bounds::parse)
                        .findFirst()
                        .orElse(Bounds.ANY),
                Optional.of(fallback).filter(word -> !word.equals(REQUIRED)),
                CODE.matcher(cells[value + 2])
                        .results()
                        .map(word -> word.group(1))
                        .toList());
    }

    private static String text() {
        try (InputStream stream = Schema.class.getResourceAsStream("/descenso/course/schema.md")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
