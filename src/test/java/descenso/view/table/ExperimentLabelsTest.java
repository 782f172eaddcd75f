package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.DisplayNames;
import descenso.course.experiment.Knob;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.train.TheoreticalValue;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentLabelsTest {

    private static ExperimentLabels labels(Language language, DisplayNames names) {
        return new ExperimentLabels(names, new UiText(Messages.in(language), CharacterSet.UNICODE));
    }

    static List<String> experiments() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    /** Tests that no knob, variable or theoretical value is shown under its name in the file, which is English. */
    @ParameterizedTest
    @MethodSource("experiments")
    void everyNameInAnExperimentIsTranslated(String id) {
        Experiment experiment = TestCourse.ABRIDGED.experiment(id);
        ExperimentLabels names = labels(Language.ES, experiment.names());
        for (Knob knob : experiment.knobs()) {
            assertThat(names.knob(knob)).as(knob.path()).isNotEqualTo(knob.name());
        }
        for (String variable : variables(experiment)) {
            assertThat(names.variable(variable)).isNotEqualTo(variable);
        }
        for (TheoreticalValue theory : experiment.comparison().theories()) {
            assertThat(names.measure(theory.name())).isNotEqualTo(theory.name());
        }
    }

    /** Tests the variants of a question: every knob that differs from the author's is named. */
    @ParameterizedTest
    @MethodSource("shipped")
    void everyChangedKnobIsNamed(String id) {
        Experiment experiment = TestCourse.SHIPPED.experiment(id);
        ExperimentLabels names = labels(Language.ES, experiment.names());
        for (PredictionQuestion.Again again :
                experiment.prediction().map(PredictionQuestion::again).orElse(List.of())) {
            List<Setting> settings = again.settings();
            List<Knob> different = TestCourse.SHIPPED.experiment(id, settings.toArray(Setting[]::new)).knobs().stream()
                    .filter(knob -> !knob.isDependent() && !experiment.knobs().contains(knob))
                    .toList();
            assertThat(settings.stream()
                            .flatMap(setting -> names.changed(experiment, setting.path(), setting.value()).stream())
                            .map(words -> words.replaceAll(" de .* = ", " = ").replaceAll(" en vez de .*", ""))
                            .distinct())
                    .as(settings.toString())
                    .containsAll(different.stream()
                            .map(knob -> names.knob(knob) + " = " + names.value(knob))
                            .distinct()
                            .toList());
        }
    }

    static List<String> shipped() {
        return TestCourse.SHIPPED.experimentIds();
    }

    private static Set<String> variables(Experiment experiment) {
        Set<String> variables = new TreeSet<>();
        for (Trial trial : experiment.comparison().trials()) {
            variables.addAll(trial.variables().keySet());
        }
        return variables;
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void everyHyperparameterHasALabel(OptimizerKind rule) {
        ExperimentLabels names = labels(Language.ES, DisplayNames.none());
        for (Hyperparameter each : rule.hyperparameters()) {
            assertThat(names.hyperparameter(each.name())).isNotEqualTo(each.name());
            assertThat(each.kind().words())
                    .allMatch(value -> !names.value(value).equals(value));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            beta           | 0.99    | Momentum, β = 0,99           | Momentum, β = 0.99
            beta1          | 1-0.1   | Momentum, β₁ = 1-0,1         | Momentum, β₁ = 1-0.1
            form           | average | Momentum, forma = media      | Momentum, form = average
            biasCorrection | false   | Momentum, corrección de sesgo = no | Momentum, bias correction = no
            other          | 3       | Momentum, other = 3          | Momentum, other = 3
            """)
    void labelOfAnOptimizerHasItsHyperparameters(String hyperparameter, String value, String spanish, String english) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(hyperparameter, value);
        DisplayNames names = new DisplayNames(
                Map.of(
                        "M",
                        new DisplayNames.OptimizerName(
                                DisplayNames.OptimizerName.of("Momentum").words(), values)),
                Map.of(),
                Map.of(),
                Map.of());
        assertThat(labels(Language.ES, names).optimizer("M")).isEqualTo(spanish);
        assertThat(labels(Language.EN, names).optimizer("M")).isEqualTo(english);
        assertThat(labels(Language.EN, names).optimizer("β .9")).isEqualTo("β 0.9");
    }
}
