package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Glyphs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTableTest {

    @BeforeAll
    static void writeWhereAsked() {
        if (Boolean.getBoolean("golden.write")) {
            Stream.of(FormulaTable.values()).forEach(FormulaTable::write);
        }
    }

    static Stream<Map.Entry<String, String>> entries() {
        return FormulaTable.NATURAL.entries().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isDrawnAsTheTableShows(Map.Entry<String, String> entry) {
        assertThat(FormulaTable.NATURAL.entry(entry.getKey())).isEqualTo(entry.getValue());
    }

    static Stream<Map.Entry<String, String>> entriesInARoom() {
        return FormulaTable.IN_A_ROOM.entries().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("entriesInARoom")
    void isBrokenAsTheTableShows(Map.Entry<String, String> entry) {
        assertThat(FormulaTable.IN_A_ROOM.entry(entry.getKey())).isEqualTo(entry.getValue());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void takesOneCellACharacter(Map.Entry<String, String> entry) {
        Formula formula = FormulaTable.parsed(entry.getKey());
        String picture = formula.display(Glyphs.UNICODE).lines()
                + formula.inline(Glyphs.UNICODE).toString();
        List<String> wrong = picture.chars()
                .filter(c -> WCWidth.wcwidth(c) != 1 || Character.isSurrogate((char) c))
                .mapToObj(c -> String.format("U+%04X", c))
                .collect(Collectors.toList());
        assertThat(wrong).isEmpty();
    }

    @Test
    void holdsMoreThanNinetyFormulas() {
        assertThat(FormulaTable.NATURAL.sources()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    }
}
