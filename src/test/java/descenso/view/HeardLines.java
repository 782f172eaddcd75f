package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Glyphs;
import java.util.List;

/** What must hold of every paragraph that is read aloud. */
final class HeardLines {

    private static final String DECORATION = "(?s).*(?:--|==|__|  |(?<! )[*]|[*](?! )|[\\u2500-\\u28FF•✓✗›]).*";

    private HeardLines() {}

    static void check(List<String> lines, Glyphs glyphs) {
        for (String line : lines) {
            assertThat(line)
                    .isNotBlank()
                    .isEqualTo(line.strip())
                    .doesNotContain("\n")
                    .doesNotContainPattern("NaN|Infinity|\\{\\d|;[.;]|:[.;]|, [.;]| [.;,:]")
                    .doesNotContainPattern("\\b1 (?:pasos|épocas|epocas|steps|epochs)\\b")
                    .doesNotMatch(DECORATION)
                    .matches("(?s).*[.!?:]");
            assertThat(line.codePoints()).as(line).allMatch(sign -> isSaid(sign, glyphs));
        }
    }

    private static boolean isSaid(int sign, Glyphs glyphs) {
        boolean isAscii = sign >= ' ' && sign <= '~';
        boolean isLatin = Character.isLetter(sign) && Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
        return isAscii || (glyphs != Glyphs.ASCII && (isLatin || "¿¡…—–‘’“”«»ªº".indexOf(sign) >= 0));
    }
}
