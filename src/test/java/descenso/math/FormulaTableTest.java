package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTableTest {

    @BeforeAll
    static void writeWhereAsked() {
        if (Boolean.getBoolean("golden.write")) {
            Stream.of(FormulaTable.values()).forEach(FormulaTable::write);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDrawnAsTheTableShows(FormulaTable table) {
        SoftAssertions.assertSoftly(all -> table.entries()
                .forEach((source, entry) -> all.assertThat(table.entry(source)).isEqualTo(entry)));
    }

    @Test
    void takesOneCellACharacter() {
        SoftAssertions.assertSoftly(all -> FormulaTable.NATURAL
                .sources()
                .forEach(source -> all.assertThat(wide(FormulaTable.parsed(source)))
                        .as(source)
                        .isEmpty()));
    }

    private static List<String> wide(Formula formula) {
        String picture = formula.display(CharacterSet.UNICODE).lines()
                + formula.inline(CharacterSet.UNICODE).toString();
        return picture.chars()
                .filter(c -> WCWidth.wcwidth(c) != 1 || Character.isSurrogate((char) c))
                .mapToObj(c -> String.format("U+%04X", c))
                .toList();
    }

    @Test
    void holdsMoreThanNinetyFormulas() {
        assertThat(FormulaTable.NATURAL.sources()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    }
}
