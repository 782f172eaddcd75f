package descenso.course.run;

import descenso.course.source.Bounds;
import descenso.course.value.MappingReader;
import descenso.phrases.MessageKey;
import descenso.train.problem.Problem;
import descenso.train.run.StopCriterion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** {@code stop}: what puts an end to a run before its last update. */
final class StopReader {

    static final List<String> KEYS = List.of("distance", "loss", "lossRatio", "beyond");
    private static final List<String> BEYOND_KEYS = List.of("coordinate", "value");

    private final Problem problem;

    StopReader(Problem problem) {
        this.problem = problem;
    }

    StopCriterion read(MappingReader stop) {
        if (stop.optional("distance").isPresent()
                && Double.isNaN(problem.newObjective().distance())) {
            stop.fault("distance", MessageKey.EXPERIMENT_NO_MINIMUM);
        }
        Optional<MappingReader> beyond = stop.section("beyond", BEYOND_KEYS);
        return new StopCriterion(
                number(stop, "distance", Bounds.NOT_NEGATIVE),
                number(stop, "loss", Bounds.ANY),
                number(stop, "lossRatio", Bounds.NOT_NEGATIVE),
                beyond.map(this::coordinate).orElse(OptionalInt.empty()),
                beyond.map(StopReader::value).orElse(OptionalDouble.empty()));
    }

    private static OptionalDouble number(MappingReader stop, String key, Bounds bounds) {
        return stop.optional(key).isPresent() ? OptionalDouble.of(stop.number(key, bounds)) : OptionalDouble.empty();
    }

    private static OptionalDouble value(MappingReader beyond) {
        return OptionalDouble.of(beyond.number("value", Bounds.NOT_NEGATIVE));
    }

    /** Counted from 1 by the author, from 0 here. */
    private OptionalInt coordinate(MappingReader beyond) {
        if (problem.coordinates().isEmpty()) {
            beyond.fault("coordinate", MessageKey.EXPERIMENT_NO_COORDINATES);
            return OptionalInt.empty();
        }
        int parameters = problem.newObjective().parameters()[0].length;
        return OptionalInt.of(beyond.integer("coordinate", Bounds.between(1, parameters)) - 1);
    }
}
