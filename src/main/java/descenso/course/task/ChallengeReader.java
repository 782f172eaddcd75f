package descenso.course.task;

import descenso.course.run.RunIndex;
import descenso.course.setting.EditablePaths;
import descenso.course.setting.PathsReader;
import descenso.course.setting.Setting;
import descenso.course.setting.SettingsReader;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.LocalizedText;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an item of the list {@code challenges}. */
final class ChallengeReader {

    private static final List<String> KEYS =
            List.of("id", "title", "goal", "of", "rival", "when", "score", "best", "par", "unit", "vary", "solution");

    private static final String LARGEST = "largest";

    private final ReadContext context;
    private final RunIndex runs;
    private final PathsReader paths;
    private final List<String> vary;

    /**
     * Creates a reader of one experiment's challenges.
     *
     * @param vary paths that may be changed in a challenge without its own {@code vary}
     */
    ChallengeReader(ReadContext context, RunIndex runs, PathsReader paths, List<String> vary) {
        this.context = context;
        this.runs = runs;
        this.paths = paths;
        this.vary = vary;
    }

    /**
     * Reads a challenge; empty if a value is invalid.
     *
     * @throws CourseException if the node is not a mapping or a reference in it is invalid
     */
    Optional<Challenge> read(YamlNode node) throws CourseException {
        MappingReader section = new MappingReader(node.map(), context, KEYS);
        Optional<String> id = section.required("id", YamlNode::id);
        Optional<LocalizedText> title = section.required("title", context::readText);
        Optional<LocalizedText> goal = section.required("goal", context::readText);
        Optional<String> rival = section.optional("rival", this::rival);
        List<String> of = isOfAny(section)
                ? others(rival)
                : section.optional("of", this::labels).orElse(List.of());
        return section.isValid() ? read(section, id, title, goal, of, rival) : Optional.empty();
    }

    private Optional<Challenge> read(
            MappingReader section,
            Optional<String> id,
            Optional<LocalizedText> title,
            Optional<LocalizedText> goal,
            List<String> of,
            Optional<String> rival) {
        Set<String> names = names(of, rival);
        Optional<Expression> when = section.required("when", item -> ExpressionReader.condition(item, names));
        Optional<Challenge.Score> score = score(section, names);
        EditablePaths editable =
                paths.reach(section.optional("vary", paths::read).orElse(vary));
        Optional<List<Setting>> solution = section.required("solution", new SettingsReader(paths)::read);
        Optional<Challenge> challenge = section.ifValid(() -> new Challenge(
                id.orElseThrow(),
                title.orElseThrow(),
                goal.orElseThrow(),
                of,
                rival,
                when.orElseThrow(),
                score,
                editable,
                solution.orElseThrow(),
                section.position()));
        challenge.ifPresent(read -> requirePermitted(read, section));
        return challenge;
    }

    private String rival(YamlNode node) throws CourseException {
        return runs.labels(Optional.of(node)).get(0);
    }

    private List<String> labels(YamlNode node) throws CourseException {
        return runs.labels(Optional.of(node));
    }

    private static boolean isOfAny(MappingReader section) {
        return section.optional("of")
                .map(of -> of.word().filter("any"::equals).isPresent())
                .orElse(true);
    }

    private List<String> others(Optional<String> rival) throws CourseException {
        return runs.labels(Optional.empty()).stream()
                .filter(label -> !rival.filter(label::equals).isPresent())
                .toList();
    }

    private Set<String> names(List<String> of, Optional<String> rival) {
        Set<String> names = new LinkedHashSet<>(runs.all(runs.trials(of)));
        List<Trial> rivals = rival.map(List::of).map(runs::trials).orElse(List.of());
        runs.measured(rivals).forEach(name -> names.add(Challenge.RIVAL + name));
        rivals.forEach(
                trial -> trial.rule().hyperparameters().keySet().forEach(name -> names.add(Challenge.RIVAL + name)));
        return names;
    }

    private Optional<Challenge.Score> score(MappingReader section, Set<String> names) {
        Optional<YamlNode> node = section.optional("score");
        if (node.isEmpty()) {
            Stream.of("best", "par", "unit")
                    .flatMap(key -> section.optional(key).stream())
                    .forEach(of -> section.report(of.position(), MessageKey.COURSE_MISSING_KEY, "score"));
            return Optional.empty();
        }
        Optional<Expression> value = section.optional("score", item -> ExpressionReader.read(item, names));
        String best = section.optional("best", item -> EnumParser.parse(item, List.of("smallest", LARGEST)))
                .orElse("");
        double par = section.number("par", Bounds.ANY);
        Optional<LocalizedText> unit = section.optional("unit", section.context()::readText);
        return value.map(each -> new Challenge.Score(each, best.equals(LARGEST), par, unit));
    }

    private static void requirePermitted(Challenge challenge, MappingReader section) {
        for (Setting setting : challenge.solution()) {
            if (!challenge.permits(setting)) {
                section.optional("solution", YamlNode::map)
                        .ifPresent(map -> section.report(
                                map.positionOf(setting.path()), MessageKey.EXPERIMENT_FIXED_KNOB, setting.path()));
            }
        }
    }
}
