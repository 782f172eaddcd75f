package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFixture;
import descenso.train.Outcome;
import descenso.train.TheoreticalValue;
import descenso.train.run.Label;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TheoryViewTableTest {

    private static final NumberFormatter DIGITS = new NumberFormatter(Language.EN);

    private static TheoryView table(List<TheoreticalValue.Check> checks) {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        return new TheoryView(ExperimentFixture.NOTEBOOK.experiment(), new Outcome(List.of(), checks, false), texts);
    }

    private static TheoreticalValue.Check check(
            String name, String label, double theory, double measured, double tolerance) {
        return new TheoreticalValue.Check(name, "sgd", new Label(label, Map.of()), theory, measured, tolerance);
    }

    private static String picture(List<Line> lines) {
        return lines.stream().map(line -> line.toString().stripTrailing()).collect(Collectors.joining("\n"));
    }

    @Test
    void theoriesShareATableOnlyIfItFits() {
        TheoryView table = table(List.of(
                check("trainLoss20", "SGD", 0.1, 0.1001, 0.001),
                check("steps", "SGD", 691, 692, 0),
                check("trainLoss20", "Momentum (1−β)g", 0.2, 0.2002, 0.001)));
        assertThat(picture(table.table(93))).isEqualTo("""
                theory                     run              predicted  measured  tolerance  verdict
                ─────────────────────────────────────────────────────────────────────────────────────────
                train loss after epoch 20  SGD                  0.100     0.100      0.001  holds
                steps                      SGD                    691       692          0  does not hold
                train loss after epoch 20  Momentum (1−β)g      0.200     0.200      0.001  holds""");
        assertThat(picture(table.table(60))).isEqualTo("""
                theory: train loss after epoch 20
                run              predicted  measured  tolerance  verdict
                ────────────────────────────────────────────────────────
                SGD                  0.100     0.100      0.001  holds
                Momentum (1−β)g      0.200     0.200      0.001  holds

                theory: steps
                run  predicted  measured  tolerance  verdict
                ──────────────────────────────────────────────────
                SGD        691       692          0  does not hold""");
    }

    @Test
    void numbersAreNotBroken() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            TheoreticalValue.Check check = anyCheck(random);
            List<Line> lines = table(List.of(check)).table(60 + random.nextInt(40));
            TheoryNumberFormat format = new TheoryNumberFormat(check, DIGITS);
            assertThat(List.of(format.theory(), format.measured(), format.tolerance()))
                    .allSatisfy(number -> assertThat(picture(lines)).contains(number.replace('\u00A0', ' ')));
        }
    }

    private static TheoreticalValue.Check anyCheck(Random random) {
        String label = "Momentum (1−β)g at the top of the hill".substring(0, 3 + random.nextInt(35));
        double theory = random.nextGaussian() * Math.pow(10, random.nextInt(400) - 200);
        double tolerance = random.nextInt(4) == 0 ? 0 : Math.abs(theory) * Math.pow(10, -random.nextInt(16));
        return check("distance covered on the way", label, theory, theory * (1 + 1e-9), tolerance);
    }
}
