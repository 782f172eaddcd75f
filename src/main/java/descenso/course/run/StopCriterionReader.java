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

/** Reads {@code stop}: the criteria that end a run before its last update. */
final class StopCriterionReader {

    static final List<String> KEYS = List.of("distance", "loss", "lossRatio", "beyond");
    private static final List<String> BEYOND_KEYS = List.of("coordinate", "value");

    private final Problem problem;

    StopCriterionReader(Problem problem) {
        this.problem = problem;
    }

    StopCriterion read(MappingReader stop) {
        if (stop.optional("distance").isPresent()
                && Double.isNaN(problem.newObjective().distance())) {
            stop.report("distance", MessageKey.EXPERIMENT_NO_MINIMUM);
        }
        Optional<MappingReader> beyond = stop.section("beyond", BEYOND_KEYS);
        return new StopCriterion(
                number(stop, "distance", Bounds.NOT_NEGATIVE),
                number(stop, "loss", Bounds.ANY),
                number(stop, "lossRatio", Bounds.NOT_NEGATIVE),
                beyond.map(this::coordinate).orElse(OptionalInt.empty()),
                beyond.map(StopCriterionReader::value).orElse(OptionalDouble.empty()));
    }

    private static OptionalDouble number(MappingReader stop, String key, Bounds bounds) {
        return stop.optional(key).isPresent() ? OptionalDouble.of(stop.number(key, bounds)) : OptionalDouble.empty();
    }

    private static OptionalDouble value(MappingReader beyond) {
        return OptionalDouble.of(beyond.number("value", Bounds.NOT_NEGATIVE));
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
