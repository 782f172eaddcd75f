package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.plot.ChartExamples;
import descenso.plot.Marker;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlagTest {

    /** Tests both character sets, since a row of a table contains flags and marks of curves. */
    @ParameterizedTest
    @EnumSource
    void flagDiffersFromEveryMarkOfACurve(RunColumn.Flag flag) {
        assertThat(IntStream.range(0, ChartExamples.marks())
                        .mapToObj(Marker::of)
                        .flatMap(mark ->
                                IntStream.of(mark.ascii(), mark.unicode()).mapToObj(Character::toString)))
                .doesNotContain(flag.sign())
                .doesNotHaveDuplicates();
    }
}
