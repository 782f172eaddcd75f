package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import java.util.List;

/** Whether paragraphs can be listened to, for tests. */
public final class SpeechCondition {

    /** Something before the first word, but a negative number's sign; or a space too many. */
    private static final String UNREAD = "^(?!-\\d)[^\\p{L}\\p{N}¿¡«“\"(\\[|]|[\\n\\t\\u00A0]|  ";

    private static final String DECORATION = "[─-╿▀-▟⠀-⣿✓✗★›→←·•]|--|==|\\*\\*|~(?!=)|\\{\\{";

    private SpeechCondition() {}

    /** No signs of right and wrong, no bullets, rules, boxes, pictures, breaks or columns; in these characters. */
    public static void check(List<String> told, CharacterSet glyphs) {
        String readable = glyphs == CharacterSet.ASCII ? "[ -~]*" : "[ -~\\p{IsLatin}¿¡…—–‘’“”«»ªº]*";
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(paragraph)
                        .isNotBlank()
                        .isEqualTo(paragraph.strip())
                        .doesNotContainPattern(UNREAD)
                        .doesNotContainPattern(DECORATION)
                        .matches(readable));
    }
}
