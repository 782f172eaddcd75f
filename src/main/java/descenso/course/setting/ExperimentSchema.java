package descenso.course.setting;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.optimizer.ScheduleReader;
import descenso.course.problem.ProblemKind;
import descenso.course.yaml.YamlMap;
import descenso.optim.OptimizerKind;
import java.util.List;
import java.util.Optional;

/** Keys that a mapping of an experiment may have: its rule, its kind or its key {@code problem} decides which. */
public final class ExperimentSchema {

    /** Keys of an experiment, in the order in which it is written. */
    public static final List<String> KEYS = List.of(
            "id",
            "title",
            "look",
            "problem",
            "optimizers",
            "steps",
            "epochs",
            "variables",
            "names",
            "sweep",
            "stop",
            "seed",
            "show",
            "vary",
            "predict",
            "challenges",
            "record",
            "measures",
            "searches",
            "theory");

    private ExperimentSchema() {}

    /** Returns all keys that a mapping may have. */
    public static List<String> of(YamlMap map) {
        Optional<OptimizerKind> rule = map.word("rule").flatMap(OptimizerKind::byKey);
        if (rule.isPresent()) {
            return OptimizerSpec.keys(rule.get());
        }
        Optional<String> kind = map.word("kind");
        if (kind.isPresent()) {
            return ProblemKind.named(kind.get()).map(ProblemKind::keys).orElseGet(ScheduleReader::keys);
        }
        return map.optional("problem").isPresent() ? KEYS : map.keys();
    }
}
