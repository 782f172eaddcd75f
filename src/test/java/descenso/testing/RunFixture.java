package descenso.testing;

import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.EpochMeasures;
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

/** Runs made by hand, for tests of what shows them. */
public final class RunFixture {

    private final String label;
    private final OptimizerKind rule;
    private final Map<String, Double> variables = new LinkedHashMap<>();
    private final Map<String, Double> hyperparameters = new LinkedHashMap<>();
    private final Map<String, Double> measures = new LinkedHashMap<>();
    private final List<EpochMeasures> epochs = new ArrayList<>();
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

    /** The others have the rule's defaults. */
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

    public RunFixture losses(double... values) {
        losses = values;
        return this;
    }

    /** A row a step, that from before the first step included; at most two coordinates, x and y. */
    public RunFixture parameters(double[]... rows) {
        parameters = rows;
        return this;
    }

    /** A row a step, of the parameters' shape. */
    public RunFixture remembering(String name, double[]... rows) {
        memory = List.of(name);
        remembered = rows;
        return this;
    }

    public RunFixture epoch(double trainLoss, double validationLoss, double validationAccuracy) {
        epochs.add(new EpochMeasures(trainLoss, validationLoss, validationAccuracy));
        return this;
    }

    /** Runs of equal names are of one problem. */
    public RunFixture problem(String name) {
        problem = name;
        return this;
    }

    /** It may stop at that loss. */
    public RunFixture goal(double loss) {
        stop = new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.of(loss),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
        return this;
    }

    /** One for full batches. */
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
            IntStream.range(0, row.length).forEach(i -> history.addRemembered(0, i, row[i]));
        }
        epochs.forEach(each -> history.addEpoch(each.trainLoss(), each.validationLoss(), each.validationAccuracy()));
        return history;
    }

    private static int width(double[][] rows) {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** Which nobody asks anything else. */
    private record NoProblem(String name, int stepsPerEpoch, boolean hasValidation) implements Problem {

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
