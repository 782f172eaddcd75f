package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import java.util.List;

/** Asserts that a screen reader can read paragraphs aloud. */
public final class SpeechCondition {

    /**
     * Matches characters that are not read: a sign before the first word, except the sign of a negative number; a line
     * break or tab; a non-breaking space that does not group digits, since line mode joins these; two spaces.
     */
    private static final String UNREAD =
            "^(?!-\\d)[^\\p{L}\\p{N}¿¡«“\"(\\[|]|[\\n\\t]|(?<!\\d)\\u00A0|\\u00A0(?!\\d{3})|  ";

    /** Matches marks, bullets, rules, boxes, charts and markup. */
    private static final String DECORATION = "[─-╿▀-▟⠀-⣿✓✗★›→←·•]|--|==|\\*\\*|~(?!=)|\\{\\{";

    private SpeechCondition() {}

    /**
     * Asserts that the paragraphs have no decoration, no line breaks and no columns, and only characters of a character
     * set.
     */
    public static void check(List<String> paragraphs, CharacterSet characters) {
        String readable = characters == CharacterSet.ASCII ? "[ -~]*" : "[ -~\\p{IsLatin}¿¡…—–‘’“”«»ªº]*";
        assertThat(paragraphs)
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(paragraph)
                        .isNotBlank()
                        .isEqualTo(paragraph.strip())
                        .doesNotContainPattern(UNREAD)
                        .doesNotContainPattern(DECORATION)
                        .matches(readable));
    }
}
