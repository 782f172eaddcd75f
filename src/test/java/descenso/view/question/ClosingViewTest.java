package descenso.view.question;

import static descenso.testing.AttemptFixture.prediction;
import static descenso.testing.AttemptFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.section.ParagraphRenderer;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what the end of the course tells of a journal. */
class ClosingViewTest {

    private static List<Attempt> journal(Attempt... attempts) {
        return Arrays.asList(attempts);
    }

    /** Returns journals with what the closing says of them, and what it must not say. */
    static Stream<Arguments> journals() {
        return Stream.of(
                Arguments.of(
                        "a belief overcome",
                        journal(
                                question("analogy-more-inertia", 0, Attempt.Grade.WRONG, "momentum-calms"),
                                question("analogy-more-inertia", 1, Attempt.Grade.RIGHT)),
                        List.of("lo creías, y ya no", "volverá en los repasos"),
                        List.of("aún no", "Aún no", "ninguna idea equivocada")),
                Arguments.of(
                        "a belief overcome by an answer that is partly right",
                        journal(
                                question("analogy-too-much", 0, Attempt.Grade.PARTLY, "momentum-calms"),
                                question("analogy-too-much", 1, Attempt.Grade.PARTLY)),
                        List.of("lo creías, y ya no"),
                        List.of("aún no", "ninguna idea equivocada")),
                Arguments.of(
                        "a belief and then another wrong answer",
                        journal(
                                question("analogy-too-much", 0, Attempt.Grade.PARTLY, "momentum-calms"),
                                question("analogy-too-much", 1, Attempt.Grade.WRONG)),
                        List.of("aún no está resuelto"),
                        List.of("ya no")),
                Arguments.of(
                        "right answers only",
                        journal(
                                question("analogy-more-inertia", 0, Attempt.Grade.RIGHT),
                                prediction("ball", 0, Attempt.Grade.RIGHT)),
                        List.of("ninguna idea equivocada", "volverá en los repasos"),
                        List.of("aún no", "Aún no", "creías", "sorprendió")),
                Arguments.of(
                        "a lost bet, later right",
                        journal(prediction("ball", 0, Attempt.Grade.WRONG), prediction("ball", 1, Attempt.Grade.RIGHT)),
                        List.of("la primera apuesta falló; la última, no"),
                        List.of("pasó otra cosa")),
                Arguments.of(
                        "a bet at first right",
                        journal(prediction("ball", 0, Attempt.Grade.RIGHT), prediction("ball", 1, Attempt.Grade.WRONG)),
                        List.of("Fin del curso"),
                        List.of("Lo que te sorprendió", "ninguna idea equivocada")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("journals")
    void closingTellsWhatTheJournalShows(String name, List<Attempt> attempts, List<String> said, List<String> unsaid) {
        assertThat(told(TestCourse.ABRIDGED, attempts)).as(name).contains(said).doesNotContain(unsaid);
    }

    private static String told(TestCourse course, List<Attempt> attempts) {
        UiText texts = new UiText(Messages.in(Language.ES), CharacterSet.UNICODE);
        ClosingView closing = ClosingView.of(
                course.course(),
                LearningRecord.of(new ArrayList<>(attempts)),
                id -> course.experiment(id).prediction(),
                texts);
        return String.join("\n", new ParagraphRenderer(texts).paragraphs(closing.sections()));
    }

    @Test
    void beliefInTheTextOfAnOpenAnswerIsListed() {
        String belief = "valleys-uneven-steps.bigger-rate";
        assertThat(told(TestCourse.SHIPPED, journal(question("valleys-uneven-steps", 0, Attempt.Grade.PARTLY, belief))))
                .contains("«Con una tasa mayor se arreglan las dos direcciones»: aún no está resuelto");
    }

    @Test
    void onlyFiveLostBetsAreNamed() {
        List<Attempt> lost = TestCourse.SHIPPED.course().items(Language.ES).stream()
                .filter(item ->
                        !item.isQuestion() && TestCourse.SHIPPED.course().asksForPrediction(item.id()))
                .limit(7)
                .map(item -> prediction(item.id(), 0, Attempt.Grade.WRONG))
                .toList();
        assertThat(told(TestCourse.SHIPPED, lost)).contains("Y 2 más");
    }
}
