package descenso.app;

import static descenso.testing.QuestionDriver.DOWN;
import static descenso.testing.QuestionDriver.ENTER;
import static descenso.testing.QuestionDriver.ESCAPE;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.Report;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.source.CourseException;
import descenso.phrases.Language;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the list of the lab's experiments, and the way back from an experiment opened by its name. */
class LabListScreenTest {

    private static final Size USUAL = new Size(80, 24);

    /** Returns the experiments of the course and one that no page shows. */
    private static ExperimentList list() {
        try {
            ExperimentList list = ExperimentList.read(TestCourse.ABRIDGED.folder());
            List<ExperimentHeader> all = new ArrayList<>(list.experiments());
            ExperimentHeader first = all.get(0);
            all.add(0, new ExperimentHeader("lonely", first.title(), Optional.empty(), false, false, first.position()));
            return new ExperimentList(all, list.diagnostics());
        } catch (CourseException e) {
            throw new AssertionError(e.diagnostic().toString(), e);
        }
    }

    private static ScriptedLearner listed(Language language, Size size) {
        ScriptedLearner learner =
                ScriptedLearner.at(0, language, size, CharacterSet.UNICODE).press(Key.of('e'));
        return learner.hear(new Message.WorkerReport(new Report.ExperimentsListed(list())));
    }

    /** Tests that the selected experiment and its description are visible at every size, and that Enter opens it. */
    @ParameterizedTest
    @CsvSource({"ES, 60, 18", "ES, 80, 24", "EN, 80, 24", "EN, 120, 40"})
    void everyExperimentCanBeSelectedAndOpened(Language language, int width, int height) {
        ScriptedLearner learner = listed(language, new Size(width, height));
        List<String> opened = new ArrayList<>();
        for (int number = 0; number < list().experiments().size(); number++) {
            List<String> rows = rows(learner.frame());
            int row = IntStream.range(0, rows.size())
                    .filter(line -> rows.get(line).contains("▸ "))
                    .findFirst()
                    .orElseThrow();
            LabLoadingScreen loading =
                    (LabLoadingScreen) learner.press(ENTER).tutor().screen();
            assertThat(rows.get(row)).endsWith("  " + loading.name());
            assertThat(row + 2).isLessThan(height);
            opened.add(loading.name());
            learner.press(ESCAPE, DOWN);
        }
        assertThat(opened)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(list().experiments())
                .endsWith("lonely");
    }

    private static List<String> rows(Frame frame) {
        return frame.rows().stream().map(row -> row.toString().stripTrailing()).toList();
    }

    @Test
    void escapeFromAnUnusedExperimentLeadsToTheList() {
        ScriptedLearner learner = ScriptedLearner.inLab("mine.yaml", Language.ES, USUAL, CharacterSet.UNICODE);
        learner.hear(new Message.WorkerReport(new Report.ExperimentsListed(list())))
                .press(ESCAPE);
        assertThat(learner.tutor().screen()).isInstanceOf(LabListScreen.class);
        assertThat(learner.screen()).isEqualTo("analogy");
        learner.press(ENTER);
        assertThat(((LabLoadingScreen) learner.tutor().screen()).name()).isEqualTo("same-start");
        assertThat(learner.press(ESCAPE).tutor().screen()).isInstanceOf(LabListScreen.class);
        assertThat(learner.press(ESCAPE).tutor().screen()).isInstanceOf(LessonScreen.class);
    }
}
