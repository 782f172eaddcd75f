package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTableTest {

    @BeforeAll
    static void writeTablesIfRequested() {
        if (Boolean.getBoolean("golden.write")) {
            Stream.of(FormulaTable.values()).forEach(FormulaTable::write);
        }
    }

    @ParameterizedTest
    @EnumSource
    void displayedFormulasEqualTheTable(FormulaTable table) {
        SoftAssertions.assertSoftly(softly -> table.entries()
                .forEach((source, entry) ->
                        softly.assertThat(table.entry(source)).isEqualTo(entry)));
    }

    @Test
    void everyCharacterTakesOneCell() {
        SoftAssertions.assertSoftly(softly -> FormulaTable.NATURAL
                .sources()
                .forEach(source -> softly.assertThat(wide(FormulaTable.parsed(source)))
                        .as(source)
                        .isEmpty()));
    }

    private static List<String> wide(Formula formula) {
        String picture = formula.display(CharacterSet.UNICODE).lines().stream()
                        .map(Line::cells)
                        .collect(Collectors.joining())
                + formula.inline(CharacterSet.UNICODE).cells();
        return picture.chars()
                .filter(c -> WCWidth.wcwidth(c) != 1 || Character.isSurrogate((char) c))
                .mapToObj(c -> String.format("U+%04X", c))
                .toList();
    }

    @Test
    void tableHasMoreThanNinetyFormulas() {
        assertThat(FormulaTable.NATURAL.sources()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    }
}
