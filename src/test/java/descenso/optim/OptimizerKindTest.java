package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerKindTest {

    @ParameterizedTest
    @EnumSource
    void ruleHasTheHyperparametersOfItsKindInOrder(OptimizerKind rule) {
        UpdateRule made = rule.create(Map.of());
        assertThat(made.hyperparameters().keySet())
                .containsExactlyElementsOf(rule.hyperparameters().stream()
                        .map(Hyperparameter::name)
                        .toList());
        assertThat(made.kind()).isEqualTo(rule);
    }

    /** Tests that a hyperparameter has the same symbol, kind and progression in all rules that have it. */
    @Test
    void hyperparameterMeansTheSameInEveryRule() {
        for (OptimizerKind rule : OptimizerKind.values()) {
            for (Hyperparameter each : rule.hyperparameters()) {
                Hyperparameter first = Hyperparameter.named(each.name()).orElseThrow();
                assertThat(List.of(each.symbol(), each.kind(), each.progression()))
                        .isEqualTo(List.of(first.symbol(), first.kind(), first.progression()));
            }
        }
        assertThat(Hyperparameter.named("nonsense")).isEmpty();
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
