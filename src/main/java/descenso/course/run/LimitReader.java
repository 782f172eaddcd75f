package descenso.course.run;

import descenso.course.problem.BoundProblem;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import java.util.List;
import java.util.Optional;

/**
 * Reads the length of the runs: {@code steps}, or {@code epochs} if the problem has epochs, or as many steps as there
 * is data for.
 */
final class LimitReader {

    private static final int MOST_STEPS = 10_000_000;

    private final MappingReader top;
    private final BoundProblem bound;

    LimitReader(MappingReader top, BoundProblem bound) {
        this.top = top;
        this.bound = bound;
    }

    /** Reports errors in the lengths that do not depend on the problem. Used if the problem cannot be read. */
    static void checkNumbers(MappingReader top) {
        for (String key : List.of("steps", "epochs")) {
            top.optional(key, node -> top.scope().integer(node, Bounds.between(0, MOST_STEPS)));
        }
    }

    /** Reads the limit; 0 steps if a length is invalid. */
    RunLimit read() {
        int steps = top.context().diagnostics().tryRead(this::steps).orElse(0);
        StopCriterion stop = top.section("stop", StopCriterionReader.KEYS)
                .map(new StopCriterionReader(bound.problem())::read)
                .orElseGet(StopCriterion::never);
        return new RunLimit(steps, stop);
    }

    private int steps() throws CourseException {
        Optional<YamlNode> steps = top.optional("steps");
        Optional<YamlNode> epochs = epochs();
        if (epochs.isPresent() && steps.isPresent()) {
            throw alternatives(epochs.get(), steps.get(), "steps", "epochs");
        }
        boolean hasEpochs = bound.problem().stepsPerEpoch() > 0;
        if (epochs.isPresent() || (steps.isEmpty() && bound.updates().isEmpty() && hasEpochs)) {
            return ofEpochs(epochs.isPresent() ? epochs.get() : top.required("epochs"));
        }
        return steps.isEmpty() && bound.updates().isPresent()
                ? most()
                : top.scope().integer(top.required("steps"), Bounds.between(0, most()));
    }

    private int ofEpochs(YamlNode epochs) throws CourseException {
        int length = bound.problem().stepsPerEpoch();
        if (length == 0) {
            throw epochs.error(MessageKey.EXPERIMENT_NO_EPOCHS);
        }
        return length * top.scope().integer(epochs, Bounds.between(0, most() / length));
    }

    private int most() {
        return bound.updates().orElse(MOST_STEPS);
    }

    /**
     * Returns the number of epochs, which is at the top level or in the problem.
     *
     * @throws CourseException if it is in both
     */
    private Optional<YamlNode> epochs() throws CourseException {
        Optional<YamlNode> epochs = top.optional("epochs");
        Optional<YamlNode> ofProblem = top.required("problem").map().optional("epochs");
        if (epochs.isPresent() && ofProblem.isPresent()) {
            throw alternatives(ofProblem.get(), epochs.get(), "problem.epochs", "epochs");
        }
        return epochs.or(() -> ofProblem);
    }

    private static CourseException alternatives(YamlNode one, YamlNode other, String... keys) {
        return new CourseException(
                one.position().ifInSettingOr(other.position()), MessageKey.EXPERIMENT_ALTERNATIVES, keys);
    }
}
