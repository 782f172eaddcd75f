package descenso.course.experiment;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.optimizer.ScheduleReader;
import descenso.course.problem.ProblemKind;
import descenso.course.yaml.YamlMap;
import descenso.optim.OptimizerKind;
import java.util.List;
import java.util.Optional;

/** What a mapping of an experiment may have, by what it has. */
public final class ExperimentSchema {

    private ExperimentSchema() {}

    public static List<String> of(YamlMap map) {
        Optional<OptimizerKind> rule = map.word("rule").flatMap(OptimizerKind::byKey);
        if (rule.isPresent()) {
            return OptimizerSpec.keys(rule.get());
        }
        Optional<String> kind = map.word("kind");
        if (kind.isPresent()) {
            return ProblemKind.named(kind.get()).map(ProblemKind::keys).orElseGet(ScheduleReader::keys);
        }
        return map.optional("problem").isPresent() ? ExperimentFieldsReader.KEYS : map.keys();
    }
}
