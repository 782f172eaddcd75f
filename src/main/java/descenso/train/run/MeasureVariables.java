package descenso.train.run;

import descenso.optim.Optimizer;
import descenso.optim.OptimizerKind;
import descenso.train.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * The variables that the expressions of a measure may use, bound to the current values of a run.
 *
 * <p>At every step, from 0, the start: {@code t}, the number of the step; {@code lr}, the scheduled learning rate of
 * the step that led there; {@code loss}; the coordinates, such as {@code x}; and the next gradient, such as
 * {@code g_x}.
 *
 * <p>From step 1 on also: the state variables of the optimizer, such as the last step {@code step_x} or {@code m_x};
 * {@code stepLength}, the length of the step; and {@code alongSteepest}, its component along the steepest axis if there
 * is one.
 *
 * <p>For a network, at every epoch: {@code epoch, trainLoss, rareLoss, commonLoss, validationLoss, validationAccuracy}.
 *
 * <p>Always: the variables and the hyperparameters of the run.
 */
public final class MeasureVariables {

    static final String TIME = "t";
    static final String RATE = "lr";
    static final String LOSS = "loss";
    static final String GRADIENT = "g";
    static final String STEP_LENGTH = "stepLength";
    static final String ALONG_STEEPEST = "alongSteepest";
    static final String EPOCH = "epoch";
    public static final String TRAIN_LOSS = "trainLoss";
    public static final String RARE_LOSS = "rareLoss";
    public static final String COMMON_LOSS = "commonLoss";
    public static final String VALIDATION_LOSS = "validationLoss";
    public static final String VALIDATION_ACCURACY = "validationAccuracy";

    /** The names that do not depend on the problem. */
    static final List<String> ALWAYS = List.of(
            TIME,
            RATE,
            LOSS,
            STEP_LENGTH,
            ALONG_STEEPEST,
            EPOCH,
            TRAIN_LOSS,
            RARE_LOSS,
            COMMON_LOSS,
            VALIDATION_LOSS,
            VALIDATION_ACCURACY);

    /** The names that only problems with epochs have. */
    private static final Set<String> OF_EPOCHS =
            Set.of(EPOCH, TRAIN_LOSS, RARE_LOSS, COMMON_LOSS, VALIDATION_LOSS, VALIDATION_ACCURACY);

    /** Values that exist from step 0 on. */
    private final Map<String, DoubleSupplier> sources = new HashMap<>();

    /** Values that exist from step 1 on. */
    private final Map<String, DoubleSupplier> states = new HashMap<>();

    /** Creates the variables of one run, bound to its current values. */
    MeasureVariables(Trial trial, TrainingState state) {
        addConstants(trial);
        addState(state);
        if (trial.problem().stepsPerEpoch() > 0) {
            addEpochs(state);
        }
        if (trial.problem().hasValidation()) {
            addValidation(state);
        }
        List<String> coordinates = trial.problem().coordinates();
        for (int i = 0; i < coordinates.size(); i++) {
            addCoordinate(coordinates.get(i), i, state);
        }
    }

    private void addConstants(Trial trial) {
        trial.rule().hyperparameters().forEach((name, value) -> sources.put(name, () -> value));
        trial.variables().forEach((name, value) -> sources.put(name, () -> value));
    }

    private void addState(TrainingState state) {
        sources.put(TIME, () -> state.steps);
        sources.put(RATE, () -> state.rate);
        sources.put(LOSS, () -> state.loss);
        states.put(STEP_LENGTH, state::stepLength);
        if (!Double.isNaN(state.objective.alongSteepest(i -> 1))) {
            states.put(ALONG_STEEPEST, state::alongSteepest);
        }
    }

    private void addEpochs(TrainingState state) {
        sources.put(EPOCH, () -> state.epochs);
        sources.put(TRAIN_LOSS, () -> state.trainLoss);
        sources.put(RARE_LOSS, state.objective::rareLoss);
        sources.put(COMMON_LOSS, state.objective::commonLoss);
    }

    private void addValidation(TrainingState state) {
        sources.put(VALIDATION_LOSS, () -> state.validationLoss);
        sources.put(VALIDATION_ACCURACY, () -> state.validationAccuracy);
    }

    private void addCoordinate(String name, int index, TrainingState state) {
        double[] parameters = state.objective.parameters()[0];
        double[] gradient = state.objective.gradient()[0];
        sources.put(name, () -> parameters[index]);
        sources.put(of(GRADIENT, name), () -> gradient[index]);
        Optimizer optimizer = state.optimizers.get(0);
        for (String memory : optimizer.stateNames()) {
            IntToDoubleFunction reading = optimizer.reading(memory);
            states.put(of(memory, name), () -> reading.applyAsDouble(index));
        }
    }

    /** Returns the source of a variable; empty if the run does not have it. */
    Optional<DoubleSupplier> source(String name) {
        return Optional.ofNullable(sources.getOrDefault(name, states.get(name)));
    }

    /** Tests whether a variable exists only from step 1 on. */
    boolean isState(String name) {
        return states.containsKey(name);
    }

    /** Returns all names for a problem and those of variables and hyperparameters, each once. */
    public static List<String> names(Problem problem, Collection<String> constants) {
        Set<String> names = new LinkedHashSet<>(ALWAYS);
        if (problem.stepsPerEpoch() == 0) {
            names.removeAll(OF_EPOCHS);
        }
        names.addAll(problem.coordinates());
        Set<String> memories = stateNames();
        for (String coordinate : problem.coordinates()) {
            names.add(of(GRADIENT, coordinate));
            memories.forEach(memory -> names.add(of(memory, coordinate)));
        }
        names.addAll(constants);
        return new ArrayList<>(names);
    }

    /** Returns the state variables of all rules. */
    private static Set<String> stateNames() {
        Set<String> memories = new LinkedHashSet<>();
        for (OptimizerKind rule : OptimizerKind.values()) {
            memories.addAll(rule.stateNames());
        }
        return memories;
    }

    /** Returns the name of a coordinate's state variable, such as {@code m_x}. */
    static String of(String memory, String coordinate) {
        return memory + "_" + coordinate;
    }

    /** Tests whether a name's value changes only at epochs. */
    static boolean isOfEpochs(String name) {
        return OF_EPOCHS.contains(name);
    }
}
