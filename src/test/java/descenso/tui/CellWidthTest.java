package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests cell widths against the table of JLine, which agrees with present-day terminals. */
class CellWidthTest {

    /** Ranges of assigned code points where the width differs from JLine on purpose. Both ends are inclusive. */
    private static final List<int[]> KNOWN = List.of(
            new int[] {0x00AD, 0x00AD}, // the soft hyphen: some terminals draw it, some do not; it need not appear
            new int[] {0x1734, 0x1734}, // a Hanunoo mark that Unicode 14 made a letter
            new int[] {0x2028, 0x2029}, // line and paragraph separators: no picture of their own
            new int[] {0x3248, 0x324F}, // circled numbers of ambiguous width: the wider guess
            new int[] {0xD800, 0xDFFF}, // halves of surrogate pairs: no characters
            new int[] {0x1171E, 0x1171E}, // an Ahom mark that Unicode 14 made a letter
            new int[] {0x1F3FB, 0x1F3FF}); // skin colours: a terminal draws them within the emoji before, or alone

    /** Returns the width in JLine's table, in cells; 0 for control characters. */
    private static int widthInJLine(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    private static IntStream codePoints() {
        return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
    }

    @Test
    void widthIsOneOnlyIfOneInJLine() {
        assertThat(codePoints()
                        .filter(codePoint -> Cells.width(codePoint) == 1 && widthInJLine(codePoint) != 1)
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    @Test
    void widthDiffersFromJLineOnlyInKnownRanges() {
        assertThat(codePoints()
                        .filter(Character::isDefined)
                        .filter(codePoint -> Cells.width(codePoint) != widthInJLine(codePoint))
                        .filter(codePoint ->
                                KNOWN.stream().noneMatch(range -> codePoint >= range[0] && codePoint <= range[1]))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0007, 0", "001B, 0", "0301, 0", "200B, 0", "200D, 0", "FE0F, 0", "1161, 0", "0041, 1", "00A0, 1", "00E9, 1",
        "03BA, 1", "2192, 1", "2501, 1", "28FF, 1", "E000, 1", "1D6FD, 1", "1100, 2", "4DC0, 2", "6F22, 2", "FF21, 2",
        "1F600, 2", "1F1EA, 2", "20000, 2", "0378, 2", "10FFFF, 2"
    })
    void widthOfCodePointIsAsListed(String codePoint, int width) {
        assertThat(Cells.width(Integer.parseInt(codePoint, 16))).isEqualTo(width);
    }
}
