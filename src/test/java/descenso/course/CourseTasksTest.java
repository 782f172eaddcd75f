package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Challenge;
import descenso.course.experiment.Challenge.ChallengeOutcome;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.Knob;
import descenso.course.experiment.OptimizerNaming;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.course.experiment.YamlPath;
import descenso.course.source.CourseException;
import descenso.course.source.LocalizedText;
import descenso.course.source.YamlNode;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import descenso.testing.Kernels;
import descenso.testing.MeasuredAnswers;
import descenso.testing.TestCourse;
import descenso.train.network.Network;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the predictions and challenges of the shipped course: the runs give the expected answers, and every challenge
 * can be reached.
 */
@Tag("long")
public class CourseTasksTest {

    /** The correct answers to the predictions, by experiment. */
    private static final Map<String, String> RIGHT = MeasuredAnswers.all();

    static List<String> ids() {
        return TestCourse.SHIPPED.experimentIds();
    }

    /**
     * Checks that a semicolon separates the coordinates of a point in Spanish, where the comma is the decimal
     * separator.
     */
    @ParameterizedTest
    @MethodSource("ids")
    void coordinatesInSpanishAreNotSeparatedByCommas(String id) {
        Experiment experiment = TestCourse.SHIPPED.experiment(id);
        List<LocalizedText> words = new ArrayList<>();
        experiment.look().ifPresent(words::add);
        experiment
                .prediction()
                .ifPresent(question -> words.addAll(
                        List.of(question.ask().template(), question.why().template())));
        experiment.challenges().forEach(challenge -> words.add(challenge.goal()));
        assertThat(words)
                .extracting(each -> each.in(Language.ES))
                .noneMatch(text -> text.matches("(?s).*\\([-−]?[\\d{x][^()\\s]*, [^()\\s]+\\).*"));
    }

    @ParameterizedTest
    @MethodSource("scored")
    void everyScoreHasAUnit(Challenge challenge) {
        LocalizedText unit = challenge.score().orElseThrow().unit().orElseThrow();
        assertThat(unit.texts()).containsOnlyKeys(Language.values()).doesNotContainValue("");
    }

    static Stream<Challenge> scored() {
        return TestCourse.SHIPPED.experimentIds().stream()
                .flatMap(id -> TestCourse.SHIPPED.experiment(id).challenges().stream())
                .filter(challenge -> challenge.score().isPresent());
    }

    /** The correct answers under each of the settings of {@code again}, in file order, by experiment. */
    private static final Map<String, String> RIGHT_AGAIN = new TreeMap<>(Map.ofEntries(
            Map.entry("adam-bursts", "2; 2"),
            Map.entry("alternating-gradient", "[2, 1, 0]; [2, 1, 0]"),
            Map.entry("ball", "[1, 2, 0, 3]; [0, 1, 2, 3]"),
            Map.entry("bias-correction", "0; 1"),
            Map.entry("bias-correction-bowl", "true; true"),
            Map.entry("bump", "false; false"),
            Map.entry("catapult", "3; 2"),
            Map.entry("comparison", "2; 2"),
            Map.entry("constant-rate", "1; 1"),
            Map.entry("direction", "3; 1"),
            Map.entry("fast-is-not-good", "2"),
            Map.entry("first-step", "2; 2"),
            Map.entry("found-rates", "1"),
            Map.entry("knife-edge", "≈12; ≈7"),
            Map.entry("learning-rate", "1; 0"),
            Map.entry("library-defaults", "[0, 3, 1, 2]; [1, 3, 0, 2]"),
            Map.entry("lr-finder", "2; 2"),
            Map.entry("noise-floor", "2; 3"),
            Map.entry("notebook", "[1, 0, 2, 3]; [1, 3, 2, 0]"),
            Map.entry("one-spike", "[2, 3, 0, 1]; [3, 2, 0, 1]"),
            Map.entry("rare-classes", "2"),
            Map.entry("rotation", "2; 2"),
            Map.entry("saddle", "≈142; ≈38"),
            Map.entry("same-start", "1; 2"),
            Map.entry("spike-after-quiet", "true; false"),
            Map.entry("stability", "true; true"),
            Map.entry("standardised-data", "2"),
            Map.entry("sweep", "false; true"),
            Map.entry("ten-draws", ""),
            Map.entry("terminal-speed", "≈5; ≈2"),
            Map.entry("too-much-momentum", "false; true"),
            Map.entry("tuned-momentum", "≈5; ≈3"),
            Map.entry("unscaled-data", "2; 2"),
            Map.entry("valley", "≈3; ≈5"),
            Map.entry("weight-decay", "2; 2"),
            Map.entry("wilson", "1; 1")));

    private static List<Run> runs(Experiment experiment, Predicate<Trial> wanted, UnaryOperator<Trial> kernel) {
        return experiment.comparison().trials().parallelStream()
                .filter(wanted)
                .map(kernel)
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }

    private static Experiment read(String id, List<Setting> settings) {
        return TestCourse.SHIPPED.experiment(id, settings.toArray(Setting[]::new));
    }

    private static PredictionQuestion question(String id) {
        return read(id, List.of()).prediction().orElseThrow();
    }

