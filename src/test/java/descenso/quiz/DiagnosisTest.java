package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.expr.Expression;
import descenso.optim.OptimizerKind;
import descenso.testing.StepsFixture;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {

    private static final Tolerance TOLERANCE = new Tolerance(Tolerance.Kind.PERCENT, 0.5);

    private static List<DiagnosedMistake> slips(Question.Number question, double given) {
        return new Diagnosis(question, Map.of()).diagnose(given);
    }

    private static double right(Question.Number question) {
        return question.solution().value(Map.of());
    }

    /** The formulas that mistakes are made in are those of the optimizers themselves. */
    @Test
    void withoutAMistakeTheAnswerIsTheOptimizers() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            for (StepsFixture.Form form : StepsFixture.FORMS.values()) {
                for (String quantity : StepsFixture.quantities(form.rule())) {
                    Question.Number question = StepsFixture.drawn(form, quantity, TOLERANCE, random);
                    Solution.Steps steps = (Solution.Steps) question.solution();
                    double right = OptimizerSteps.of(steps, Map.of()).value();
                    double worked =
                            SymbolicSteps.of(steps, Map.of()).orElseThrow().value();
                    assertThat(worked)
                            .as("%s of %s", quantity, question.solution())
                            .isCloseTo(right, within(1e-12 * Math.max(1e-300, Math.abs(right))));
                }
            }
        }
    }

    /** Whatever mistake is made, it is among those that are named, with one line. */
    @Tag("fuzz")
    @Test
    void namesTheMistakeThatWasMade() {
        Random random = new Random(12);
        Set<Mistake> made = EnumSet.noneOf(Mistake.class);
        for (int round = 0; round < 4; round++) {
            for (StepsFixture.Form form : StepsFixture.FORMS.values()) {
                for (String quantity : StepsFixture.quantities(form.rule())) {
                    made.addAll(made(StepsFixture.drawn(form, quantity, TOLERANCE, random)));
                }
            }
        }
        assertThat(made).containsAll(EnumSet.complementOf(EnumSet.of(Mistake.INVERSE)));
    }

    private static Set<Mistake> made(Question.Number question) {
        double right = right(question);
        Solution.Steps steps = (Solution.Steps) question.solution();
        Set<Mistake> made = EnumSet.noneOf(Mistake.class);
        for (Mistake mistake : Mistake.values()) {
            for (MistakeModel change : MistakeModels.of(mistake)) {
                change.in(right, SymbolicSteps.of(steps, Map.of())).map(MistakeModel.Wrong::value).stream()
                        .filter(wrong -> Double.isFinite(wrong)
                                && Double.isFinite(right)
                                && !question.tolerance().allows(wrong, right))
                        .forEach(wrong -> {
                            assertNamed(mistake, question, wrong);
                            made.add(mistake);
                        });
            }
        }
        return made;
    }

    private static void assertNamed(Mistake mistake, Question.Number question, double wrong) {
        List<Double> typed =
                List.of(wrong, rounded(wrong, 3, RoundingMode.HALF_UP), rounded(wrong, 4, RoundingMode.DOWN));
        for (double given : typed) {
            if (!question.tolerance().allows(given, right(question))) {
                assertThat(slips(question, given))
                        .as("%s for %s of %s", given, mistake, question)
                        .extracting(DiagnosedMistake::mistake)
                        .contains(mistake)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static double rounded(double value, int digits, RoundingMode mode) {
        return new BigDecimal(value).round(new MathContext(digits, mode)).doubleValue();
    }

    /** Worked by hand, apart from the tutor's own formulas. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // f = 5x² from 2: g = 20, then 18
                "sgd | lr=0.01 | x | 10*x | 1.8 | ",
                "sgd | lr=0.01 | x | 10*x | 2.2 | SIGN step",
                "sgd | lr=0.01 | x | 10*x | -18 | NO_RATE step",
                "sgd | lr=0.01 | x | 10*x | -0.2 | OTHER_QUANTITY step",
                "sgd | lr=0.01 | x | 10*x | 2 | STEP_BEFORE x",
                "sgd | lr=0.01 | x | 10*x | 1.62 | STEP_AFTER x",
                "sgd | lr=0.01 | x | 10*x | 180 | PERCENT ",
                "sgd | lr=0.01 | x | 10*x; 10*x | 1.6 | OLD_GRADIENT step",
                "sgd | lr=0.01 | step | 10*x | 0.2 | SIGN step",
                "sgd | lr=0.01 | x | 10*x | 7 | ",
                // v = 0.9·20 + 10 = 28
                "momentum | beta=0.9 | v | 20; 10 | 28 | ",
                "momentum | beta=0.9 | v | 20; 10 | 2.8 | NEEDLESS_SHARE v",
                "momentum | beta=0.9 | v | 20; 10 | 38 | OLD_GRADIENT v",
                "momentum | beta=0.9 | v | 20; 10 | 10 | PAST_FORGOTTEN v",
                "momentum | beta=0.9 | v | 20; 10 | 20 | STEP_BEFORE v",
                "momentum | beta=0.9 | v | 20; 10 | 35.2 | STEP_AFTER v",
                "average | beta=0.9 | v | 20; 10 | 28 | NO_SHARE v",
                "average | beta=0.9 | v | 20; 10 | -2.8 | SIGN v",
                // s = 0.9·0.1·4 + 0.1·16 = 1.96, step = −0.1·4/1.4
                "rmsprop | beta=0.9 lr=0.1 | s | 2; 4 | 1.96 | ",
                "rmsprop | beta=0.9 lr=0.1 | s | 2; 4 | 19.6 | SQUARE_NOT_AVERAGED s",
                "rmsprop | beta=0.9 lr=0.1 | s | 2; 4 | 0.58 | NOT_SQUARED s",
                "rmsprop | beta=0.9 lr=0.1 | s | 2; 4 | 1.6 | PAST_FORGOTTEN s",
                "rmsprop | beta=0.9 lr=0.1 | step | 2; 4 | -0.204 | NO_ROOT step",
                "rmsprop | beta=0.9 lr=0.1 epsilon=1 | step | 2; 4 | -0.2325 | EPSILON_INSIDE step",
                "rmsprop | beta=0.9 lr=0.1 | step | 2; 4 | -2.857 | NO_RATE step",
                // m = 0.9·0.1·2 + 0.1·4 = 0.58, m̂ = 0.58/0.19; v = 0.99·0.01·4 + 0.01·16 = 0.1996, v̂ = 0.1996/0.0199
                "adam | beta2=0.99 | mHat | 2; 4 | 3.05263 | ",
                "adam | beta2=0.99 | mHat | 2; 4 | 0.58 | NO_BIAS_CORRECTION mHat, OTHER_QUANTITY m",
                "adam | beta2=0.99 | mHat | 2; 4 | 5.8 | BIAS_POWER mHat",
                "adam | beta2=0.99 | vHat | 2; 4 | 10.0302 | ",
                "adam | beta2=0.99 | vHat | 2; 4 | 0.1996 | NO_BIAS_CORRECTION vHat, OTHER_QUANTITY v",
                "adam | beta2=0.99 | vHat | 2; 4 | 10.3158 | SWAPPED_BETAS v",
                "adam | beta2=0.99 | m | 2; 4 | 5.8 | NO_SHARE m",
                "adam | beta2=0.99 | m | 2; 4 | 0.0598 | SWAPPED_BETAS m",
                "adam | beta2=0.99 lr=0.1 | step | 2; 4 | -0.1298 | NO_BIAS_CORRECTION mHat, BIAS_POWER mHat",
                // exchanged: m = 0.1·0.9·2 + 0.9·4, s = 0.1·0.9·4 + 0.9·16, v = 0.01·0.99·4 + 0.99·16
                "average | beta=0.9 | v | 20; 10 | 10.8 | SWAPPED_SHARES v",
                "rmsprop | beta=0.9 lr=0.1 | s | 2; 4 | 14.76 | SWAPPED_SHARES s",
                "adam | beta2=0.99 | m | 2; 4 | 3.78 | SWAPPED_SHARES m",
                "adam | beta2=0.99 | v | 2; 4 | 15.8796 | SWAPPED_SHARES v",
                "momentum | beta=0.9 | v | 20; 10 | 10.8 | ",
                "adam | beta2=0.99 | vHat | 2; 4 | 19.96 | BIAS_POWER vHat",
                "adam | beta2=0.99 | vHat | 2; 4 | 8.0402 | PAST_FORGOTTEN v",
                "adam | beta2=0.99 | vHat | 2; 4 | 4 | OLD_GRADIENT v, STEP_BEFORE vHat",
                // x = 2 − 0.5·2/2 − 0.5·3.05263/3.16704
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.01806 | ",
                // m = 0.4, v = 0.16: 2 − 0.5 − 0.5·(0.4/0.19)/√(0.16/0.0199)
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.12877 | PAST_FORGOTTEN m",
                // both at 2: each step is a whole rate
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1 | OLD_GRADIENT m",
                // 2 − 1 − 3.05263/3.16704
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 0.036125 | NO_RATE step",
                // m = 0.99·0.01·2 + 0.01·4, v = 1.96: 2 − 0.5 − 0.5·(0.0598/0.0199)/√(1.96/0.19)
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.03219 | SWAPPED_BETAS m",
                // 2 − 0.5·18/√396 − 0.5·(3.78/0.19)/√(15.8796/0.0199)
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.19559 | SWAPPED_SHARES m",
                // 4 once more: m = 0.922, v = 0.357604
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 0.52781 | STEP_AFTER x",
                // 2 − 0.5·2/3 − 0.5·3.05263/4.16704, and 2 − 0.5·2/√5 − 0.5·3.05263/√11.03015
                "adam | beta2=0.99 lr=0.5 epsilon=1 | x | 2; 4 | 1.30038 | ",
                "adam | beta2=0.99 lr=0.5 epsilon=1 | x | 2; 4 | 1.09321 | EPSILON_INSIDE step",
                // x = 2 − 0.1·2/√0.4 − 0.1·4/√1.96
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.39806 | ",
                // s = 0.76, 1.6, 14.76 (after 3.6), and 3.364 after 4 once more
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.45436 | OLD_GRADIENT s",
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.36754 | PAST_FORGOTTEN s",
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.79047 | SWAPPED_SHARES s",
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.17997 | STEP_AFTER x",
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | -4.0194 | NO_RATE step",
                "rmsprop | beta=0.9 lr=0.1 epsilon=1 | x | 2; 4 | 1.59847 | EPSILON_INSIDE step",
                // −1/1.006; with ε inside −1/√1.006, which would be right as well
                "rmsprop | beta=0 lr=1 epsilon=0.006 | step | 1 | -1.0005 | ",
                // x = 2 − 0.2, then v = 18 + 18; without the rate x = −18
                "momentum | beta=0.9 lr=0.01 | v | 10*x; 10*x | -162 | NO_RATE step",
                // v = 0.5·0.5·2e-5 + 0.5·1e-5; without the last share 0.5e-5 + 1e-5
                "average | beta=0.5 lr=1 | step | 0.00002; 0.00001 | -0.00002 | NO_SHARE v",
                "uncorrected | lr=0.1 beta2=0.99 | step | 2; 4 | -0.09639 | NEEDLESS_BIAS_CORRECTION mHat",
            })
    void whatWasDone(String form, String settings, String quantity, String gradients, double given, String expected) {
        assertThat(slips(question(form, settings, quantity, gradients), given).stream()
                        .map(slip -> (slip.mistake() + " " + slip.line()).strip())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static Question.Number question(String form, String settings, String quantity, String gradients) {
        Map<String, String> all = new LinkedHashMap<>(StepsFixture.form(form).settings());
        for (String setting : settings.split(" ", -1)) {
            all.put(setting.split("=", -1)[0], setting.split("=", -1)[1]);
        }
        return StepsFixture.question(
                StepsFixture.form(form).rule(), all, quantity, TOLERANCE, gradients.split("; ", -1));
    }

    /** What can be told by the line that it is in; a mistake that changes nothing cannot. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgd | lr=0.01 | x | 10*x; 10*x | NO_RATE OLD_GRADIENT STEP_BEFORE STEP_AFTER OTHER_QUANTITY SIGN",
                "sgd | lr=1 | x | 3; 3 | STEP_BEFORE STEP_AFTER OTHER_QUANTITY SIGN",
                "sgd | lr=1 | step | 3; 3 | OTHER_QUANTITY SIGN",
                "sgd | lr=0/0 | x | 3 | ",
                "average | beta=0 lr=0.1 | v | 3 | STEP_BEFORE OTHER_QUANTITY SWAPPED_SHARES SIGN"
            })
    void whatCanBeTold(String form, String settings, String quantity, String gradients, String expected) {
        Question.Number question = question(form, settings, quantity, gradients);
        assertThat(new Diagnosis(question, Map.of()).explainable())
                .extracting(Mistake::name)
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" ", -1));
    }

    @Test
    void ofAFormulaNothingCanBeTold() {
        Question.Number question = StepsFixture.formula("0.4", TOLERANCE, Map.of());
        assertThat(new Diagnosis(question, Map.of()).explainable()).isEmpty();
    }

    /** A right number is right, whatever was left of its digits, and nothing is said of it. */
    @Test
    void saysNothingOfARightNumber() {
        Random random = new Random(13);
        List<Tolerance> tolerances = List.of(
                TOLERANCE,
                new Tolerance(Tolerance.Kind.PERCENT, 0),
                new Tolerance(Tolerance.Kind.ABSOLUTE, 0.005),
                new Tolerance(Tolerance.Kind.DIGITS, 3));
        List<StepsFixture.Form> forms = List.copyOf(StepsFixture.FORMS.values());
        for (int round = 0; round < 2000; round++) {
            StepsFixture.Form form = forms.get(round % forms.size());
            List<String> quantities = StepsFixture.quantities(form.rule());
            Question.Number question = StepsFixture.drawn(
                    form,
                    quantities.get(random.nextInt(quantities.size())),
                    tolerances.get(random.nextInt(tolerances.size())),
                    random);
            double right = right(question);
            if (Double.isFinite(right)) {
                assertRight(question, right);
                enough(question.tolerance(), right).forEach(given -> assertRight(question, given));
            }
        }
    }

    /** As few digits as the tolerance asks for. */
    private static List<Double> enough(Tolerance tolerance, double right) {
        return switch (tolerance.kind()) {
            case DIGITS -> List.of(rounded(right, 3, RoundingMode.HALF_UP), rounded(right, 3, RoundingMode.DOWN));
            case ABSOLUTE ->
                List.of(new BigDecimal(right).setScale(2, RoundingMode.HALF_UP).doubleValue());
            case PERCENT, FACTOR ->
                tolerance.amount() == 0
                        ? List.of()
                        : List.of(rounded(right, 4, RoundingMode.DOWN), rounded(right, 3, RoundingMode.HALF_UP));
        };
    }

    private static void assertRight(Question.Number question, double given) {
        assertThat(slips(question, given)).as("%s for %s", given, question).isEmpty();
        assertThat(Grader.mark(question, new Answer.Amount(given), Map.of()).grade())
                .as("%s for %s", given, question)
                .isEqualTo(GradingResult.Grade.RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"0.4, ''", "-0.4, SIGN", "40, PERCENT", "0.004, PERCENT", "2.5, INVERSE", "0, ''", "0.7, ''"})
    void ofAnyNumber(double given, String expected) {
        Question.Number question =
                StepsFixture.formula("a/5", TOLERANCE, Map.of("a", new QuestionVariables.OneOf(List.of(2.0))));
        assertThat(new Diagnosis(question, Map.of("a", 2.0))
                        .diagnose(given).stream()
                                .map(slip -> slip.mistake() + slip.line())
                                .collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    /** A wide tolerance would take a hundredth of the number for 0, and 0 for it. */
    @Test
    void aWideToleranceMakesNoMistakes() {
        Question.Number question = StepsFixture.formula("0.4", new Tolerance(Tolerance.Kind.ABSOLUTE, 0.05), Map.of());
        assertThat(slips(question, 0)).isEmpty();
        assertThat(slips(question, 0.02)).isEmpty();
        assertThat(slips(question, 0.004)).extracting(DiagnosedMistake::mistake).containsExactly(Mistake.PERCENT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 1e300, -1e-300})
    void nothingIsThrown(double given) {
        for (OptimizerKind rule : OptimizerKind.values()) {
            for (Map<String, String> settings : List.of(
                    Map.<String, String>of(), Map.of("lr", "0-1"), Map.of("lr", "0/0"), Map.of("nonsense", "1"))) {
                for (String quantity : List.of("x", "step", "mHat", "nonsense")) {
                    for (String[] gradients :
                            List.of(new String[0], new String[] {"1/0", "x"}, new String[] {"1e200"})) {
                        Question.Number question =
                                StepsFixture.question(rule, settings, quantity, TOLERANCE, gradients);
                        assertThat(slips(question, given)).isNotNull();
                        assertThat(Grader.mark(question, new Answer.Amount(given), Map.of()))
                                .isNotNull();
                    }
                }
            }
        }
    }

    /** Of other rules than the course's, only what is wrong with any number. */
    @Test
    void ofAnotherRuleItKnowsTheNumberOnly() {
        Question.Number question =
                StepsFixture.question(OptimizerKind.NESTEROV, Map.of("lr", "0.01"), "x", TOLERANCE, "10*x", "10*x");
        assertThat(slips(question, -right(question))).containsExactly(new DiagnosedMistake(Mistake.SIGN, ""));
        assertThat(slips(question, 100 * right(question))).containsExactly(new DiagnosedMistake(Mistake.PERCENT, ""));
    }

    @Test
    void aValueCalledLikeTheParameterIsTheValue() {
        List<String> names = List.of("x");
        Expression gradient = StepsFixture.parsed("10*x", names);
        Question.Number question = new Question.Number(
                QuestionVariables.none(),
                new Solution.Steps(
                        OptimizerKind.SGD,
                        Map.of("lr", StepsFixture.parsed("0.01", names)),
                        StepsFixture.parsed("x", names),
                        List.of(gradient, gradient),
                        "x"),
                TOLERANCE,
                List.of());
        Diagnosis diagnosis = new Diagnosis(question, Map.of("x", 2.0));
        assertThat(diagnosis.diagnose(1.6)).isEmpty();
        assertThat(diagnosis.diagnose(1.8)).contains(new DiagnosedMistake(Mistake.STEP_BEFORE, "x"));
    }
}
