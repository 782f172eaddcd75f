package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.ExperimentFixture;
import descenso.optim.Rule;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.train.Run;
import descenso.train.RunFixture;
import descenso.tui.Glyphs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    private static List<String> names(Run... runs) {
        Speech speech = new Speech(Phrases.in(Language.EN), Glyphs.UNICODE);
        MeasureName names = new MeasureName(ExperimentFixture.VALLEY.experiment(), Language.EN, speech);
        return new Quantities(List.of(runs), names, new Digits(Language.EN), speech)
                .all().stream().map(Quantity::name).toList();
    }

    /** A mini-batch's loss is none to stand among those of all the data. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "45, false"})
    void tellTheLargestLossWhereItIsOfAllTheData(int stepsPerEpoch, boolean isTold) {
        Run run = new RunFixture("SGD", Rule.SGD)
                .losses(3, 2)
                .stepsPerEpoch(stepsPerEpoch)
                .measure("largestLoss", 3)
                .run();
        assertThat(names(run).contains("largest loss")).isEqualTo(isTold);
    }
}
