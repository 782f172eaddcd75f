package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFixture;
import descenso.testing.SpokenParagraphs;
import descenso.train.Outcome;
import descenso.train.TheoreticalValue;
import descenso.train.run.Label;
import descenso.tui.CharacterSet;
import descenso.view.section.ParagraphRenderer;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheoryTextTest {

    private static final Label SGD = new Label("SGD", Map.of("k", 100.0));

    private static final List<TheoreticalValue.Check> CHECKS = List.of(
            new TheoreticalValue.Check("steps", "sgd", SGD, 691, 691, 0),
            new TheoreticalValue.Check("trainLoss20", "sgd", SGD, 0.25, 0.75, 1e-3),
            new TheoreticalValue.Check("period", "sgd", SGD, 62.7, Double.NaN, 0.01));

    private static List<String> lines(List<TheoreticalValue.Check> checks, Language language, CharacterSet characters) {
        return lines(
                ExperimentFixture.VALLEY.experiment(), new Outcome(List.of(), checks, false), language, characters);
    }

    private static List<String> lines(
            Experiment experiment, Outcome outcome, Language language, CharacterSet characters) {
        UiText texts = new UiText(Messages.in(language), characters);
        return new ParagraphRenderer(texts).paragraphs(new TheoryView(experiment, outcome, texts).sections());
    }

    @Test
    void checksAreDescribed() {
        assertThat(lines(CHECKS, Language.EN, CharacterSet.LATIN))
                .containsExactly(
                        "steps, SGD, k = 100: holds. Theory 691; measured 691; tolerance 0.",
                        "train loss after epoch 20, SGD, k = 100: does not hold. "
                                + "Theory 0.250; measured 0.750; tolerance 0.001.",
                        "period, SGD, k = 100: not measured. Theory 62.70; tolerance 0.01.");
        assertThat(lines(CHECKS, Language.ES, CharacterSet.ASCII))
                .element(1)
                .isEqualTo("perdida tras la epoca 20, SGD, k = 100: no se cumple. "
                        + "Teoria 0,250; medido 0,750; tolerancia 0,001.");
    }

    @Test
    void omittedChecksAreDescribedWithTheReason() {
        ExperimentFixture.LeftOut left = ExperimentFixture.leftOut();
        assertThat(lines(left.experiment(), left.outcome(), Language.ES, CharacterSet.LATIN))
                .containsExactly(
                        "pasos, SGD, k = 1: se cumple. Teoría 2; medido 2; tolerancia 0.",
                        "pasos, 2 ensayos: se omite, porque kappa pasa de 5.",
                        "pasos, SGD, k = 1: se omite, porque eta no es menor que 1.");
        assertThat(lines(left.experiment(), left.outcome(), Language.EN, CharacterSet.ASCII))
                .contains("steps, 2 runs: left out, because kappa is beyond 5.");
        assertThat(lines(List.of(), Language.EN, CharacterSet.LATIN)).isEmpty();
    }

    @Test
    void textsAreSpeakable() {
        ExperimentFixture.LeftOut left = ExperimentFixture.leftOut();
        for (Language language : Language.values()) {
            for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
                SpokenParagraphs.check(lines(CHECKS, language, characters), characters);
                SpokenParagraphs.check(lines(left.experiment(), left.outcome(), language, characters), characters);
            }
        }
    }
}
