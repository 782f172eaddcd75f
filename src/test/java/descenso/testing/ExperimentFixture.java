package descenso.testing;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.DisplayNames;
import descenso.course.experiment.FirstView;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.train.Comparison;
import descenso.train.Outcome;
import descenso.train.TheoreticalValue;
import descenso.train.run.Run;
import descenso.train.run.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Experiments with their outcomes, built by hand, for tests of the views that show them. */
public enum ExperimentFixture {
    /** Two short runs: one stops at the minimum, the other diverges. Theory agrees with the first only. */
    VALLEY("El valle alargado", "The elongated valley") {
        @Override
        List<Run> runs() {
            Run stopped = new RunFixture("SGD", OptimizerKind.SGD)
                    .variable("k", 100)
                    .hyperparameter("lr", 2.0 / 101)
                    .status(Status.STOPPED)
                    .losses(50.5, 1.0 / 3, 2.5e-13)
                    .parameters(new double[] {1, -1}, new double[] {0.1, 0.25}, new double[] {-0.0, 1e-7})
                    .measure("stepsToStop", 2)
                    .measure("largestLoss", 50.5)
                    .run();
            Run diverged = new RunFixture("momentum, \"heavy\"", OptimizerKind.MOMENTUM)
                    .hyperparameter("lr", 1.5)
                    .hyperparameter("beta", 0.9)
                    .status(Status.DIVERGED)
                    .losses(50.5, 1e200, Double.POSITIVE_INFINITY)
                    .parameters(new double[] {1, -1}, new double[] {1e100, 2}, new double[] {Double.NaN, 3})
                    .remembering("v", new double[] {0.5, 0.25}, new double[] {Double.NEGATIVE_INFINITY, 0})
                    .measure("stepsToStop", Double.NaN)
                    .measure("largestLoss", 1e200)
                    .measure("firstStepOverLr", 0.714142)
                    .run();
            return List.of(stopped, diverged);
        }

        @Override
        List<TheoreticalValue.Check> checks() {
            return List.of(
                    new TheoreticalValue.Check(
                            "steps", "sgd", runs().get(0).trial().label(), 2, 2, 0),
                    new TheoreticalValue.Check(
                            "first step", "momentum", runs().get(1).trial().label(), Math.sqrt(0.5), 0.714142, 1e-4));
        }
    },

    /** The four networks of the notebook, with their first epochs and the last one only. */
    NOTEBOOK("El cuaderno", "The notebook") {
        @Override
        List<Run> runs() {
            return List.of(
                    network("SGD", OptimizerKind.SGD, 1.411164001145, .095065099914, .183925223808, .955555555556)
                            .hyperparameter("lr", .1)
                            .run(),
                    network(
                                    "Momentum",
                                    OptimizerKind.MOMENTUM,
                                    .209514890663,
                                    .005302876685,
                                    .165050393140,
                                    .963888888889)
                            .hyperparameter("lr", .1)
                            .run(),
                    network(
                                    "RMSProp",
                                    OptimizerKind.RMSPROP,
                                    .491187386765,
                                    .039251805462,
                                    .153596838926,
                                    .955555555556)
                            .hyperparameter("lr", .003)
                            .run(),
                    network("Adam", OptimizerKind.ADAM, 1.271585057803, .048245610449, .169729319790, .958333333333)
                            .hyperparameter("lr", .003)
                            .run());
        }
    },

    /** One optimizer at 12 learning rates, a factor of 10^¼ apart; the last two runs diverge. */
    SWEEP("Muchas tasas", "Many rates") {
        @Override
        List<Run> runs() {
            return IntStream.range(0, 12).mapToObj(ExperimentFixture::ofSweep).toList();
        }
    };

    private final String spanish;
    private final String english;

