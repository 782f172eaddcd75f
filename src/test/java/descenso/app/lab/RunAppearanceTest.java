package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.Race;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.plot.ChartExamples;
import descenso.testing.TestCourse;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunAppearanceTest {

    /** Tests every experiment of the course. No two runs of a heat look alike if there are as many marks as runs. */
    @Test
    void everyHeatHasAMarkForEachRun() throws Exception {
        List<ExperimentHeader> experiments =
                ExperimentList.read(TestCourse.ABRIDGED.folder()).experiments();
        assertThat(experiments).isNotEmpty();
        for (ExperimentHeader header : experiments) {
            Race race = new Race(TestCourse.ABRIDGED.experiment(header.id()).comparison());
            assertThat(race.heats()).as(header.id()).allMatch(heat -> heat.size() <= ChartExamples.marks());
        }
    }
}
