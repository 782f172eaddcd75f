package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFixture;
import descenso.train.Outcome;
import descenso.train.TheoreticalValue;
import descenso.train.run.Label;
import descenso.tui.CharacterSet;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheoryLinesTest {

    private static final Label SGD = new Label("SGD", Map.of("k", 100.0));

    private static final List<TheoreticalValue.Check> CHECKS = List.of(
            new TheoreticalValue.Check("steps", "sgd", SGD, 691, 691, 0),
            new TheoreticalValue.Check("trainLoss20", "sgd", SGD, 0.25, 0.75, 1e-3),
            new TheoreticalValue.Check("period", "sgd", SGD, 62.7, Double.NaN, 0.01));

    private static String picture(int width, Language language, CharacterSet characters) {
        UiText texts = new UiText(Messages.in(language), characters);
        Outcome outcome = new Outcome(List.of(), CHECKS, false);
        TheoryView list = new TheoryView(ExperimentFixture.VALLEY.experiment(), outcome, texts);
        return new GridRenderer(texts, width)
                .lines(list.sections()).stream()
                        .map(line -> line.toString().stripTrailing() + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void checksAreRendered() {
        assertThat(picture(90, Language.EN, CharacterSet.UNICODE)).isEqualTo("""
                ✓ steps, SGD, k = 100: theory 691, measured 691, tolerance 0: holds
                ✗ train loss after epoch 20, SGD, k = 100: theory 0.250, measured 0.750, tolerance 0.001:
                  does not hold
                ✗ period, SGD, k = 100: theory 62.70, measured —, tolerance 0.01: not measured
                """);
        assertThat(picture(60, Language.ES, CharacterSet.ASCII)).startsWith("""
                + pasos, SGD, k = 100: teoria 691, medido 691, tolerancia 0:
                  se cumple
                x perdida tras la epoca 20, SGD, k = 100: teoria 0,250,
                """);
    }
}
