package descenso.view.frame;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.LearningRecord;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.section.ParagraphRenderer;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentsViewTest {

    private static final Course COURSE = TestCourse.ABRIDGED.course();

    private static List<String> paragraphs(Language language, CharacterSet characters) {
        UiText texts = new UiText(Messages.in(language), characters);
        Set<String> read = Set.of("title", "objectives");
        return new ParagraphRenderer(texts)
                .paragraphs(new ContentsView(COURSE, texts, LearningRecord.empty(), read).sections(2, 2));
    }

    @Test
    void chaptersAndScreensAreListedInOrder() {
        assertThat(paragraphs(Language.ES, CharacterSet.LATIN))
                .startsWith(
                        "Contenido. 1 de 11 lecciones leídas, 0 de 37 preguntas respondidas.",
                        "Capítulo: Punto de partida.",
                        "0. Optimizadores y Dinámica del Aprendizaje. Leída.",
                        "1. Objetivos. Leída. 0 de 3 preguntas respondidas.",
                        "2. El punto de partida. Estás aquí. Sin leer. 0 de 3 preguntas respondidas.")
                .contains("Capítulo: Momentum.", "5. Momentum. Sin leer. 0 de 4 preguntas respondidas.")
                .endsWith("Escribe «ve» y el número de una lección.");
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void everyScreenHasAParagraph(Language language) {
        List<String> paragraphs = paragraphs(language, CharacterSet.ASCII);
        assertThat(paragraphs)
                .hasSize(2 + COURSE.chapters().size() + COURSE.pageIds().size());
        assertThat(paragraphs).allMatch(text -> text.equals(CharacterSet.ASCII.encode(text)) && text.endsWith("."));
    }
}
