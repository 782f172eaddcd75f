package descenso.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the lists of words with which the tutor reads answers. */
class GrammarWordsTest {

    /** Tests that no word has two senses, of which one would be lost, and that no list names a word twice. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void wordStandsOnceInItsListAndInOneSenseOnly(Language language) {
        Properties lists = language.properties("grammar.properties");
        List<String> senses = new ArrayList<>();
        for (String list : lists.stringPropertyNames()) {
            List<String> words =
                    List.of(lists.getProperty(list).replace("|", " ").strip().split("\\s+", -1));
            assertThat(words).as(list).doesNotHaveDuplicates();
            if (list.startsWith("sense-")) {
                senses.addAll(words);
            }
        }
        assertThat(senses).doesNotHaveDuplicates();
    }
}
