package descenso.train.run;

import descenso.optim.Optimizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The current values of a run, by the names of the {@link MeasureVariables}. */
final class RunVariables {

    /** Values that exist from step 0 on. */
    private final Map<String, DoubleSupplier> sources = new HashMap<>();

    /** Values that exist from step 1 on. */
    private final Map<String, DoubleSupplier> states = new HashMap<>();

    RunVariables(Trial trial, TrainingState state) {
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
        sources.put(MeasureVariables.TIME, () -> state.steps);
        sources.put(MeasureVariables.RATE, () -> state.rate);
        sources.put(MeasureVariables.LOSS, () -> state.loss);
        states.put(MeasureVariables.STEP_LENGTH, state::stepLength);
        if (!Double.isNaN(state.objective.alongSteepest(i -> 1))) {
            states.put(MeasureVariables.ALONG_STEEPEST, state::alongSteepest);
        }
    }

    private void addEpochs(TrainingState state) {
        sources.put(MeasureVariables.EPOCH, () -> state.epochs);
        sources.put(MeasureVariables.TRAIN_LOSS, () -> state.trainLoss);
        sources.put(MeasureVariables.RARE_LOSS, state.objective::rareLoss);
        sources.put(MeasureVariables.COMMON_LOSS, state.objective::commonLoss);
    }

    private void addValidation(TrainingState state) {
        sources.put(MeasureVariables.VALIDATION_LOSS, () -> state.validationLoss);
        sources.put(MeasureVariables.VALIDATION_ACCURACY, () -> state.validationAccuracy);
    }

    private void addCoordinate(String name, int index, TrainingState state) {
        double[] parameters = state.objective.parameters()[0];
        double[] gradient = state.objective.gradient()[0];
        sources.put(name, () -> parameters[index]);
        sources.put(MeasureVariables.of(MeasureVariables.GRADIENT, name), () -> gradient[index]);
        Optimizer optimizer = state.optimizers.get(0);
        for (String memory : optimizer.stateNames()) {
            states.put(MeasureVariables.of(memory, name), () -> optimizer.state(memory, index));
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
}
