package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Knob.KnobScale;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnobTest {

    /** Tests that a typed text is a number if it is one in an answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0.05 | 0.05",
                "0,05 | 0.05",
                "0,05e+1 | 0.5",
                "0,02+0,01 | 0.03",
                "√0,01 | 0.1",
                "50 % | 0.5",
                "10⁻³ | 0.001",
                "1 000 | 1000",
                "2*0,5 | 1",
                "1e-3 | 1e-3",
                "2/3 | 2/3",
                "2/(1+k) | 2/(1+k)",
                "0,5*k | 0,5*k",
                "[1,5] | [1,5]",
                "min(1,2) | min(1,2)",
                "sum | sum",
                "true | true",
                "1/0 | 1/0",
                "k | k",
                // several values are separated as in a displayed list
                "1e-3;1e-4 | [1e-3, 1e-4]",
                " 0,1 ; 0,2;0,3 | [0.1, 0.2, 0.3]",
                "1 000; 50 %; 2/3 | [1000, 0.5, 2/3]",
                "max(0,5; 1) | 1",
                "max(1; k) | max(1; k)",
                "1, 10, 1e2 | [1, 10, 1e2]",
                "0,1; 10, 1e2 | 0,1; 10, 1e2",
                "1,10 | 1.1",
                "1; k | 1; k",
                "1;; 2 | 1;; 2",
                "1; 1/0 | 1; 1/0"
            })
    void typedTextIsConvertedToYaml(String typed, String value) {
        Knob knob = new Knob(
                "optimizers.0.lr",
                "lr",
                Optional.empty(),
                "1",
                OptionalDouble.of(1),
                false,
                List.of(),
                KnobScale.of("lr"));
        assertThat(knob.typed(typed)).isEqualTo(new Setting("optimizers.0.lr", value));
    }
}
