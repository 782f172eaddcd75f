package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Learner;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import descenso.tui.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {

    private static final Speech SPEECH = new Speech(Phrases.in(Language.ES), Glyphs.UNICODE);
    private static final SearchIndex INDEX = SearchIndex.of(Learner.course(), Language.ES, SPEECH);

    @ParameterizedTest
    @CsvSource({
        "velocidad terminal, momentum",
        "VELOCIDAD TERMINAL, momentum",
        "fisica, analogy",
        "β₁ᵗ, adam-rule",
        "'  Condición ', valleys"
    })
    void findsWordsWhateverTheirCaseAndAccents(String words, String screen) {
        assertThat(INDEX.find(words))
                .isNotEmpty()
                .anyMatch(hit -> hit.entry().screen().equals(screen));
    }

    @Test
    void everyHitHoldsItsMatchWhereItSays() {
        for (SearchIndex.Hit hit : INDEX.find("media")) {
            assertThat(hit.entry().text().substring(hit.from(), hit.to())).isEqualToIgnoringCase("media");
        }
    }

    @Test
    void noWordsFindNothing() {
        assertThat(INDEX.find("  ")).isEmpty();
    }

    @Test
    void everyRowFitsAndShowsTheMatch() {
        SearchView view = new SearchView(SPEECH);
        for (int width : new int[] {56, 76}) {
            for (SearchIndex.Hit hit : INDEX.find("gradiente")) {
                Line row = view.row(hit, false, width);
                assertThat(row.width()).isEqualTo(width);
                assertThat(row.toString()).containsIgnoringCase("gradiente");
            }
        }
    }
}
