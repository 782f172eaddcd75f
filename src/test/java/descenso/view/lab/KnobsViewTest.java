package descenso.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.DisplayNames;
import descenso.course.experiment.Knob;
import descenso.course.experiment.Knob.KnobScale;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.table.ExperimentLabels;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnobsViewTest {

    private static final List<Knob> KNOBS = List.of(
            number("lr", 0.0025),
            number("beta1", 0.9),
            number("rotation", -45),
            number("noise", 0),
            number("seed", 1),
            number("size", 32),
            words("standardise", "true"),
            words("biasCorrection", "false"),
            words("form", "average"),
            words("k", "[1, 10.5, 1000]"),
            words("m", "2*k"));

    private static Knob number(String name, double value) {
        return knob(name, Double.toString(value), OptionalDouble.of(value));
    }

    private static Knob words(String name, String written) {
        return knob(name, written, OptionalDouble.empty());
    }

    private static Knob knob(String name, String written, OptionalDouble number) {
        return new Knob("x." + name, name, Optional.empty(), written, number, false, List.of(), KnobScale.LOGARITHMIC);
    }

    private static KnobsText.Rows view(List<Knob> knobs, int chosen, Language language, CharacterSet characters) {
        return new KnobsText.Rows(
                knobs,
                chosen,
                "",
                false,
                new ExperimentLabels(DisplayNames.none(), new UiText(Messages.in(language), characters)));
    }

    private static KnobsText.Rows typing(String typed, int chosen) {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        return new KnobsText.Rows(KNOBS, chosen, typed, true, new ExperimentLabels(DisplayNames.none(), texts));
    }

    private static String picture(List<Line> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** Tests that the names of the knobs of every experiment of the course are whole words in the narrow sidebar. */
    @Test
    void nameOfNoKnobOfTheCourseIsCut() {
        int width = new LabLayout(new Size(60, 18)).sideWidth();
        assertThat(TestCourse.SHIPPED.experimentIds().stream()
                        .map(TestCourse.SHIPPED::experiment)
                        .flatMap(experiment -> Stream.of(Language.ES, Language.EN)
                                .flatMap(language -> rows(experiment, language, width).stream())))
                .noneMatch(row -> row.matches("(?s).*\\p{L}….*"));
    }

    /** Returns the rows of the knobs of each optimizer with those of the problem. */
    private static List<String> rows(Experiment experiment, Language language, int width) {
        ExperimentLabels names =
                ExperimentLabels.of(experiment, new UiText(Messages.in(language), CharacterSet.UNICODE));
        return experiment.labels().stream()
                .map(label -> experiment.knobs().stream()
                        .filter(knob -> knob.optimizer().map(label::equals).orElse(true))
                        .toList())
                .flatMap(knobs -> new KnobsText.Rows(knobs, 0, "", false, names).lines(width, knobs.size()).stream())
                .map(line -> experiment.id() + " " + line)
                .distinct()
                .toList();
    }

    @Test
    void knobsAreRendered() {
        assertThat(picture(view(KNOBS, 1, Language.ES, CharacterSet.UNICODE).lines(40, 20)))
                .isEqualTo("""
                          η                   0,0025
                        ▸ β₁                  0,9
                          giro °              −45
                          ruido σ             0
                          semilla             1
                          minilote            32
                          estandarizar        sí
                          corrección de sesgo no
                          forma               media
                          k                   1; 10,5; 1000
                          m                   2*k
                        """);
        assertThat(picture(view(KNOBS.subList(3, 11), 0, Language.EN, CharacterSet.ASCII)
                        .lines(40, 20)))
                .isEqualTo("""
                    > noise sigma     0
                      seed            1
                      mini-batch size 32
                      standardise     yes
                      bias correction no
                      form            average
                      k               1, 10.5, 1000
                      m               2*k
                    """);
    }

    /** Tests that a long name stays whole beside a short value, and is cut before its value if both do not fit. */
    @Test
    void namesAreCutOnlyWhereTheirValuesLeaveNoRoom() {
        assertThat(picture(view(KNOBS, 6, Language.ES, CharacterSet.UNICODE).lines(24, 5)))
                .isEqualTo("""
                          semilla      1
                          minilote     32
                        ▸ estandarizar sí
                          corrección de sesgo no
                          forma        media   ↕
                        """);
        assertThat(picture(view(KNOBS, 7, Language.ES, CharacterSet.UNICODE).lines(22, 2)))
                .isEqualTo("""
                          estandarizar sí    ↕
                        ▸ corrección de se… no
                        """);
    }

    @Test
    void chosenKnobHasAPointer() {
        List<Line> lines =
                view(KNOBS.subList(0, 2), 1, Language.EN, CharacterSet.UNICODE).lines(24, 5);
        assertThat(lines.get(0).spans())
                .containsExactly(
                        new Span("  ", Style.TEXT), new Span("η  ", Style.MUTED), new Span("0.0025", Style.TEXT));
        assertThat(lines.get(1).spans())
                .containsExactly(
                        new Span("▸ ", Style.POINTER), new Span("β₁ ", Style.MUTED), new Span("0.9", Style.TEXT));
    }

    @Test
    void typedTextReplacesTheValue() {
        List<Line> lines = typing("1/2", 0).lines(34, 2);
        assertThat(lines.get(0).spans().get(2)).isEqualTo(new Span("1/2_", Style.QUESTION));
        assertThat(picture(lines)).contains("0.9").doesNotContain("0.0025");
    }

    /** Tests that the end of a text longer than its place is visible, since typing continues there. */
    @ParameterizedTest
    @CsvSource({"'', _", "1, 1_", "12345678, 12345678_", "123456789012345678901234567890, 34567890_"})
    void endOfTypedTextIsVisible(String typed, String expected) {
        Line line = typing(typed, 0).lines(24, 5).get(0);
        assertThat(line.spans().get(2).text()).isEqualTo(expected);
        assertThat(line.width()).isLessThanOrEqualTo(24);
    }

    /** Tests that a sign marks hidden knobs and that the chosen knob is always visible. */
    @Test
    void longListShowsTheRowsAroundTheChosenKnob() {
        for (int height = 1; height <= KNOBS.size() + 1; height++) {
            for (int chosen = 0; chosen < KNOBS.size(); chosen++) {
                String text = picture(
                        view(KNOBS, chosen, Language.EN, CharacterSet.UNICODE).lines(40, height));
                assertThat(text.lines()).hasSize(Math.min(height, KNOBS.size()));
                assertThat(text.lines().filter(line -> line.startsWith("▸"))).hasSize(1);
                assertThat(text.contains("↕")).isEqualTo(height < KNOBS.size());
            }
        }
        assertThat(view(KNOBS, 0, Language.EN, CharacterSet.UNICODE).lines(40, 0))
                .isEmpty();
        assertThat(view(List.of(), 0, Language.EN, CharacterSet.UNICODE).lines(40, 5))
                .isEmpty();
    }

    @Test
    void linesFitEveryWidthAndHeight() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            int width = 16 + random.nextInt(40);
            int height = random.nextInt(14);
            CharacterSet characters = random.nextBoolean() ? CharacterSet.ASCII : CharacterSet.UNICODE;
            Language language = random.nextBoolean() ? Language.ES : Language.EN;
            List<Line> lines = view(KNOBS, random.nextInt(KNOBS.size()), language, characters)
                    .lines(width, height);
            assertThat(lines).hasSizeLessThanOrEqualTo(height).allMatch(line -> line.width() <= width);
            if (characters == CharacterSet.ASCII) {
                assertThat(picture(lines)).doesNotContain("?").matches("[ -~\n]*");
            }
        }
    }

    @Test
    void knobsHaveDistinctNamesInBothLanguages() {
        List<Knob> all = List.of(
                number("lr", 1),
                number("beta", 1),
                number("beta1", 1),
                number("beta2", 1),
                number("epsilon", 1),
                number("rho", 1),
                number("rotation", 1),
                number("noise", 1),
                number("seed", 1),
                number("init", 1),
                number("size", 1),
                number("rows", 1),
                number("probability", 1),
                number("standardise", 1),
                number("k", 1));
        for (Language language : Language.values()) {
            List<Line> lines = view(all, 0, language, CharacterSet.UNICODE).lines(60, 99);
            assertThat(IntStream.range(0, all.size())
                            .mapToObj(i -> lines.get(i).toString().substring(2).strip())
                            .distinct())
                    .hasSize(all.size());
        }
    }
}
