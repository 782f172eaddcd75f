package descenso.train.run;

import descenso.optim.OptimizerKind;
import descenso.train.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that the expressions of a measure may use.
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

    private MeasureVariables() {}

    /**
     * Returns all names for a problem, each once.
     *
     * @param constants names of the variables and hyperparameters
     */
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
