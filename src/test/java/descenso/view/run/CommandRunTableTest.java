package descenso.view.run;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFixture;
import descenso.testing.GoldenFile;
import descenso.train.Outcome;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandRunTableTest {

    private static List<Line> lines(
            ExperimentFixture fixture, Outcome outcome, int width, Language language, CharacterSet characters) {
        UiText texts = new UiText(Messages.in(language), characters);
        return new CommandRunTable(fixture.experiment(), outcome, language, texts).lines(width);
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "VALLEY, 60, ES, UNICODE",
        "VALLEY, 80, ES, UNICODE",
        "VALLEY, 120, EN, ASCII",
        "VALLEY, 10000, EN, UNICODE",
        "NOTEBOOK, 80, ES, UNICODE",
        "NOTEBOOK, 120, EN, ASCII",
        "NOTEBOOK, 60, EN, UNICODE",
        "SWEEP, 80, ES, UNICODE",
        "SWEEP, 120, EN, ASCII",
        "SWEEP, 10000, EN, UNICODE",
    })
    void tableMatchesGoldenFile(ExperimentFixture fixture, int width, Language language, CharacterSet characters) {
        List<Line> lines = lines(fixture, fixture.outcome(), width, language, characters);
        assertThat(lines).allMatch(line -> line.width() <= width);
        String name = String.join("-", fixture.name(), Integer.toString(width), language.code(), characters.name());
        GoldenFile.compare(GoldenFile.TABLES.resolve(name.toLowerCase(Locale.ROOT) + ".txt"), picture(lines));
    }

    @Test
    void omittedTheoryChecksAreListed() {
        ExperimentFixture.LeftOut left = ExperimentFixture.leftOut();
        UiText texts = new UiText(Messages.in(Language.ES), CharacterSet.UNICODE);
        assertThat(picture(new CommandRunTable(left.experiment(), left.outcome(), Language.ES, texts).lines(80)))
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
}
