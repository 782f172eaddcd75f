package descenso.course.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the tables of fields, and that the author's guide has the same. */
class SchemaTest {

    private static final Path TABLES = Path.of("src/main/resources/descenso/course/schema.md");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            stop      | all       | distance | x ≥ 0             |
            problem   | quadratic | rotation | x ≥ -1.797693e308 | 0.0
            problem   | network   | scale    | x > 0             | 1.0
            problem   | network   | layers   | 1 ≤ x ≤ 2048      |
            moons     | all       | points   | 2 ≤ x ≤ 100000    | 200.0
            measure   | all       | smooth   | 0 ≤ x < 1         |
            search    | all       | tolerance| x > 0             | 1.0E-6
            tolerance | all       | factor   | x ≥ 1             |
            """)
    void fieldHasItsRangeAndDefault(String table, String variant, String key, String range, Double fallback) {
        Schema.Field field = (variant.equals("all") ? Schema.of(table) : Schema.of(table, variant)).field(key);
        assertThat(field.bounds().toString()).startsWith(range.substring(0, Math.min(range.length(), 10)));
        assertThat(field.number().orElse(null)).isEqualTo(fallback);
    }

    @Test
    void variantHasOnlyItsFields() {
        assertThat(Schema.variants("problem"))
                .containsExactly("quadratic", "expression", "gradients", "least-squares", "network");
        assertThat(Schema.of("problem", "expression").keys()).containsExactly("kind", "f", "start", "minimum", "noise");
        assertThat(Schema.of("schedule", "cosine").keys()).containsExactly("kind", "over", "floor");
        assertThat(Schema.of("problem", "expression").field("start").fallback()).isEmpty();
        assertThat(Schema.of("problem", "quadratic").field("start").fallback()).hasValue("all ones");
    }

    @Test
    void wordsOfAFieldAreThoseOfItsMeaning() {
        assertThat(Schema.words("schedule", "kind"))
                .containsExactly("constant", "step", "exponential", "cosine", "warm-up");
        assertThat(Schema.words("problem", "kind")).isEqualTo(Schema.variants("problem"));
        assertThat(Schema.words("predict", "kind")).containsExactly("choice", "order", "number", "truth");
        assertThat(Schema.words("figure", "take")).containsExactly("min", "max");
        assertThat(Schema.words("challenge", "best")).containsExactly("smallest", "largest");
    }

    static Stream<String> tables() throws IOException {
        return Stream.of(Files.readString(TABLES).split("## ")).skip(1);
    }

    /** Tests that the guide shows each table as it is. */
    @ParameterizedTest
    @MethodSource("tables")
    void guideHasTheTable(String table) throws IOException {
        String rows = table.substring(table.indexOf("\n\n") + 2).strip() + "\n";
        assertThat(Files.readString(Path.of("lessons/README.md"))).contains("\n\n" + rows);
    }
}
