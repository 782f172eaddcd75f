package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.train.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static String named(Language language, Label label, Label... others) {
        Labels labels = Labels.of(List.of(label, others.length == 0 ? label : others[0]), new Digits(language));
        return labels.of(label);
    }

    private static Label at(double k) {
        return new Label("SGD", Map.of("k", k));
    }

    @Test
    void nameARunInItsLanguage() {
        Map<String, Double> variables = new LinkedHashMap<>();
        variables.put("k", 0.002);
        variables.put("lr", 0.1778279410038923);
        Label label = new Label("Adam", variables);
        assertThat(named(Language.ES, label)).isEqualTo("Adam, k\u00A0=\u00A00,002; lr\u00A0=\u00A00,177828");
        assertThat(named(Language.EN, label)).isEqualTo("Adam, k\u00A0=\u00A00.002, lr\u00A0=\u00A00.177828");
        assertThat(named(Language.EN, new Label("Adam", Map.of()))).isEqualTo("Adam");
    }

    @Test
    void keepTogetherWhatTheirAuthorWrote() {
        assertThat(named(Language.ES, new Label("SGD, lr = 0.1", Map.of()))).isEqualTo("SGD, lr\u00A0=\u00A00.1");
    }

    @Test
    void haveAllDigitsWhereFewWouldTellNothing() {
        assertThat(named(Language.EN, at(0.12345671), at(0.12345672))).endsWith("\u00A00.12345671");
        assertThat(named(Language.EN, at(0.12345671), at(0.22345672))).endsWith("\u00A00.123457");
        assertThat(named(Language.EN, at(0.1), at(Math.nextUp(0.1)))).endsWith("\u00A00.1");
        assertThat(named(Language.EN, at(Math.nextUp(0.1)), at(0.1))).endsWith("\u00A00.10000000000000002");
    }
}
