package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {

    private static final UiText SPEECH = new UiText(Messages.in(Language.ES), CharacterSet.UNICODE);
    private static final SearchIndex INDEX = SearchIndex.shown(TestCourse.ABRIDGED.course(), page -> page, SPEECH);

    @ParameterizedTest
    @CsvSource({
        "velocidad terminal, momentum",
        "VELOCIDAD TERMINAL, momentum",
        "fisica, analogy",
        "β₁ᵗ, adam-rule",
        "'  Condición ', valleys",
        "beta, momentum",
        "Epsilon, rmsprop",
        "sqrt, adam-rule",
        "v_t, momentum",
        "\\beta_1^t, adam-rule",
        "0.81, analogy",
        "'0,81', analogy",
        "silla adam, adam"
    })
    void wordsAreFoundRegardlessOfCaseAccentsAndNotation(String words, String screen) {
        assertThat(find(words))
                .isNotEmpty()
                .anyMatch(hit -> hit.entry().bookmark().pageId().equals(screen));
    }

    private static List<SearchIndex.Hit> find(String words) {
        return INDEX.find(words, CharacterSet.UNICODE);
    }

    @Test
    void nameOfAGreekLetterIsNotFoundInsideWords() {
        assertThat(find("eta")).isNotEmpty().allMatch(hit -> hit.entry().text().contains("η"));
    }

    @Test
    void experimentIsFoundByItsTitleAndNotByItsId() {
        assertThat(find("filo de la navaja"))
                .extracting(hit -> hit.entry().text())
                .contains("Experimento: El filo de la navaja");
        assertThat(find("knife-edge")).isEmpty();
    }

    @Test
    void matchesAreHighlightedAcrossSpans() {
        Line line =
                Line.of(new Span("La Velo", Style.TEXT), new Span("cidad", Style.STRONG), new Span(" y", Style.TEXT));
        assertThat(SearchIndex.highlighted(List.of(line), "velocidad", CharacterSet.UNICODE)
                        .get(0)
                        .spans())
                .containsExactly(
                        new Span("La ", Style.TEXT),
                        new Span("Velo", Style.MATCH),
                        new Span("cidad", Style.MATCH),
                        new Span(" y", Style.TEXT));
        assertThat(SearchIndex.highlighted(List.of(line), " ", CharacterSet.UNICODE))
                .containsExactly(line);
    }

    @Test
    void matchIsHighlightedInItsCellsAfterALetterWithAnAccent() {
        Line line = Line.of("m\u0302 y v\u0302: una media", Style.TEXT);
        assertThat(SearchIndex.highlighted(List.of(line), "media", CharacterSet.UNICODE)
                        .get(0)
                        .spans())
                .containsExactly(new Span("m\u0302 y v\u0302: una ", Style.TEXT), new Span("media", Style.MATCH));
    }

    @Test
    void everyHitHasItsMatchAtItsIndices() {
        for (SearchIndex.Hit hit : find("media")) {
            assertThat(hit.entry().text().substring(hit.from(), hit.to())).isEqualToIgnoringCase("media");
        }
    }
}