    ExperimentFixture(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    abstract List<Run> runs();

    List<TheoreticalValue.Check> checks() {
        return List.of();
    }

    private static RunFixture network(
            String label, OptimizerKind rule, double first, double last, double validationLoss, double accuracy) {
        return new RunFixture(label, rule)
                .validating()
                .losses(2.4, 2.1, last)
                .epoch(2.432978624802, 2.5, .1)
                .epoch(first, validationLoss * .9, accuracy)
                .epoch(last, validationLoss, accuracy)
                .measure("trainLoss1", first)
                .measure("trainLoss20", last)
                .measure("validationEnd", validationLoss)
                .measure("accuracyEnd", accuracy);
    }

    private static Run ofSweep(int number) {
        double lr = Math.pow(10, number / 4.0 - 4);
        return new RunFixture("RMSProp", OptimizerKind.RMSPROP)
                .variable("lr", lr)
                .hyperparameter("lr", lr)
                .status(number < 10 ? Status.FINISHED : Status.DIVERGED)
                .losses(3, 2 - lr, number < 10 ? 1 - lr : Double.NaN)
                .measure("oscillations", number)
                .measure("lossRatio", 1 - lr)
                .run();
    }

    /** An experiment of four runs with its outcome, where a theoretical value applies to one run only. */
    public record LeftOut(Experiment experiment, Outcome outcome) {}

    /**
     * Creates an experiment whose theoretical value has two conditions, k ≤ 5 and lr < 1. The first run meets both, the
     * second and third have a larger k, and the fourth has a larger lr.
     */
    public static LeftOut leftOut() {
        List<Run> runs = List.of(ofValley(1, 0), ofValley(6, 0), ofValley(7, 1), ofValley(1, 1));
        List<String> names = List.of("k", "lr");
        TheoreticalValue theory = new TheoreticalValue(
                "steps",
                "sgd",
                "SGD",
                Map.of(),
                List.of(StepsFixture.parsed("k <= 5", names), StepsFixture.parsed("lr < 1", names)),
                StepsFixture.parsed("2", names),
                "steps",
                StepsFixture.parsed("0", names),
                false);
        Comparison comparison = new Comparison(runs.stream().map(Run::trial).toList(), List.of(theory));
        Experiment plain = VALLEY.experiment(comparison);
        List<LocalizedText> reasons = List.of(
                localized("κ pasa de 5", "κ is beyond 5"), localized("η no es menor que 1", "η is not below 1"));
        Experiment experiment = new Experiment(
                plain.id(),
                plain.title(),
                plain.look(),
                plain.seed(),
                comparison,
                plain.show(),
                plain.first(),
                plain.vary(),
                plain.knobs(),
                plain.names(),
                Map.of(theory, new Experiment.TheoryLine(plain.position(), reasons)),
                plain.prediction(),
                plain.observation(),
                plain.challenges(),
                plain.position());
        return new LeftOut(experiment, new Outcome(runs, comparison.checks(runs), false));
    }

    private static Run ofValley(double k, double lr) {
        return new RunFixture("SGD", OptimizerKind.SGD)
                .variable("k", k)
                .hyperparameter("lr", lr)
                .losses(1, 0.5, 0.25)
                .measure("steps", 2)
                .run();
    }

    /** Creates the experiment. Its id is the constant's name in lower case. */
    public Experiment experiment() {
        return experiment(new Comparison(runs().stream().map(Run::trial).toList(), List.of()));
    }

    /** Creates the same experiment with other trials. */
    public Experiment experiment(Comparison comparison) {
        return new Experiment(
                name().toLowerCase(Locale.ROOT),
                localized(spanish, english),
                Optional.empty(),
                1,
                comparison,
                List.of(),
                FirstView.none(),
                List.of(),
                List.of(),
                new DisplayNames(
                        Map.of(),
                        Map.of(),
                        Map.of("trainLoss20", localized("pérdida tras la época 20", "train loss after epoch 20")),
                        Map.of()),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new SourcePosition(Path.of("fixture.yaml"), 1, 1));
    }

    private static LocalizedText localized(String spanish, String english) {
        return new LocalizedText(Map.of(Language.ES, spanish, Language.EN, english));
    }

    /** Returns the outcome of all runs. */
    public Outcome outcome() {
        return new Outcome(runs(), checks(), false);
    }

    /** Returns the outcome if training is interrupted after the first run. */
    public Outcome interrupted() {
        return new Outcome(runs().subList(0, 1), checks().stream().limit(1).toList(), true);
    }
}
