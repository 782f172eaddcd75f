package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.expr.Expression;
import descenso.optim.OptimizerKind;
import descenso.testing.CaseCount;
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

/**
 * Tests the diagnosis of mistakes in an update by hand, against numbers symbolic by hand and against every modelled
 * mistake.
 */
class MistakeTest {

    private static final Tolerance TOLERANCE = new Tolerance(Tolerance.Kind.PERCENT, 0.5);

    private static List<Mistake.Diagnosis> diagnosed(ComputedNumber question, double given) {
        return question.grade(given, Map.of()).mistakes();
    }

    private static double right(ComputedNumber question) {
        return question.solution().value(Map.of());
    }

    /** Tests that the formulas in which mistakes are made give the numbers of the optimizers. */
    @Test
    void symbolicStepsEqualOptimizerSteps() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            for (StepsFixture.Form form : StepsFixture.FORMS.values()) {
                for (String quantity : StepsFixture.quantities(form.rule())) {
                    ComputedNumber question = StepsFixture.drawn(form, quantity, TOLERANCE, random);
                    Solution.Steps steps = (Solution.Steps) question.solution();
                    double right = Solution.MadeSteps.of(steps, Map.of()).value();
                    double symbolic =
                            SymbolicSteps.of(steps, Map.of()).orElseThrow().value();
                    assertThat(symbolic)
                            .as("%s of %s", quantity, question.solution())
                            .isCloseTo(right, within(1e-12 * Math.max(1e-300, Math.abs(right))));
                }
            }
        }
    }

    /**
     * Tests that the mistakes that are named for a number contain the one that produced it, and none twice, and that
     * each mistake is named for some number. None is named for a number that too many mistakes give.
     */
    @Tag("fuzz")
    @Tag("long")
    @Test
    void everyModelledMistakeIsDiagnosed() {
        Random random = new Random(12);
        Set<Mistake> named = EnumSet.noneOf(Mistake.class);
        for (int round = 0; round < CaseCount.of(4); round++) {
            for (StepsFixture.Form form : StepsFixture.FORMS.values()) {
                for (String quantity : StepsFixture.quantities(form.rule())) {
                    named.addAll(tryMistakes(StepsFixture.drawn(form, quantity, TOLERANCE, random)));
                }
            }
        }
        assertThat(named).containsAll(EnumSet.range(Mistake.NO_BIAS_CORRECTION, Mistake.PERCENT));
    }

    /** Asserts the diagnosis of each wrong number that a single mistake gives, and returns the named mistakes. */
    private static Set<Mistake> tryMistakes(ComputedNumber question) {
        double right = right(question);
        Solution.Steps steps = (Solution.Steps) question.solution();
        Set<Mistake> named = EnumSet.noneOf(Mistake.class);
        for (Mistake mistake : Mistake.values()) {
            mistake.wrongs(right, SymbolicSteps.of(steps, Map.of()))
                    .map(Mistake.Wrong::value)
                    .filter(wrong -> Double.isFinite(wrong)
                            && Double.isFinite(right)
                            && !question.tolerance().allows(wrong, right))
                    .filter(wrong -> isNamed(mistake, question, wrong))
                    .forEach(wrong -> named.add(mistake));
        }
        return named;
    }

    /** Tests whether mistakes are named for a wrong number. Asserts that they contain the one that gives it. */
    private static boolean isNamed(Mistake mistake, ComputedNumber question, double wrong) {
        List<Mistake> named = diagnosed(question, wrong).stream()
                .map(Mistake.Diagnosis::mistake)
                .toList();
        assertThat(named).as("%s in %s", wrong, question).doesNotHaveDuplicates();
        if (!named.isEmpty()) {
            assertThat(named).as("%s in %s", wrong, question).contains(mistake);
        }
        return !named.isEmpty();
    }

    private static double rounded(double value, int digits, RoundingMode mode) {
        return new BigDecimal(value).round(new MathContext(digits, mode)).doubleValue();
    }

    /** Tests numbers that were worked by hand, independently of the formulas of the tutor. */
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
                // f(2) = 5·4 is 10·2 as well; from 2 with gradients 10, 40, 5·2, and 1 − 0.1
                "sgd | lr=0.01 | x | 10*x | 1.9 | EXPONENT_FACTOR step, GRADIENT_WITHOUT_PARAMETER step",
                "sgd | lr=0.01 | x | 10*x | 1.6 | EXPONENT_FACTOR step",
                "sgd | lr=0.01 | x | 10*x; 10*x | 1.64 | VALUE_FOR_GRADIENT step",
                "sgd | lr=0.01 | x | 10*x | 0.9 | NO_START",
                "sgd | lr=0.01 | x | 10*x | 20 | OTHER_QUANTITY g",
                "sgd | lr=0.01 | x | 10*x | 0.2 | OTHER_QUANTITY",
                "sgd | lr=0.01 | x | 10*x; 10*x | 1.6 | OLD_GRADIENT step",
                "sgd | lr=0.01 | step | 10*x | 0.2 | SIGN step",
                "sgd | lr=0.01 | x | 10*x | 7 | ",
                // v = 0.9·20 + 10 = 28
                "momentum | beta=0.9 | v | 20; 10 | 28 | ",
                "momentum | beta=0.9 | v | 20; 10 | 2.8 | NEEDLESS_SHARE v",
                "momentum | beta=0.9 | v | 20; 10 | 38 | OLD_GRADIENT v",
                "momentum | beta=0.9 | v | 20; 10 | 10 | PAST_FORGOTTEN v",
                "momentum | beta=0.9 | v | 20; 10 | 20 | STEP_BEFORE v",
                "momentum | beta=0.9 | v | 20; 10 | 35.2 | ",
                // v = 20 + 0.9·10; 0.9·(20 + 10); 20 + 10
                "momentum | beta=0.9 | v | 20; 10 | 29 | SHARE_ON_GRADIENT v, EXCHANGED_GRADIENTS v",
                "momentum | beta=0.9 | v | 20; 10 | 27 | SHARE_ON_GRADIENT v",
                "momentum | beta=0.9 | v | 20; 10 | 30 | NO_DECAY v",
                // v = 0.9·20 + 0.1·10
                "momentum | beta=0.9 | v | 20; 10 | 19 | NEEDLESS_SHARE v",
                "average | beta=0.9 | v | 20; 10 | 28 | NO_SHARE v",
                "average | beta=0.9 | v | 20; 10 | -2.8 | SIGN v",
                // m = 0.9·0.1·6 − 0.1; the sign of −1 lost: 0.54 + 0.1; without −1: 0.9·0.6
                "average | beta=0.9 | v | 6; -1 | 0.64 | LOST_SIGN v",
                "average | beta=0.9 | v | 6; -1 | 0.54 | LAST_FORGOTTEN v",
                // x = 2 − 0.2·3 − 0.2·(0.5·3 − 1); with +1: 2 − 0.6 − 0.2·2.5; without 3: 2 + 0.2; without −1: 2 − 0.6
                // − 0.3
                "momentum | beta=0.5 lr=0.2 | x | 3; -1 | 0.9 | SHARE_ON_GRADIENT v, LOST_SIGN v",
                "momentum | beta=0.5 lr=0.2 | x | 3; -1 | 2.2 | FIRST_FORGOTTEN v",
                "momentum | beta=0.5 lr=0.2 | x | 3; -1 | 1.1 | LAST_FORGOTTEN v",
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
                "adam | beta2=0.99 | mHat | 2; 4 | 0.58 | NO_BIAS_CORRECTION mHat",
                // (2 + 4)/2; 0.9·2 + 0.1·4, as it is and divided by 0.19; 0.9·0.1·4 + 0.1·2, divided by 0.19
                "adam | beta2=0.99 | mHat | 2; 4 | 3 | PLAIN_MEAN m",
                "adam | beta2=0.99 | mHat | 2; 4 | 2.2 | MEAN_FROM_FIRST m",
                "adam | beta2=0.99 | mHat | 2; 4 | 11.579 | MEAN_FROM_FIRST m",
                "adam | beta2=0.99 | mHat | 2; 4 | 2.947 | EXCHANGED_GRADIENTS m",
                // 0.58/0.81, 0.58·0.19
                "adam | beta2=0.99 | mHat | 2; 4 | 0.716 | NO_COMPLEMENT",
                "adam | beta2=0.99 | mHat | 2; 4 | 0.1102 | PRODUCT_AND_QUOTIENT",
                "adam | beta2=0.99 | mHat | 2; 4 | 5.8 | BIAS_POWER mHat",
                "adam | beta2=0.99 | vHat | 2; 4 | 10.0302 | ",
                "adam | beta2=0.99 | vHat | 2; 4 | 0.1996 | NO_BIAS_CORRECTION vHat",
                // √10.0302; 3.00503², the square of (0.99·0.01·2 + 0.01·4)/0.0199
                "adam | beta2=0.99 | vHat | 2; 4 | 3.16704 | OTHER_QUANTITY",
                "adam | beta2=0.99 | vHat | 2; 4 | 9.03018 | SQUARED_MEAN v",
                "adam | beta2=0.99 | vHat | 2; 4 | 10.3158 | SWAPPED_BETAS v",
                "adam | beta2=0.99 | m | 2; 4 | 5.8 | NO_SHARE m",
                "adam | beta2=0.99 | m | 2; 4 | 0.0598 | ",
                "adam | beta2=0.99 lr=0.1 | step | 2; 4 | -0.1298 | NO_BIAS_CORRECTION mHat, BIAS_POWER mHat",
                // exchanged: m = 0.1·0.9·2 + 0.9·4, s = 0.1·0.9·4 + 0.9·16, v = 0.01·0.99·4 + 0.99·16
                "average | beta=0.9 | v | 20; 10 | 10.8 | SWAPPED_SHARES v",
                "rmsprop | beta=0.9 lr=0.1 | s | 2; 4 | 14.76 | SWAPPED_SHARES s",
                "adam | beta2=0.99 | m | 2; 4 | 3.78 | SWAPPED_SHARES m",
                "adam | beta2=0.99 | v | 2; 4 | 15.8796 | SWAPPED_SHARES v",
                "momentum | beta=0.9 | v | 20; 10 | 10.8 | ",
                "adam | beta2=0.99 | vHat | 2; 4 | 19.96 | BIAS_POWER vHat",
                "adam | beta2=0.99 | vHat | 2; 4 | 8.0402 | PAST_FORGOTTEN v",
                "adam | beta2=0.99 | vHat | 2; 4 | 4 | STEP_BEFORE vHat",
                // −0.01·16 + 0.99·0.01·4, divided by 0.0199
                "adam | beta2=0.99 | vHat | 2; -4 | -6.0502 | NEGATIVE_SQUARE v",
                // x = 2 − 0.5·2/2 − 0.5·3.05263/3.16704
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.01806 | ",
                // m = 0.4, v = 0.16: 2 − 0.5 − 0.5·(0.4/0.19)/√(0.16/0.0199)
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.12877 | PAST_FORGOTTEN m",
                // both at 2: each step is a whole rate
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1 | NO_DECAY m, OLD_GRADIENT m",
                // 2 − 0.5·3.05263/3.16704, 0.5 + 0.48194, and 2 − 0.5·2 − 0.5·4
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.51806 | LAST_STEP_ONLY",
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 0.98194 | NO_START",
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | -1 | PLAIN_STEPS step",
                // 2 − 1 − 3.05263/3.16704
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 0.036125 | NO_RATE step",
                // m = 0.99·0.01·2 + 0.01·4, v = 1.96: 2 − 0.5 − 0.5·(0.0598/0.0199)/√(1.96/0.19)
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.03219 | SWAPPED_BETAS m",
                // 2 − 0.5·18/√396 − 0.5·(3.78/0.19)/√(15.8796/0.0199)
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 1.19559 | SWAPPED_SHARES m",
                // 4 once more, which the question does not say: m = 0.922, v = 0.357604
                "adam | beta2=0.99 lr=0.5 | x | 2; 4 | 0.52781 | ",
                // 2 − 0.5·2/3 − 0.5·3.05263/4.16704, and 2 − 0.5·2/√5 − 0.5·3.05263/√11.03015
                "adam | beta2=0.99 lr=0.5 epsilon=1 | x | 2; 4 | 1.30038 | ",
                "adam | beta2=0.99 lr=0.5 epsilon=1 | x | 2; 4 | 1.09321 | EPSILON_INSIDE step",
                // x = 2 − 0.1·2/√0.4 − 0.1·4/√1.96
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.39806 | ",
                // s = 0.76, 1.6, 14.76 (after 3.6)
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.45436 | OLD_GRADIENT s",
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.36754 | PAST_FORGOTTEN s",
                "rmsprop | beta=0.9 lr=0.1 | x | 2; 4 | 1.79047 | SWAPPED_SHARES s",
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
    void numberWorkedByHandIsDiagnosed(
            String form, String settings, String quantity, String gradients, double given, String expected) {
        assertThat(diagnosed(question(form, settings, quantity, gradients), given).stream()
                        .map(diagnosis -> (diagnosis.mistake() + " " + diagnosis.line()).strip())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static ComputedNumber question(String form, String settings, String quantity, String gradients) {
        Map<String, String> all = new LinkedHashMap<>(StepsFixture.form(form).settings());
        for (String setting : settings.split(" ", -1)) {
            all.put(setting.split("=", -1)[0], setting.split("=", -1)[1]);
        }
        return StepsFixture.question(
                StepsFixture.form(form).rule(), all, quantity, TOLERANCE, gradients.split("; ", -1));
    }

    /**
     * Tests the mistakes that the diagnosis can name with their line. A mistake that changes nothing is not among them.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgd | lr=0.01 | x | 10*x; 10*x | NO_RATE OLD_GRADIENT EXPONENT_FACTOR VALUE_FOR_GRADIENT "
                        + "GRADIENT_WITHOUT_PARAMETER STEP_BEFORE STEP_AFTER OTHER_QUANTITY SIGN",
                "sgd | lr=1 | x | 3; 3 | STEP_BEFORE OTHER_QUANTITY SIGN",
                "sgd | lr=1 | step | 3; 3 | OTHER_QUANTITY SIGN",
                "sgd | lr=0/0 | x | 3 | ",
                "average | beta=0 lr=0.1 | v | 3 | STEP_BEFORE OTHER_QUANTITY SWAPPED_SHARES SIGN"
            })
    void explainableMistakesAreThoseThatChangeTheNumber(
            String form, String settings, String quantity, String gradients, String expected) {
        ComputedNumber question = question(form, settings, quantity, gradients);
        assertThat(question.explainable(Map.of()))
                .extracting(Mistake::name)
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" ", -1));
    }

    @Test
    void formulaHasNoExplainableMistakes() {
        ComputedNumber question = StepsFixture.formula("0.4", TOLERANCE, Map.of());
        assertThat(question.explainable(Map.of())).isEmpty();
    }

    /**
     * Tests that a correct number is graded as right without a diagnosis, also with as few digits as the tolerance
     * allows.
     */
    @Test
    void correctNumberHasNoDiagnosis() {
        Random random = new Random(13);
        List<Tolerance> tolerances = List.of(
                TOLERANCE,
                new Tolerance(Tolerance.Kind.PERCENT, 0),
                new Tolerance(Tolerance.Kind.ABSOLUTE, 0.005),
                new Tolerance(Tolerance.Kind.DIGITS, 3));
        List<StepsFixture.Form> forms = List.copyOf(StepsFixture.FORMS.values());
        for (int round = 0; round < CaseCount.of(2000); round++) {
            StepsFixture.Form form = forms.get(round % forms.size());
            List<String> quantities = StepsFixture.quantities(form.rule());
            ComputedNumber question = StepsFixture.drawn(
                    form,
                    quantities.get(random.nextInt(quantities.size())),
                    tolerances.get(random.nextInt(tolerances.size())),
                    random);
            double right = right(question);
            if (Double.isFinite(right)) {
                assertRight(question, right);
                shortened(question.tolerance(), right).forEach(given -> assertRight(question, given));
            }
        }
    }

    /** Returns a correct number with as few digits as the tolerance allows. */
    private static List<Double> shortened(Tolerance tolerance, double right) {
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

    private static void assertRight(ComputedNumber question, double given) {
        assertThat(diagnosed(question, given)).as("%s for %s", given, question).isEmpty();
        assertThat(question.grade(given, Map.of()).grade())
                .as("%s for %s", given, question)
                .isEqualTo(GradingResult.Grade.RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"0.4, ''", "-0.4, SIGN", "40, PERCENT", "0.004, PERCENT", "2.5, INVERSE", "0, ''", "0.7, ''"})
    void mistakeInFormulaAnswerIsDiagnosed(double given, String expected) {
        ComputedNumber question =
                StepsFixture.formula("a/5", TOLERANCE, Map.of("a", new QuestionVariables.OneOf(List.of(2.0))));
        assertThat(mistakesInFifthOfTwo(question, given)).isEqualTo(expected);
    }

    private static String mistakesInFifthOfTwo(ComputedNumber question, double given) {
        return question.grade(given, Map.of("a", 2.0)).mistakes().stream()
                .map(diagnosis -> diagnosis.mistake() + diagnosis.line())
                .collect(Collectors.joining());
    }

    /** Tests a tolerance so wide that it does not separate a hundredth of the number from 0. */
    @Test
    void wideToleranceDoesNotAddMistakes() {
        ComputedNumber question = StepsFixture.formula(
                "a/5",
                new Tolerance(Tolerance.Kind.ABSOLUTE, 0.05),
                Map.of("a", new QuestionVariables.OneOf(List.of(2.0))));
        assertThat(mistakesInFifthOfTwo(question, 0)).isEmpty();
        assertThat(mistakesInFifthOfTwo(question, 0.02)).isEmpty();
        assertThat(mistakesInFifthOfTwo(question, 0.004)).isEqualTo("PERCENT");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 1e300, -1e-300})
    void invalidQuestionsAreDiagnosedWithoutException(double given) {
        for (OptimizerKind rule : OptimizerKind.values()) {
            for (Map<String, String> settings : List.of(
                    Map.<String, String>of(), Map.of("lr", "0-1"), Map.of("lr", "0/0"), Map.of("nonsense", "1"))) {
                for (String quantity : List.of("x", "step", "mHat", "nonsense")) {
                    for (String[] gradients :
                            List.of(new String[0], new String[] {"1/0", "x"}, new String[] {"1e200"})) {
                        ComputedNumber question = StepsFixture.question(rule, settings, quantity, TOLERANCE, gradients);
                        assertThat(diagnosed(question, given)).isNotNull();
                        assertThat(question.grade(given, Map.of())).isNotNull();
                    }
                }
            }
        }
    }

    /** Tests an update rule that the course does not ask for: its lines are in the table, as those of any rule. */
    @Test
    void mistakeInAnyRuleIsDiagnosed() {
        ComputedNumber question =
                StepsFixture.question(OptimizerKind.NESTEROV, Map.of("lr", "0.01"), "x", TOLERANCE, "10*x");
        assertThat(right(question)).isCloseTo(2 - 0.01 * (20 + 0.9 * 20), within(1e-12));
        assertThat(diagnosed(question, 2.38)).containsExactly(new Mistake.Diagnosis(Mistake.SIGN, "step"));
        assertThat(diagnosed(question, -1.62)).containsExactly(new Mistake.Diagnosis(Mistake.SIGN, ""));
        assertThat(diagnosed(question, 2 - 38)).containsExactly(new Mistake.Diagnosis(Mistake.NO_RATE, "step"));
    }

    @Test
    void variableNamedXHidesTheParameter() {
        List<String> names = List.of("x");
        Expression gradient = StepsFixture.parsed("10*x", names);
        ComputedNumber question = new ComputedNumber(
                QuestionVariables.none(),
                new Solution.Steps(
                        OptimizerKind.SGD,
                        Map.of("lr", StepsFixture.parsed("0.01", names)),
                        StepsFixture.parsed("x", names),
                        List.of(gradient, gradient),
                        "x"),
                TOLERANCE,
                List.of(),
                Map.of());
        assertThat(question.grade(1.6, Map.of("x", 2.0)).mistakes()).isEmpty();
        assertThat(question.grade(1.8, Map.of("x", 2.0)).mistakes())
                .contains(new Mistake.Diagnosis(Mistake.STEP_BEFORE, "x"));
    }
}
