package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.ExperimentFixture;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.train.Label;
import descenso.train.TheoryCheck;
import descenso.tui.Glyphs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheoryWordsTest {

    private static final Label SGD = new Label("SGD", Map.of("k", 100.0));

    private static final List<TheoryCheck> CHECKS = List.of(
            new TheoryCheck("steps", "sgd", SGD, 691, 691, 0),
            new TheoryCheck("trainLoss20", "sgd", SGD, 0.25, 0.75, 1e-3),
            new TheoryCheck("period", "sgd", SGD, 62.7, Double.NaN, 0.01));

    private static List<String> lines(List<TheoryCheck> checks, boolean isChanged, Language language, Glyphs glyphs) {
        Speech speech = new Speech(Phrases.in(language), glyphs);
        return new TheoryWords(
                        new TheoryList(ExperimentFixture.VALLEY.experiment(), checks, isChanged, language, speech))
                .lines();
    }

    @Test
    void sounds() {
        assertThat(lines(CHECKS, false, Language.EN, Glyphs.LATIN))
                .containsExactly(
                        "steps, SGD, k = 100: holds. Theory 691; measured 691; tolerance 0.",
                        "train loss after epoch 20, SGD, k = 100: does not hold. "
                                + "Theory 0.250; measured 0.750; tolerance 0.001.",
                        "period, SGD, k = 100: not measured. Theory 62.70; tolerance 0.01.");
        assertThat(lines(CHECKS, false, Language.ES, Glyphs.ASCII))
                .element(1)
                .isEqualTo("perdida tras la epoca 20, SGD, k = 100: no se cumple. "
                        + "Teoria 0,250; medido 0,750; tolerancia 0,001.");
    }

    @Test
    void whatSpeaksOfSomethingElseIsLeftOut() {
        assertThat(lines(CHECKS, true, Language.ES, Glyphs.LATIN))
                .containsExactly(
                        "pasos, SGD, k = 100: se cumple. Teoría 691; medido 691; tolerancia 0.",
                        "Con los mandos cambiados se omiten 2 comparaciones, "
                                + "que hablan del experimento tal como lo puso el autor.");
        assertThat(lines(CHECKS.subList(0, 2), true, Language.EN, Glyphs.LATIN))
                .last()
                .asString()
                .contains("one comparison is left out");
        assertThat(lines(List.of(), true, Language.EN, Glyphs.LATIN)).isEmpty();
    }

    @Test
    void canBeReadAloud() {
        for (Language language : Language.values()) {
            for (Glyphs glyphs : List.of(Glyphs.LATIN, Glyphs.ASCII)) {
                HeardLines.check(lines(CHECKS, false, language, glyphs), glyphs);
                HeardLines.check(lines(CHECKS, true, language, glyphs), glyphs);
            }
        }
    }
}
