package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.lesson.SearchIndex.SearchView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchViewTest {

    private static final UiText SPEECH = new UiText(Messages.in(Language.ES), CharacterSet.LATIN);
    private static final SearchIndex INDEX =
            SearchIndex.told(TestCourse.ABRIDGED.course(), page -> page, LessonFacts.none(), SPEECH);

    private static List<SearchIndex.Hit> find(String words) {
        return INDEX.find(words, SPEECH.characters());
    }

    private static List<String> results(String words) {
        return told(new SearchView(find(words), false, SPEECH).sections());
    }

    private static List<String> told(List<Section> sections) {
        return new ParagraphRenderer(SPEECH).paragraphs(sections);
    }

    @Test
    void resultNamesItsScreenAndShowsItsContext() {
        assertThat(results("lápiz"))
                .containsExactly(
                        "1 resultado.",
                        "1. Optimizadores y Dinámica del Aprendizaje, lección 0: Ten cerca lápiz y papel: cada lección trae un"
                                + " número que puedes rehacer a mano. Los que no caben en un papel salen de entrenamientos tan"
                                + " pequeños que duran un ...");
        assertThat(results("no está en el curso")).containsExactly("No aparece en el curso.");
    }

    @Test
    void resultsBeyondTheLimitAreCounted() {
        List<String> results = results("gradiente");
        assertThat(results).hasSize(12);
        assertThat(results.get(11))
                .isEqualTo("Hay " + (find("gradiente").size() - 10)
                        + " más; busca con más palabras para encontrar menos.");
    }

    @ParameterizedTest
    @CsvSource({
        "velocidad terminal, momentum",
        "fisica, analogy",
        "Epsilon, rmsprop",
        "theta <- theta, starting-point",
        "0.81, analogy",
        "Objetivos, objectives"
    })
    void courseIsSearchedInItsTextForPlainMode(String words, String screen) {
        assertThat(find(words)).anyMatch(hit -> hit.entry().bookmark().pageId().equals(screen));
    }

    @ParameterizedTest
    @CsvSource({"media", "gradiente", "paso", "adam", "minilote", "eta"})
    void everyExcerptContainsTheMatchAndIsShort(String word) {
        List<SearchIndex.Hit> hits = find(word);
        List<String> results = told(new SearchView(hits, false, SPEECH).hits(0, hits.size(), 0));
        assertThat(results).hasSize(hits.size());
        for (int hit = 0; hit < hits.size(); hit++) {
            assertThat(results.get(hit)).startsWith(hit + 1 + ". ").containsIgnoringCase(word);
            assertThat(results.get(hit).length()).isLessThan(260);
        }
    }

    @Test
    void hitRefersToItsBlock() {
        SearchIndex.Hit hit = find("velocidad terminal").get(0);
        assertThat(hit.entry().title()).isEqualTo("Momentum");
        assertThat(hit.entry().bookmark().block()).isPositive();
    }
}
