package descenso.train;

import descenso.optim.Optimizer;
import descenso.optim.Rule;
import descenso.optim.UpdateRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Runs made by hand, for tests of what shows them. */
public final class RunFixture {

    private final String label;
    private final Map<String, Double> variables = new LinkedHashMap<>();
    private final Map<String, Double> hyperparameters = new LinkedHashMap<>();
    private final Map<String, Double> measures = new LinkedHashMap<>();
    private final List<EpochMeasures> epochs = new ArrayList<>();
    private Status status = Status.FINISHED;
    private double[] losses = {};
    private double[][] parameters = {};
    private List<String> memory = List.of();
    private double[][] remembered = {};

    public RunFixture(String label) {
        this.label = label;
    }

    public RunFixture variable(String name, double value) {
        variables.put(name, value);
        return this;
    }

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

    public Run run() {
        Trial trial = new Trial(
                new Label(label, variables),
                variables,
                new HandMadeRule(hyperparameters),
                step -> 1,
                new NoProblem(),
                new Limit(losses.length - 1, Stop.never()),
                Readings.none());
        return new Run(trial, status, history(), measures);
    }

    private History history() {
        History history = new History(List.of("x", "y").subList(0, width(parameters)), memory);
        for (double loss : losses) {
            history.addLoss(loss);
        }
        for (double[] row : parameters) {
            IntStream.range(0, row.length).forEach(i -> history.addParameter(i, row[i]));
        }
        for (double[] row : remembered) {
            IntStream.range(0, row.length).forEach(i -> history.addRemembered(0, i, row[i]));
        }
        epochs.forEach(history::addEpoch);
        return history;
    }

    private static int width(double[][] rows) {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** Of which only the name and the hyperparameters are asked. */
    private record HandMadeRule(Map<String, Double> hyperparameters) implements UpdateRule {

        @Override
        public Rule rule() {
            return Rule.SGD;
        }

        @Override
        public double lr() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optimizer start(int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UpdateRule with(String name, double value) {
            throw new UnsupportedOperationException();
        }
    }

    /** Which nobody asks anything. */
    private static final class NoProblem implements Problem {

        @Override
        public Objective objective() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> coordinates() {
            throw new UnsupportedOperationException();
        }
    }
}
