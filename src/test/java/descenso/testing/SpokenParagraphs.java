package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import java.util.List;

/** Asserts the properties of every paragraph that plain mode prints. */
public final class SpokenParagraphs {

    /** Matches markup and signs that {@link SpeechCondition} allows in questions and formulas. */
    private static final String SIGNS = "(?s).*(?:__|(?<! )[*]|[*](?! )).*";

    private SpokenParagraphs() {}

    /**
     * Asserts {@link SpeechCondition}, and that each paragraph ends as a sentence, without unfilled placeholders and
     * with correct numbers and plurals.
     */
    public static void check(List<String> paragraphs, CharacterSet characters) {
        if (paragraphs.isEmpty()) {
            return;
        }
        SpeechCondition.check(paragraphs, characters);
        for (String paragraph : paragraphs) {
            assertThat(paragraph)
                    .doesNotContainPattern("NaN|Infinity|\\{\\d|;[.;]|:[.;]|, [.;]| [.;,:]")
                    .doesNotContainPattern("\\b1 (?:pasos|épocas|epocas|steps|epochs)\\b")
                    .doesNotMatch(SIGNS)
                    .matches("(?s).*[.!?:]");
        }
    }
}
