package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment.DisplayNames;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.train.run.Label;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLabelsTest {

    private static String named(Language language, Label label, Label... others) {
        ExperimentLabels names =
                new ExperimentLabels(DisplayNames.none(), new UiText(Messages.in(language), CharacterSet.UNICODE));
        RunLabels labels = RunLabels.of(List.of(label, others.length == 0 ? label : others[0]), names);
        return labels.of(label);
    }

    private static Label at(double k) {
        return new Label("SGD", Map.of("k", k));
    }

    @Test
    void variablesOfARunAreFormattedInTheLanguage() {
        Map<String, Double> variables = new LinkedHashMap<>();
        variables.put("k", 0.002);
        variables.put("lr", 0.1778279410038923);
        Label label = new Label("Adam", variables);
        assertThat(named(Language.ES, label)).isEqualTo("Adam, k\u00A0=\u00A00,002; η\u00A0=\u00A00,177828");
        assertThat(named(Language.EN, label)).isEqualTo("Adam, k\u00A0=\u00A00.002, η\u00A0=\u00A00.177828");
        assertThat(named(Language.EN, new Label("Adam", Map.of()))).isEqualTo("Adam");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SGD, lr = 0.1   | SGD, lr_=_0,1     | SGD, lr_=_0.1
            SGD, lr = 1/1.5 | SGD, lr_=_1/1,5   | SGD, lr_=_1/1.5
            β .81           | β 0,81            | β 0.81
            Adam .0072      | Adam 0,0072       | Adam 0.0072
            from -.5 to 2.  | from -0,5 to 2.   | from -0.5 to 2.
            1.5e-4          | 1,5e-4            | 1.5e-4
            v1.2, 1.2.3, a.5| v1.2; 1.2.3; a.5  | v1.2, 1.2.3, a.5
            A + L2, k = 1   | A + L2, k_=_1     | A + L2, k_=_1
            SGD 1e6, k      | SGD 1e6; k        | SGD 1e6, k
            SGD (0.9, 0.99) | SGD (0,9; 0,99)   | SGD (0.9, 0.99)
            """)
    void numbersInAnAuthoredLabelAreFormattedInTheLanguage(String label, String spanish, String english) {
        assertThat(named(Language.ES, new Label(label, Map.of())).replace('\u00A0', '_'))
                .isEqualTo(spanish);
        assertThat(named(Language.EN, new Label(label, Map.of())).replace('\u00A0', '_'))
                .isEqualTo(english);
    }

    @Test
    void noBreakSpacesAreReplacedInALabelWithoutBreaks() {
        ExperimentLabels names =
                new ExperimentLabels(DisplayNames.none(), new UiText(Messages.in(Language.EN), CharacterSet.ASCII));
        Label label = new Label("a\u202Fb", Map.of("k", 2.0));
        assertThat(RunLabels.of(List.of(label), names).of(label)).isEqualTo("a\u202Fb, k\u00A0=\u00A02");
        assertThat(RunLabels.of(List.of(label), names).noBreak(label)).isEqualTo("a b, k = 2");
    }

    @Test
    void variablesAfterDecimalCommasAreSeparatedBySemicolons() {
        assertThat(named(Language.ES, new Label("SGD, lr = 0.1", Map.of("k", 2.5))))
                .isEqualTo("SGD, lr\u00A0=\u00A00,1; k\u00A0=\u00A02,5");
    }

    @Test
    void valuesHaveAllDigitsIfFewerWouldNotDistinguishThem() {
        assertThat(named(Language.EN, at(0.12345671), at(0.12345672))).endsWith("\u00A00.12345671");
        assertThat(named(Language.EN, at(0.12345671), at(0.22345672))).endsWith("\u00A00.123457");
        assertThat(named(Language.EN, at(0.1), at(Math.nextUp(0.1)))).endsWith("\u00A00.1");
        assertThat(named(Language.EN, at(Math.nextUp(0.1)), at(0.1))).endsWith("\u00A00.10000000000000002");
    }
}
