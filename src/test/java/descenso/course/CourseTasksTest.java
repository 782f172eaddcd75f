package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.quiz.Forecast;
import descenso.quiz.Prediction;
import descenso.quiz.PredictionGrader;
import descenso.train.Kernels;
import descenso.train.Network;
import descenso.train.Run;
import descenso.train.Trial;
import descenso.train.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the course asks of its students: what the runs answer, and that every challenge can be met. */
class CourseTasksTest {

    private static final Path COURSE = Path.of("lessons/optimizers");

    /** As the catalogue of experiments has it: an option or a ranking by index, a number to the nearest whole. */
    private static final Map<String, String> RIGHT = new TreeMap<>(Map.ofEntries(
            Map.entry("adam-bursts", "2"),
            Map.entry("alternating-gradient", "[2, 1, 0]"),
            Map.entry("ball", "[1, 2, 0, 3]"),
            Map.entry("bias-correction", "2"),
            Map.entry("bias-correction-bowl", "true"),
            Map.entry("bump", "false"),
            Map.entry("catapult", "2"),
            Map.entry("comparison", "2"),
            Map.entry("constant-rate", "1"),
            Map.entry("direction", "1"),
            Map.entry("fast-is-not-good", "2"),
            Map.entry("first-step", "2"),
            Map.entry("found-rates", "1"),
            Map.entry("knife-edge", "≈6"),
            Map.entry("learning-rate", "2"),
            Map.entry("library-defaults", "[0, 1, 3, 2]"),
            Map.entry("lr-finder", "2"),
            Map.entry("noise-floor", "3"),
            Map.entry("notebook", "[1, 2, 3, 0]"),
            Map.entry("one-spike", "[3, 2, 0, 1]"),
            Map.entry("rotation", "2"),
            Map.entry("saddle", "≈72"),
            Map.entry("same-start", "3"),
            Map.entry("spike-after-quiet", "false"),
            Map.entry("stability", "true"),
            Map.entry("standardised-data", "2"),
            Map.entry("sweep", "false"),
            Map.entry("terminal-speed", "≈10"),
            Map.entry("too-much-momentum", "true"),
            Map.entry("tuned-momentum", "≈11"),
            Map.entry("unscaled-data", "2"),
            Map.entry("valley", "≈10"),
            Map.entry("weight-decay", "2"),
            Map.entry("wilson", "1")));

    private static List<Run> runs(Experiment experiment, Predicate<Trial> wanted, UnaryOperator<Trial> kernel) {
        return experiment.comparison().trials().parallelStream()
                .filter(wanted)
                .map(kernel)
                .map(trial -> trial.run(Watch.NONE).orElseThrow())
                .toList();
    }

    private static Experiment read(String id, List<Setting> settings) {
        Path file = COURSE.resolve("experiments").resolve(id + ".yaml");
        return ExperimentReader.read(file, settings, COURSE.resolve("data"))
                .experiment()
                .orElseThrow();
    }

    private static PredictionQuestion question(String id) {
        return read(id, List.of()).prediction().orElseThrow();
    }

    /** Whether there are vectors or not. */
    @TestFactory
    Stream<DynamicTest> theRunsAnswer() {
        return RIGHT.keySet().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    for (UnaryOperator<Trial> kernel : kernels(read(id, List.of()))) {
                        answer(id, kernel);
                    }
                }));
    }

    /** Where they make a difference. */
    private static List<UnaryOperator<Trial>> kernels(Experiment experiment) {
        boolean isNetwork = experiment.comparison().trials().get(0).problem() instanceof Network;
        return isNetwork
                ? List.of(UnaryOperator.identity(), Kernels::withoutVectors)
                : List.of(UnaryOperator.identity());
    }

    private static void answer(String id, UnaryOperator<Trial> kernel) {
        Experiment experiment = read(id, List.of());
        PredictionQuestion question = experiment.prediction().orElseThrow();
        Map<String, Double> figures = question.figures().of(runs(experiment, question.figures()::speakOf, kernel));
        assertThat(PredictionGrader.right(question.prediction(), figures)
                        .orElseThrow()
                        .accept(new Shown()))
                .as(figures::toString)
                .isEqualTo(RIGHT.get(id));
    }

    private record Shown() implements Forecast.Visitor<String> {

        @Override
        public String option(Forecast.Option option) {
            return Integer.toString(option.index());
        }

        @Override
        public String ranking(Forecast.Ranking ranking) {
            return ranking.options().toString();
        }

        @Override
        public String amount(Forecast.Amount amount) {
            return "≈" + Math.round(amount.value());
        }

        @Override
        public String statement(Forecast.Statement statement) {
            return Boolean.toString(statement.isTrue());
        }

        @Override
        public String unknown(Forecast.Unknown unknown) {
            return "";
        }
    }

    @Test
    void everyExperimentAsksAndEveryKindIsUsed() throws Exception {
        assertThat(CourseReader.experiments(COURSE)).isEqualTo(RIGHT.keySet());
        assertThat(RIGHT.keySet().stream()
                        .map(id -> question(id).prediction().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        Prediction.Choice.class,
                        Prediction.Order.class,
                        Prediction.Amount.class,
                        Prediction.Truth.class));
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenButTheTitleHasAnExperiment(Language language) throws Exception {
        Course course = CourseReader.read(COURSE);
        for (String screen : course.screens().subList(1, course.screens().size())) {
            Lesson lesson = course.page(language, screen).reading().lesson().orElseThrow();
            assertThat(lesson.blocks().stream().flatMap(Block::leaves).filter(Block.ExperimentBlock.class::isInstance))
                    .as(screen)
                    .isNotEmpty();
        }
    }

    /** Short enough to be read at a glance, figures and all. */
    @ParameterizedTest
    @EnumSource
    void wordsAreFew(Language language) {
        for (String id : RIGHT.keySet()) {
            PredictionQuestion question = question(id);
            assertThat(question.ask().in(language, name -> "0.001")).as(id).hasSizeLessThanOrEqualTo(200);
            assertThat(question.why().in(language, name -> "1.234")).as(id).hasSizeLessThanOrEqualTo(310);
            assertThat(question.options())
                    .as(id)
                    .allSatisfy(option -> assertThat(option.text().in(language, name -> "0.001"))
                            .hasSizeLessThanOrEqualTo(70));
        }
    }

    /** Each is met at par by its solution, whatever the machine, and not by its author's values. */
    @TestFactory
    Stream<DynamicTest> challengesCanBeMet() {
        List<DynamicTest> tests = RIGHT.keySet().stream()
                .flatMap(id -> read(id, List.of()).challenges().stream()
                        .map(challenge ->
                                DynamicTest.dynamicTest(id + " " + challenge.id(), () -> meet(id, challenge))))
                .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(10);
        return tests.stream();
    }

    private static void meet(String id, Challenge challenge) {
        Experiment asWritten = read(id, List.of());
        assertThat(challenge
                        .judge(runs(asWritten, challenge::looksAt, UnaryOperator.identity()))
                        .reached())
                .isFalse();
        Experiment solved = read(id, challenge.solution());
        assertThat(challenge.solution()).allMatch(challenge::permits);
        for (UnaryOperator<Trial> kernel : kernels(solved)) {
            Attained attained = challenge.judge(runs(solved, challenge::looksAt, kernel));
            assertThat(attained.reached()).isTrue();
            assertThat(attained.atPar()).as(attained::toString).isTrue();
            assertThat(attained.score()).isPresent();
        }
    }
}
