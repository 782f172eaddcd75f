package descenso.testing;

import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.History;
import descenso.train.run.Label;
import descenso.train.run.RecordingSpec;
import descenso.train.run.Run;
import descenso.train.run.RunLimit;
import descenso.train.run.Status;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Builds runs by hand, for tests of the views that show them. */
public final class RunFixture {

    private final String label;
    private final OptimizerKind rule;
    private final Map<String, Double> variables = new LinkedHashMap<>();
    private final Map<String, Double> hyperparameters = new LinkedHashMap<>();
    private final Map<String, Double> measures = new LinkedHashMap<>();
    /** Validation accuracy up to which a run with epochs does no better than a guess. */
    public static final double GUESSED = 0.15;

    private final List<History.Epoch> epochs = new ArrayList<>();
    private Status status = Status.FINISHED;
    private double[] losses = {};
    private double[][] parameters = {};
    private List<String> memory = List.of();
    private double[][] remembered = {};
    private int stepsPerEpoch;
    private boolean hasValidation;
    private String problem = "";
    private StopCriterion stop = StopCriterion.never();

    public RunFixture(String label, OptimizerKind rule) {
        this.label = label;
        this.rule = rule;
    }

    public RunFixture variable(String name, double value) {
        variables.put(name, value);
        return this;
    }

    /** Sets a hyperparameter; the others keep the defaults of the rule. */
    public RunFixture hyperparameter(String name, double value) {
        hyperparameters.put(name, value);
        return this;
    }

    public RunFixture measure(String name, double value) {
        measures.put(name, value);
        return this;
    }

    public RunFixture status(Status end) {
        status = end;
        return this;
    }

    /** Sets the losses, one per step from step 0. */
    public RunFixture losses(double... values) {
        losses = values;
        return this;
    }

    /** Sets the parameters: one row per step from step 0; at most two coordinates, x and y. */
    public RunFixture parameters(double[]... rows) {
        parameters = rows;
        return this;
    }

    /** Sets a state of the optimizer: one row per step, of the same shape as the parameters. */
    public RunFixture remembering(String name, double[]... rows) {
        memory = List.of(name);
        remembered = rows;
        return this;
    }

    public RunFixture epoch(double trainLoss, double validationLoss, double validationAccuracy) {
        epochs.add(new History.Epoch(trainLoss, validationLoss, validationAccuracy));
        return this;
    }

    /** Sets the name of the problem. Runs with equal names have equal problems. */
    public RunFixture problem(String name) {
        problem = name;
        return this;
    }

    /** Sets a loss at which the run may stop. */
    public RunFixture goal(double loss) {
        stop = new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.of(loss),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
        return this;
    }

    /** Sets the steps per epoch; 1 for full batches. */
    public RunFixture stepsPerEpoch(int count) {
        stepsPerEpoch = count;
        return this;
    }

    public RunFixture validating() {
        hasValidation = true;
        return this;
    }

    public Run run() {
        Trial trial = new Trial(
                new Label(label, variables),
                variables,
                rule.create(hyperparameters),
                new Schedule.Constant(),
                new NoProblem(problem, stepsPerEpoch, hasValidation),
                new RunLimit(1000, stop),
                RecordingSpec.none());
        return new Run(trial, status, history(), measures);
    }

    private History history() {
        History history = new History(List.of("x", "y").subList(0, width(parameters)), memory, false);
        for (double loss : losses) {
            history.addLoss(loss);
        }
        for (double[] row : parameters) {
            IntStream.range(0, row.length).forEach(i -> history.addParameter(i, row[i]));
        }
        for (double[] row : remembered) {
            IntStream.range(0, row.length).forEach(i -> history.addState(0, i, row[i]));
        }
        epochs.forEach(each -> history.addEpoch(each.trainLoss(), each.validationLoss(), each.validationAccuracy()));
        return history;
    }

    private static int width(double[][] rows) {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** A problem that is only compared and never trained. */
    private record NoProblem(String name, int stepsPerEpoch, boolean hasValidation) implements Problem {

        @Override
        public double guessedAccuracy() {
            return hasValidation ? GUESSED : 0;
        }

        @Override
        public Objective newObjective() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> coordinates() {
            throw new UnsupportedOperationException();
        }
    }
}
