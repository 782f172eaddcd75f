package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import java.util.List;

/** What must hold of every paragraph that is read aloud. */
public final class SpokenParagraphs {

    /** Signs of which {@link SpeechCondition} leaves some to quizzes and formulas. */
    private static final String SIGNS = "(?s).*(?:__|(?<! )[*]|[*](?! )).*";

    private SpokenParagraphs() {}

    /** What must hold of all that is told, and that each is a sentence with its numbers and plurals. */
    public static void check(List<String> lines, CharacterSet glyphs) {
        if (lines.isEmpty()) {
            return;
        }
        SpeechCondition.check(lines, glyphs);
        for (String line : lines) {
            assertThat(line)
                    .doesNotContainPattern("NaN|Infinity|\\{\\d|;[.;]|:[.;]|, [.;]| [.;,:]")
                    .doesNotContainPattern("\\b1 (?:pasos|épocas|epocas|steps|epochs)\\b")
                    .doesNotMatch(SIGNS)
                    .matches("(?s).*[.!?:]");
        }
    }
}
