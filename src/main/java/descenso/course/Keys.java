package descenso.course;

import descenso.optim.Rule;
import java.util.List;
import java.util.Optional;

/** What a mapping of an experiment may have, by what it has. */
final class Keys {

    private Keys() {}

    static List<String> of(YamlMap map) {
        Optional<Rule> rule = map.word("rule").flatMap(Rule::named);
        if (rule.isPresent()) {
            return Contestant.keys(rule.get());
        }
        Optional<String> kind = map.word("kind");
        if (kind.isPresent()) {
            return ProblemKind.named(kind.get()).map(ProblemKind::keys).orElseGet(ScheduleReader::keys);
        }
        return map.find("problem").isPresent() ? DescriptionReader.KEYS : map.keys();
    }
}
