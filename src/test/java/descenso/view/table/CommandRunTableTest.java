package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFixture;
import descenso.testing.GoldenFile;
import descenso.testing.ScreenWords;
import descenso.train.Outcome;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandRunTableTest {

    private static List<Line> lines(
            ExperimentFixture fixture, Outcome outcome, int width, Language language, CharacterSet characters) {
        UiText texts = new UiText(Messages.in(language), characters);
        return new CommandRunTable(fixture.experiment(), outcome, texts).lines(width);
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "valley-es-60, VALLEY, ES, 60",
        "valley-es-80, VALLEY, ES, 80",
        "notebook-es-80, NOTEBOOK, ES, 80",
        "notebook-en-60, NOTEBOOK, EN, 60",
        "sweep-es-80, SWEEP, ES, 80",
        "sweep-en-unlimited, SWEEP, EN, 10000",
    })
    void tableMatchesGoldenFile(String name, ExperimentFixture fixture, Language language, int width) {
        List<Line> lines = lines(fixture, fixture.outcome(), width, language, CharacterSet.UNICODE);
        assertThat(lines).allMatch(line -> line.width() <= width);
        GoldenFile.compareTable(name, picture(lines));
    }

    /** Tests a width at which nothing is left out. */
    @ParameterizedTest
    @EnumSource(
            value = ExperimentFixture.class,
            names = {"VALLEY", "NOTEBOOK", "SWEEP"})
    void asciiTableHasTheSameWords(ExperimentFixture fixture) {
        assertThat(ScreenWords.of(lines(fixture, fixture.outcome(), 10_000, Language.EN, CharacterSet.ASCII)))
                .isEqualTo(
                        ScreenWords.of(lines(fixture, fixture.outcome(), 10_000, Language.EN, CharacterSet.UNICODE)));
        assertThat(lines(fixture, fixture.outcome(), 120, Language.EN, CharacterSet.ASCII))
                .allMatch(line -> line.width() <= 120);
    }

    @Test
    void omittedTheoryChecksAreListed() {
        ExperimentFixture.LeftOut left = ExperimentFixture.leftOut();
        UiText texts = new UiText(Messages.in(Language.ES), CharacterSet.UNICODE);
        assertThat(picture(new CommandRunTable(left.experiment(), left.outcome(), texts).lines(80)))
                .containsOnlyOnce("se cumple")
                .endsWith("""

                        pasos, 2 ensayos: se omite, porque κ pasa de 5.
                        pasos, SGD, k = 1: se omite, porque η no es menor que 1.
                        """);
    }

    @Test
    void interruptionIsReported() {
        ExperimentFixture notebook = ExperimentFixture.NOTEBOOK;
        List<Line> lines = lines(notebook, notebook.interrupted(), 80, Language.EN, CharacterSet.UNICODE);
        assertThat(picture(lines)).contains("\nsteps ").endsWith("\n\nInterrupted: runs ended, 1 of 4.\n");
        Outcome nothing = new Outcome(List.of(), List.of(), true);
        assertThat(picture(lines(notebook, nothing, 80, Language.EN, CharacterSet.UNICODE)))
                .isEqualTo("The notebook\nnotebook, seed 1\n\nInterrupted: runs ended, 0 of 4.\n");
    }

    /** Tests that the table of a sweep does not need two of its runs. */
    @Test
    void interruptedSweepHasItsTable() {
        ExperimentFixture sweep = ExperimentFixture.SWEEP;
        assertThat(picture(lines(sweep, sweep.interrupted(), 80, Language.EN, CharacterSet.UNICODE)))
                .contains("final loss by η\n");
    }
}