    /** Tests the experiment with and without vector instructions, which round sums differently. */
    @TestFactory
    Stream<DynamicTest> runsGiveTheExpectedAnswers() {
        return RIGHT.keySet().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    for (UnaryOperator<Trial> kernel : kernels(read(id, List.of()))) {
                        check(id, kernel);
                    }
                }));
    }

    /** Returns the kernels to test: for a network with and without vector instructions, else only the default one. */
    private static List<UnaryOperator<Trial>> kernels(Experiment experiment) {
        boolean isNetwork = experiment.comparison().trials().get(0).problem() instanceof Network;
        return isNetwork
                ? List.of(UnaryOperator.identity(), Kernels::withoutVectors)
                : List.of(UnaryOperator.identity());
    }

    private static void check(String id, UnaryOperator<Trial> kernel) {
        assertThat(right(read(id, List.of()), kernel)).isEqualTo(RIGHT.get(id));
        assertThat(question(id).again().stream()
                        .map(again -> right(read(id, again.settings()), kernel))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(RIGHT_AGAIN.get(id));
    }

    private static String right(Experiment experiment, UnaryOperator<Trial> kernel) {
        PredictionQuestion question = experiment.prediction().orElseThrow();
        Map<String, Double> figures = question.figures().of(runs(experiment, question.figures()::dependOn, kernel));
        assertExplains(question, figures);
        return question.prediction()
                .right(figures)
                .map(CourseTasksTest::formatted)
                .orElseGet(figures::toString);
    }

    /** Tests whether the explanation names a measured figure, and only figures with a finite value. */
    private static void assertExplains(PredictionQuestion question, Map<String, Double> figures) {
        for (Language language : Language.values()) {
            Set<String> names = question.why().names(language);
            assertThat(names).anyMatch(name -> !question.figures().given().containsKey(name));
            assertThat(names)
                    .allSatisfy(name -> assertThat(figures.get(name)).as(name).isFinite());
        }
    }

    private static String formatted(Answer answer) {
        if (answer instanceof Answer.Options option) {
            return option.chosen().stream().map(String::valueOf).collect(Collectors.joining());
        }
        if (answer instanceof Answer.Ranking ranking) {
            return ranking.items().toString();
        }
        if (answer instanceof Answer.Amount amount) {
            return "≈" + Math.round(amount.value());
        }
        return answer instanceof Answer.Statement statement ? Boolean.toString(statement.isTrue()) : "";
    }

    /** Checks that the same answer to every statement is not always correct. */
    @Test
    void someStatementsAreTrueAndSomeAreFalse() {
        Stream.of("true", "false")
                .forEach(word ->
                        assertThat(RIGHT.values()).filteredOn(word::equals).hasSizeGreaterThan(2));
    }

    @Test
    void everyExperimentHasAPredictionAndEveryKindIsUsed() {
        assertThat(TestCourse.SHIPPED.experimentIds()).containsExactlyElementsOf(RIGHT.keySet());
        assertThat(RIGHT.keySet().stream()
                        .map(id -> question(id).prediction().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        Prediction.Choice.class,
                        Prediction.Order.class,
                        Prediction.Amount.class,
                        Prediction.Truth.class));
    }

    /**
     * Limits the lengths, in characters and with numbers in place of the figures, so that a text is read at a glance.
     */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void textsOfPredictionsAreShort(Language language) {
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

    /**
     * Tests that the solution of each challenge reaches it at par on every kernel, and that the author's values do not
     * reach it.
     */
    @TestFactory
    Stream<DynamicTest> challengeIsReachedAtParByItsSolution() {
        List<DynamicTest> tests = RIGHT.keySet().stream()
                .flatMap(id -> read(id, List.of()).challenges().stream()
                        .map(challenge ->
                                DynamicTest.dynamicTest(id + " " + challenge.id(), () -> solve(id, challenge))))
                .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(10);
        return tests.stream();
    }

    /**
     * Returns the solution as settings of the lab: a typed value for each knob, which belongs to one optimizer at most.
     */
    private static List<Setting> turned(Experiment experiment, Challenge challenge) throws CourseException {
        YamlNode root =
                OptimizerNaming.withLabels(ExperimentHeader.yaml(TestCourse.SHIPPED.experimentFile(experiment.id())));
        List<Setting> turned = new ArrayList<>();
        for (Setting setting : challenge.solution()) {
            List<Knob> knobs = experiment.knobs().stream()
                    .filter(knob -> YamlPath.paths(root, setting.path()).contains(knob.path()))
                    .toList();
            assertThat(knobs).as(setting::path).isNotEmpty();
            knobs.forEach(knob -> turned.add(knob.typed(setting.value())));
        }
        return turned;
    }

    private static void solve(String id, Challenge challenge) throws CourseException {
        Experiment asWritten = read(id, List.of());
        assertThat(challenge
                        .evaluate(runs(asWritten, challenge::dependsOn, UnaryOperator.identity()))
                        .reached())
                .isFalse();
        List<Setting> turned = turned(asWritten, challenge);
        Experiment solved = read(id, turned);
        assertThat(challenge.solution())
                .allMatch(setting -> challenge.editable().holds(setting.path()));
        assertThat(turned).allMatch(setting -> challenge.editable().holds(setting.path()));
        for (UnaryOperator<Trial> kernel : kernels(solved)) {
            ChallengeOutcome attained = challenge.evaluate(runs(solved, challenge::dependsOn, kernel));
            assertThat(attained.reached()).isTrue();
            assertThat(attained.atPar()).as(attained::toString).isTrue();
            assertThat(attained.score()).isPresent();
        }
    }
}
