package descenso.train.run;

import descenso.optim.OptimizerKind;
import descenso.train.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a measure's expressions may use. At every step, from 0 before the first update: {@code t}, the
 * scheduled learning rate {@code lr} of the update that led there, {@code loss}, the coordinates, such as {@code x},
 * and the next gradient {@code g_x}; from 1 on also what the optimizer remembers, such as the step taken {@code step_x}
 * or {@code m_x}, the step's length {@code stepLength} and, where there is a steepest axis, its component along it,
 * {@code alongSteepest}. Of a network, at every epoch: {@code epoch, trainLoss, rareLoss, commonLoss,
 * validationLoss, validationAccuracy}.
 * Besides, the run's variables and hyperparameters.
 */
public final class Vocabulary {

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

    /** Those that do not depend on the problem. */
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

    private static final Set<String> OF_EPOCHS =
            Set.of(EPOCH, TRAIN_LOSS, RARE_LOSS, COMMON_LOSS, VALIDATION_LOSS, VALIDATION_ACCURACY);

    private Vocabulary() {}

    /**
     * All of them, each once.
     *
     * @param constants names of the variables and hyperparameters
     */
    public static List<String> names(Problem problem, Collection<String> constants) {
        Set<String> names = new LinkedHashSet<>(ALWAYS);
        if (problem.stepsPerEpoch() == 0) {
            names.removeAll(OF_EPOCHS);
        }
        names.addAll(problem.coordinates());
        Set<String> memories = memories();
        for (String coordinate : problem.coordinates()) {
            names.add(of(GRADIENT, coordinate));
            memories.forEach(memory -> names.add(of(memory, coordinate)));
        }
        names.addAll(constants);
        return new ArrayList<>(names);
    }

    /** What any of the rules remembers. */
    private static Set<String> memories() {
        Set<String> memories = new LinkedHashSet<>();
        for (OptimizerKind rule : OptimizerKind.values()) {
            memories.addAll(rule.create(Map.of()).newOptimizer(1).stateNames());
        }
        return memories;
    }

    /** A coordinate's own: {@code m_x}. */
    static String of(String memory, String coordinate) {
        return memory + "_" + coordinate;
    }

    /** Whether it changes only from epoch to epoch. */
    static boolean isOfEpochs(String name) {
        return OF_EPOCHS.contains(name);
    }
}
