package descenso.course.experiment;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.MappingReader;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import descenso.train.problem.Problem;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A problem with the values of one combination of an experiment's variables. Reads the limit of its runs: {@code steps},
 * or {@code epochs} if the problem has epochs, or as many steps as there is data for; and {@code stop}, the criteria that
 * end a run before.
 *
 * @param updates maximum number of updates that the data allows; empty if unlimited
 */
record BoundProblem(Problem problem, OptionalInt updates) {

    static BoundProblem unlimited(Problem problem) {
        return new BoundProblem(problem, OptionalInt.empty());
    }

    /** Reports errors in the lengths that do not depend on the problem. Used if the problem cannot be read. */
    static void checkLengths(MappingReader top) {
        for (String key : List.of("steps", "epochs")) {
            top.optional(key, node -> top.scope().integer(node, top.bounds("steps")));
        }
    }

    /** Reads the limit; 0 steps if a length is invalid. */
    RunLimit limit(MappingReader top) {
        int steps = top.context().diagnostics().tryRead(() -> steps(top)).orElse(0);
        return new RunLimit(steps, top.section("stop").map(this::stop).orElseGet(StopCriterion::never));
    }

    private int steps(MappingReader top) throws CourseException {
        Optional<YamlNode> steps = top.optional("steps");
        Optional<YamlNode> epochs = epochs(top);
        if (epochs.isPresent() && steps.isPresent()) {
            throw alternatives(epochs.get(), steps.get(), "steps");
        }
        int most = updates.orElse((int) top.bounds("steps").range().highest());
        int length = problem.stepsPerEpoch();
        if (epochs.isPresent() || (steps.isEmpty() && updates.isEmpty() && length > 0)) {
            YamlNode given = epochs.isPresent() ? epochs.get() : top.required("epochs");
            if (length == 0) {
                throw given.error(MessageKey.EXPERIMENT_NO_EPOCHS);
            }
            return length * top.scope().integer(given, Bounds.between(0, most / length));
        }
        return steps.isEmpty() && updates.isPresent()
                ? most
                : top.scope().integer(top.required("steps"), Bounds.between(0, most));
    }

    /** Returns the number of epochs, which is at the top level or in the problem. */
    private static Optional<YamlNode> epochs(MappingReader top) throws CourseException {
        Optional<YamlNode> epochs = top.optional("epochs");
        Optional<YamlNode> ofProblem = top.required("problem").map().optional("epochs");
        if (epochs.isPresent() && ofProblem.isPresent()) {
            throw alternatives(ofProblem.get(), epochs.get(), "problem.epochs");
        }
        return epochs.or(() -> ofProblem);
    }

    private static CourseException alternatives(YamlNode one, YamlNode other, String key) {
        return new CourseException(
                one.position().ifInSettingOr(other.position()), MessageKey.EXPERIMENT_ALTERNATIVES, key, "epochs");
    }

    private StopCriterion stop(MappingReader stop) {
        if (stop.has("distance") && Double.isNaN(problem.newObjective().distance())) {
            stop.report("distance", MessageKey.EXPERIMENT_NO_MINIMUM);
        }
        Optional<MappingReader> beyond = stop.section("beyond");
        return new StopCriterion(
                stop.optionalNumber("distance"),
                stop.optionalNumber("loss"),
                stop.optionalNumber("lossRatio"),
                beyond.map(this::coordinate).orElse(OptionalInt.empty()),
                beyond.map(at -> OptionalDouble.of(at.number("value"))).orElse(OptionalDouble.empty()));
    }

    /** Returns the coordinate as a 0-based index; the file counts from 1. */
    private OptionalInt coordinate(MappingReader beyond) {
        if (problem.coordinates().isEmpty()) {
            beyond.report("coordinate", MessageKey.EXPERIMENT_NO_COORDINATES);
            return OptionalInt.empty();
        }
        int parameters = problem.newObjective().parameters()[0].length;
        return OptionalInt.of(beyond.integer("coordinate", Bounds.between(1, parameters)) - 1);
    }
}
