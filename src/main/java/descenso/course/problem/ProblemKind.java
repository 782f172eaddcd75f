package descenso.course.problem;

import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The kinds of problem, each with its keys. */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable, the function stateless
public enum ProblemKind {
    QUADRATIC(
            "quadratic", section -> new SurfaceReader(section).quadratic(), "curvature", "start", "rotation", "noise"),
    EXPRESSION("expression", section -> new SurfaceReader(section).expression(), "f", "start", "minimum", "noise"),
    GRADIENTS("gradients", section -> new SignalReader(section).read(), "g", "gradients", "start"),
    LEAST_SQUARES("least-squares", section -> new SurfaceReader(section).leastSquares(), "positives", "negatives"),
    NETWORK(
            "network",
            section -> new NetworkReader(section).read(),
            "data",
            "rows",
            "scale",
            "standardise",
            "split",
            "labelNoise",
            "layers",
            "activation",
            "init",
            "batches",
            "epochs");

    private final String key;
    private final List<String> keys;
    private final Function<MappingReader, Optional<BoundProblem>> reader;

    ProblemKind(String key, Function<MappingReader, Optional<BoundProblem>> reader, String... keys) {
        this.key = key;
        this.keys = Stream.concat(Stream.of("kind"), Stream.of(keys)).toList();
        this.reader = reader;
    }

    /**
     * Returns the kind whose key is the text of the node.
     *
     * @throws CourseException if no kind has this key
     */
    static ProblemKind of(YamlNode node) throws CourseException {
        return EnumParser.parse(node, List.of(values()), kind -> kind.key);
    }

    public static Optional<ProblemKind> named(String key) {
        return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** Returns all keys that a problem of this kind may have. */
    public List<String> keys() {
        return keys;
    }

    /** Reads a problem; empty if a value is invalid. */
    Optional<BoundProblem> read(YamlMap map, ReadContext context) {
        return reader.apply(new MappingReader(map, context, keys));
    }
}
