package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Setting;
import descenso.course.source.CourseFolder;
import descenso.testing.Kernels;
import descenso.train.TheoreticalValue;
import descenso.train.network.Network;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs every experiment of the course and compares it with all figures of the catalogue and with its theoretical
 * values.
 */
@Tag("long")
class CatalogueTest {

    private static final Path COURSE = Path.of("lessons/optimizers");

    /**
     * A figure of the catalogue.
     *
     * @param tolerance relative; empty if all printed digits must agree
     * @param otherwise the relative tolerance if sums are rounded differently, as they are without vector instructions
     */
    private record CatalogueFigure(
            String experiment, String run, String measure, String value, String tolerance, String otherwise) {

        static CatalogueFigure of(String line) {
            String[] cells = (line + " |  | ").split(" \\| ", -1);
            return new CatalogueFigure(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4].strip(),
                    cells[5].isBlank() ? cells[4].strip() : cells[5].strip());
        }

        /** Returns the same figure with the tolerance for runs without vector instructions. */
        CatalogueFigure roundedOtherwise() {
            return new CatalogueFigure(experiment, run, measure, value, otherwise, otherwise);
        }

        double measured(Map<String, Map<String, Double>> measures) {
            return measures.getOrDefault(run, Map.of()).getOrDefault(measure, Double.NaN);
        }

        boolean holds(double measured) {
            return Math.abs(measured - number()) <= allowed();
        }

        /** Returns the largest permitted difference; without a tolerance, half a unit of the last printed digit. */
        private double allowed() {
            return tolerance.isEmpty()
                    ? 0.5001 * new BigDecimal(value).ulp().doubleValue()
                    : Math.abs(number()) * Double.parseDouble(tolerance);
        }

        private double number() {
            return Double.parseDouble(value);
        }
    }

    @TestFactory
    Stream<DynamicTest> experimentMatchesItsFiguresAndTheory() throws Exception {
        Map<String, List<CatalogueFigure>> figures = figures();
        List<Path> files = CourseFolder.files(CourseFolder.experiments(COURSE), ".yaml");
        Set<String> ids = files.stream().map(CourseFolder::stem).collect(Collectors.toSet());
        assertThat(ids)
                .as("every experiment has figures, and every figure an experiment")
                .isEqualTo(figures.keySet());
        return files.stream()
                .flatMap(file -> tests(read(file), figures.getOrDefault(CourseFolder.stem(file), List.of())));
    }

    /**
     * Returns a test on the default kernel. Adds one without vector instructions if the problem is a network: only
     * networks use them.
     */
    private static Stream<DynamicTest> tests(Experiment experiment, List<CatalogueFigure> figures) {
        List<CatalogueFigure> otherwise =
                figures.stream().map(CatalogueFigure::roundedOtherwise).toList();
        DynamicTest with = DynamicTest.dynamicTest(
                experiment.id(),
                () -> check(experiment, UnaryOperator.identity(), Kernels.hasVectors() ? figures : otherwise));
        DynamicTest without = DynamicTest.dynamicTest(
                experiment.id() + " without vectors", () -> check(experiment, Kernels::withoutVectors, otherwise));
        boolean isNetwork = experiment.comparison().trials().get(0).problem() instanceof Network;
        return isNetwork ? Stream.of(with, without) : Stream.of(with);
    }

    private static Experiment read(Path file, Setting... settings) {
        ParsedExperiment parsed = new ExperimentSpecs().read(file, List.of(settings), COURSE.resolve("data"));
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.experiment().orElseThrow();
    }

    private static Experiment read(String id, Setting... settings) {
        return read(CourseFolder.experiment(COURSE, id), settings);
    }

    private static Map<String, List<CatalogueFigure>> figures() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/descenso/catalogue.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(CatalogueFigure::of)
                .collect(Collectors.groupingBy(CatalogueFigure::experiment, TreeMap::new, Collectors.toList()));
    }

    private static void check(Experiment experiment, UnaryOperator<Trial> kernel, List<CatalogueFigure> figures) {
        List<Run> runs = experiment.comparison().trials().stream()
                .map(kernel)
                .map(CatalogueTest::run)
                .toList();
        Map<String, Map<String, Double>> measures = runs.stream()
                .collect(Collectors.toMap(run -> run.trial().label().toString(), Run::measures));
        assertThat(measures.keySet())
                .containsAll(figures.stream().map(CatalogueFigure::run).toList());
        assertThat(figures)
                .filteredOn(figure -> !figure.holds(figure.measured(measures)))
                .as(() -> measured(figures, measures))
                .isEmpty();
        List<TheoreticalValue.Check> checks = experiment.comparison().checks(runs);
        assertThat(checks).isNotEmpty().allMatch(TheoreticalValue.Check::holds);
    }

    /** Tests all optimizers but SGD, for which 600 steps are not enough. */
    @Test
    void threeOptimizersSolveWilsonIn600Steps() {
        Experiment wilson = read("wilson", new Setting("steps", "600"));
        List<Run> runs = wilson.comparison().trials().stream()
                .filter(trial -> !trial.label().optimizer().equals("SGD"))
                .map(CatalogueTest::run)
                .toList();
        assertThat(runs)
                .hasSize(3)
                .allSatisfy(run -> assertThat(run.measures().get("finalLoss")).isLessThan(1e-26));
        assertThat(wilson.comparison().checks(runs)).hasSize(8).allMatch(TheoreticalValue.Check::holds);
    }

    /** Tests the matrix of second moments of the training rows, with a column of ones for the bias. */
    @ParameterizedTest
    @CsvSource({"unscaled-data, 4.675e8", "standardised-data, 42.33"})
    void conditionNumberOfTheWineDataMatches(String id, double expected) {
        Network network = (Network) read(id).comparison().trials().get(0).problem();
        assertThat(condition(network.data().train().inputs())).isCloseTo(expected, withinPercentage(0.02));
    }

    private static double condition(DMatrixRMaj inputs) {
        DMatrixRMaj ones = new DMatrixRMaj(inputs.numRows, 1);
        CommonOps_DDRM.fill(ones, 1);
        DMatrixRMaj rows = CommonOps_DDRM.concatColumns(inputs, ones, null);
        DMatrixRMaj moments = new DMatrixRMaj(rows.numCols, rows.numCols);
        CommonOps_DDRM.multTransA(rows, rows, moments);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(rows.numCols, false, true);
        assertThat(eigen.decompose(moments)).isTrue();
        DoubleSummaryStatistics values = IntStream.range(0, rows.numCols)
                .mapToDouble(i -> eigen.getEigenvalue(i).getReal())
                .summaryStatistics();
        return values.getMax() / values.getMin();
    }

    private static Run run(Trial trial) {
        return trial.run(TrainingMonitor.NONE).orElseThrow();
    }

    private static String measured(List<CatalogueFigure> figures, Map<String, Map<String, Double>> measures) {
        return figures.stream()
                .map(figure -> figure + ": " + figure.measured(measures))
                .collect(Collectors.joining("\n"));
    }
}
