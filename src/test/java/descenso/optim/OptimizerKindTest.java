package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerKindTest {

    private static final String TABLE = """
            sgd SGD: lr 0.001 [0,∞), l2 0.0 [0,∞)
            momentum Momentum: lr 0.001 [0,∞), beta 0.9 [0,1], form sum [0,1], l2 0.0 [0,∞)
            nesterov Nesterov: lr 0.001 [0,∞), beta 0.9 [0,1], form sum [0,1], l2 0.0 [0,∞)
            rmsprop RMSProp: lr 0.01 [0,∞), beta 0.99 [0,1), epsilon 1.0E-8 [0,∞), l2 0.0 [0,∞)
            adam Adam: lr 0.001 [0,∞), beta1 0.9 [0,1), beta2 0.999 [0,1), epsilon 1.0E-8 [0,∞), \
            biasCorrection true [0,1], l2 0.0 [0,∞)
            adamw AdamW: lr 0.001 [0,∞), beta1 0.9 [0,1), beta2 0.999 [0,1), epsilon 1.0E-8 [0,∞), \
            weightDecay 0.01 [0,∞)
            amsgrad AMSGrad: lr 0.001 [0,∞), beta1 0.9 [0,1), beta2 0.999 [0,1), epsilon 1.0E-8 [0,∞), l2 0.0 [0,∞)
            nadam NAdam: lr 0.002 [0,∞), beta1 0.9 [0,1), beta2 0.999 [0,1), epsilon 1.0E-8 [0,∞), \
            momentumDecay 0.004 [0,∞), l2 0.0 [0,∞)
            adagrad Adagrad: lr 0.01 [0,∞), epsilon 1.0E-10 [0,∞), l2 0.0 [0,∞)
            adadelta Adadelta: lr 1.0 [0,∞), rho 0.9 [0,1), epsilon 1.0E-6 [0,∞), l2 0.0 [0,∞)
            lion Lion: lr 1.0E-4 [0,∞), beta1 0.9 [0,1), beta2 0.99 [0,1), weightDecay 0.0 [0,∞)
            """;

    private static String description(OptimizerKind rule) {
        return rule.hyperparameters().stream()
                .map(each -> each.name() + " " + each.write(each.fallback()) + " " + description(each.range()))
                .collect(Collectors.joining(", ", rule.key() + " " + rule.title() + ": ", "\n"));
    }

    private static String description(ValueRange range) {
        String highest = Double.isInfinite(range.highest()) ? "∞" : String.valueOf((int) range.highest());
        return "[" + (int) range.lowest() + "," + highest + (range.open() ? ")" : "]");
    }

    @Test
    void hyperparametersAreThoseOfTheTable() {
        assertThat(Stream.of(OptimizerKind.values())
                        .map(OptimizerKindTest::description)
                        .collect(Collectors.joining()))
                .isEqualTo(TABLE);
    }

    @ParameterizedTest
    @EnumSource
    void recordComponentsAreTheHyperparametersInOrder(OptimizerKind rule) {
        List<String> names =
                rule.hyperparameters().stream().map(Hyperparameter::name).collect(Collectors.toList());
        UpdateRule made = rule.create(Map.of());
        assertThat(made.getClass().getRecordComponents())
                .extracting(RecordComponent::getName)
                .isEqualTo(names);
        assertThat(made.hyperparameters().keySet()).containsExactlyElementsOf(names);
        assertThat(made.kind()).isEqualTo(rule);
    }

    @ParameterizedTest
    @EnumSource
    void missingHyperparameterHasItsDefault(OptimizerKind rule) {
        Map<String, Double> found = rule.create(Map.of()).hyperparameters();
        assertThat(rule.hyperparameters())
                .allSatisfy(each -> assertThat(found).containsEntry(each.name(), each.fallback()));
    }

    @ParameterizedTest
    @EnumSource
    void oneHyperparameterCanBeChangedAlone(OptimizerKind rule) {
        UpdateRule before = rule.create(Map.of());
        for (Hyperparameter each : rule.hyperparameters()) {
            double value = each.kind() == Hyperparameter.Kind.NUMBER ? 0.25 : 1 - each.fallback();
            UpdateRule after = before.with(each.name(), value);
            assertThat(after.hyperparameters()).containsEntry(each.name(), value);
            assertThat(after).isNotEqualTo(before);
            assertThat(after.with(each.name(), each.fallback())).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void learningRateIsTheGivenOne(OptimizerKind rule) {
        assertThat(rule.create(Map.of("lr", 0.375)).lr()).isEqualTo(0.375);
    }

    @ParameterizedTest
    @EnumSource
    void kindIsFoundByItsKey(OptimizerKind rule) {
        assertThat(OptimizerKind.byKey(rule.key())).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SGD", "adamax"})
    void kindIsNotFoundByUnknownKey(String key) {
        assertThat(OptimizerKind.byKey(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SGD, beta, 0.9, beta",
        "ADAM, beta, 0.9, beta",
        "ADAMW, l2, 0, l2",
        "LION, epsilon, 0, epsilon",
        "SGD, lr, -1, lr: -1.0",
        "SGD, lr, NaN, lr: NaN",
        "ADAM, lr, Infinity, lr: Infinity",
        "ADAM, beta1, 1, beta1: 1.0",
        "ADAM, biasCorrection, 0.5, biasCorrection: 0.5",
        "MOMENTUM, beta, 1.01, beta: 1.01",
        "MOMENTUM, form, 2, form: 2.0",
    })
    void invalidHyperparameterIsNamedInTheException(OptimizerKind rule, String name, double value, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> rule.create(Map.of(name, value)))
                .withMessage(message);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> rule.create(Map.of()).with(name, value))
                .withMessage(message);
    }

    @Test
    void hyperparametersAreUnmodifiable() {
        Map<String, Double> hyperparameters = OptimizerKind.SGD.create(Map.of()).hyperparameters();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> hyperparameters.put("lr", 1.0));
    }
}
