package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.GoldenFile;
import descenso.testing.ScreenWords;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunDetailsTest {

    private static final Experiment WILD =
            TestCourse.ABRIDGED.experiment("valley", new Setting("optimizers.lr", "0.03"));

    private static final Experiment NOTEBOOK = TestCourse.ABRIDGED.experiment("notebook", new Setting("epochs", "2"));

    private static List<Line> lines(
            Experiment experiment, Snapshot run, int width, Language language, CharacterSet characters) {
        return new RunDetails(experiment, run, new UiText(Messages.in(language), characters)).lines(width);
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static Snapshot after(int steps, int run, Experiment experiment) {
        return Trials.after(steps, experiment).get(run);
    }

    @ParameterizedTest
    @CsvSource({"details-es-50, ES, 50", "details-en-118, EN, 118"})
    void detailsMatchGoldenFile(String name, Language language, int width) {
        GoldenFile.compareTable(name, details(width, language, CharacterSet.UNICODE));
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void asciiDetailsHaveTheSameWords(Language language) {
        assertThat(ScreenWords.of(details(78, language, CharacterSet.ASCII)))
                .isEqualTo(ScreenWords.of(details(78, language, CharacterSet.UNICODE)));
    }

    /** Returns the details of runs of different kinds, one below the other. */
    private static String details(int width, Language language, CharacterSet characters) {
        Experiment ball = TestCourse.ABRIDGED.experiment("ball");
        Experiment firstStep = TestCourse.ABRIDGED.experiment("first-step");
        return String.join(
                "\n",
                picture(lines(ball, after(300, 3, ball), width, language, characters)),
                picture(lines(WILD, after(2000, 4, WILD), width, language, characters)),
                picture(lines(firstStep, after(1, 3, firstStep), width, language, characters)),
                picture(lines(NOTEBOOK, after(60, 3, NOTEBOOK), width, language, characters)));
    }

    @Test
    void currentRateOfAScheduleIsShown() {
        Experiment finder = TestCourse.ABRIDGED.experiment("lr-finder");
        Snapshot run = after(3, 0, finder);
        String rate = new NumberFormatter(Language.EN).significant(run.trial().rate(2));
        assertThat(picture(lines(finder, run, 78, Language.EN, CharacterSet.UNICODE)))
                .containsPattern("learning rate now +" + rate.replace(".", "\\."));
    }

    @Test
    void runBeforeItsFirstStepHasNoStatus() {
        Experiment ball = TestCourse.ABRIDGED.experiment("ball");
        assertThat(picture(lines(ball, after(0, 0, ball), 78, Language.EN, CharacterSet.UNICODE)))
                .doesNotContain("status")
                .contains("0 of at most");
    }
}
