package descenso.view.search;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.Learner;
import descenso.tui.CharacterSet;
import descenso.view.lesson.LessonFacts;
import descenso.view.text.UiText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    private static final UiText SPEECH = new UiText(Messages.in(Language.ES), CharacterSet.LATIN);
    private static final SearchIndex INDEX =
            SearchText.index(Learner.course(), Language.ES, page -> page, LessonFacts.none(), SPEECH);

    private static List<SearchIndex.Hit> find(String words) {
        return INDEX.find(words, SPEECH.glyphs());
    }

    private static List<String> told(String words, int most) {
        return new SearchText(SPEECH).all(find(words), false, most);
    }

    @Test
    void a_hit_tells_where_it_stands_and_among_which_words() {
        assertThat(told("lápiz", 5))
                .containsExactly(
                        "1 resultado.",
                        "1. Optimizadores y Dinámica del Aprendizaje, diapositiva 0: Ten cerca lápiz y papel: cada lección trae un"
                                + " número que puedes rehacer a mano. Los que no caben en un papel salen de entrenamientos tan"
                                + " pequeños que duran un ...");
        assertThat(told("no está en el curso", 5)).containsExactly("No aparece en el curso.");
    }

    @Test
    void what_is_more_than_one_wants_to_hear_is_counted() {
        List<String> told = told("gradiente", 3);
        assertThat(told).hasSize(5);
        assertThat(told.get(4))
                .isEqualTo(
                        "Hay " + (find("gradiente").size() - 3) + " más; busca con más palabras para encontrar menos.");
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
    void the_course_is_searched_as_it_is_told(String words, String screen) {
        assertThat(find(words)).anyMatch(hit -> hit.entry().bookmark().screen().equals(screen));
    }

    @ParameterizedTest
    @CsvSource({"media", "gradiente", "paso", "adam", "minilote", "eta"})
    void every_excerpt_holds_the_match_and_is_not_long(String word) {
        List<SearchIndex.Hit> hits = find(word);
        List<String> told = new SearchText(SPEECH).all(hits, false, hits.size());
        assertThat(told).hasSize(hits.size() + 1);
        for (int hit = 0; hit < hits.size(); hit++) {
            assertThat(told.get(hit + 1)).startsWith(hit + 1 + ". ").containsIgnoringCase(word);
            assertThat(told.get(hit + 1).length()).isLessThan(260);
        }
    }

    @Test
    void a_hit_opens_the_block_that_it_stands_in() {
        SearchIndex.Hit hit = find("velocidad terminal").get(0);
        assertThat(hit.entry().title()).isEqualTo("Momentum");
        assertThat(hit.entry().bookmark().block()).isPositive();
    }
}
