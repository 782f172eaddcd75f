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
