package descenso.course.experiment;

import descenso.course.experiment.Experiment.PlotWords;
import descenso.course.experiment.YamlPath.PathsReader;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostics;
import descenso.course.source.ExpressionReader;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Reads what refers to the runs: the first view, the prediction and the challenges; without an error, omits what refers
 * to something that was removed.
 */
public final class TasksReader {

    private final MappingReader top;
    private final Optional<RunIndex> index;
    private final PathsReader paths;

    /**
     * Creates a reader of one experiment.
     *
     * @param top the experiment, with the variables that have one value in all runs
     * @param index the trials; empty if they are invalid, and then nothing that refers to them is read
     */
    public TasksReader(MappingReader top, Optional<RunIndex> index, PathsReader paths) {
        this.top = top;
        this.index = index;
        this.paths = paths;
    }

    /** Reads what is shown first, which must be among the given words of {@code show}. */
    FirstView first(List<String> show) {
        Optional<YamlNode> node = top.optional("first");
        if (index.isEmpty() || node.isEmpty()) {
            return FirstView.none();
        }
        ReadContext own = ownContext();
        FirstView first = own.diagnostics()
                .tryRead(() ->
                        FirstView.read(new MappingReader(node.get().map(), own, Schema.of("first")), index.get(), show))
                .orElseGet(FirstView::none);
        reportCauses(own);
        return first;
    }

    public Optional<PredictionQuestion> prediction() {
        Optional<YamlNode> node = top.optional("predict");
        if (index.isEmpty() || node.isEmpty()) {
            return Optional.empty();
        }
        ReadContext own = ownContext();
        return kept(own, () -> PredictionReader.read(node.get(), own, index.get(), paths));
    }

    /** Reads the question about the picture after a run. */
    public Optional<ObservationQuestion> observation() {
        Optional<YamlNode> node = top.optional("observe");
        if (index.isEmpty() || node.isEmpty()) {
            return Optional.empty();
        }
        ReadContext own = ownContext();
        return kept(own, () -> observation(new MappingReader(node.get().map(), own, Schema.of("observe"))));
    }

    private Optional<ObservationQuestion> observation(MappingReader section) throws CourseException {
        ObservationQuestion.Kind kind =
                ObservationQuestion.Kind.of(section.required("kind").oneOf(Schema.words("observe", "kind")));
        Optional<String> picture = section.optional("picture", node -> node.oneOf(PlotWords.pictures()));
        List<String> of = index.orElseThrow().labels(section.optional("of"));
        List<Double> levels = section.optional("levels", node -> Numbers.point(node, section.scope())).stream()
                .flatMapToDouble(DoubleStream::of)
                .sorted()
                .boxed()
                .toList();
        if (kind.isOfRange()) {
            section.required("levels");
        } else if (section.has("levels")) {
            String others = Schema.of("observe").keys().stream()
                    .filter(key -> !key.equals("levels"))
                    .collect(Collectors.joining(", "));
            section.report("levels", MessageKey.COURSE_UNKNOWN_KEY, "levels", others);
        }
        Optional<LocalizedText> ask = section.text("ask");
        return section.ifValid(() -> new ObservationQuestion(kind, picture, of, levels, ask, section.position()));
    }

    /** Reads the challenges of an experiment, of which those without their own {@code vary} take the given paths. */
    public List<Challenge> challenges(List<String> vary) {
        List<Challenge> challenges = new ArrayList<>();
        if (index.isEmpty()) {
            return challenges;
        }
        for (YamlNode node : top.optional("challenges", YamlNode::list).orElse(List.of())) {
            ReadContext own = ownContext();
            Optional<Challenge> read =
                    kept(own, () -> challenge(new MappingReader(node.map(), own, Schema.of("challenge")), vary));
            read.ifPresent(challenge -> {
                if (challenges.stream().anyMatch(other -> other.id().equals(challenge.id()))) {
                    top.report(challenge.position(), MessageKey.EXPERIMENT_SAME_VALUE, challenge.id());
                } else {
                    challenges.add(challenge);
                }
            });
        }
        return challenges;
    }

    /** Returns a context that collects the diagnostics of one task. */
    private ReadContext ownContext() {
        return top.context().withDiagnostics(new Diagnostics());
    }

    /** Reads a task; empty if it has errors. Reports only errors that are not consequences of a setting. */
    private <T> Optional<T> kept(ReadContext own, Diagnostics.ReadingStep<Optional<T>> reading) {
        Optional<T> task = own.diagnostics().tryRead(reading).flatMap(read -> read);
        reportCauses(own);
        return task.filter(read -> own.diagnostics().diagnostics().isEmpty());
    }

    /** Reports the errors of a task that are not consequences of a setting. */
    private void reportCauses(ReadContext own) {
        own.diagnostics().diagnostics().stream()
                .filter(diagnostic -> !own.isConsequence(diagnostic))
                .forEach(top.context().diagnostics()::error);
    }

    private Optional<Challenge> challenge(MappingReader section, List<String> vary) throws CourseException {
        ReadContext context = section.context();
        RunIndex runs = index.orElseThrow();
        Optional<String> id = section.required("id", YamlNode::id);
        Optional<LocalizedText> title = section.required("title", context::readText);
        Optional<LocalizedText> goal = section.required("goal", context::readText);
        Optional<String> rival =
                section.optional("rival", node -> runs.labels(Optional.of(node)).get(0));
        boolean isOfAny = section.optional("of")
                .map(of -> of.word().filter("any"::equals).isPresent())
                .orElse(true);
        List<String> of = isOfAny
                ? runs.labels(Optional.empty()).stream()
                        .filter(label -> rival.filter(label::equals).isEmpty())
                        .toList()
                : section.optional("of", node -> runs.labels(Optional.of(node)), List.of());
        if (!section.isValid()) {
            return Optional.empty();
        }
        List<Trial> rivals = rival.map(List::of).map(runs::trials).orElse(List.of());
        List<String> ofRivals = Stream.concat(
                        runs.measured(rivals).stream(),
                        rivals.stream().flatMap(trial -> trial.rule().hyperparameters().keySet().stream()))
                .map(name -> Challenge.RIVAL + name)
                .toList();
        List<String> names = RunIndex.union(runs.all(runs.trials(of)), ofRivals);
        Optional<Expression> when = section.required("when", item -> ExpressionReader.condition(item, names));
        Optional<Challenge.Score> score = score(section, names);
        PathsReader.EditablePaths editable =
                new PathsReader.EditablePaths(paths.root(), section.optional("vary", paths::read, vary));
        Optional<List<Setting>> solution = section.required("solution", paths::settings);
        return section.ifValid(() -> {
            solution.orElseThrow().stream()
                    .map(Setting::path)
                    .filter(path -> !editable.holds(path))
                    .forEach(path -> section.optional("solution", YamlNode::map)
                            .ifPresent(map ->
                                    section.report(map.positionOf(path), MessageKey.EXPERIMENT_FIXED_KNOB, path)));
            return new Challenge(
                    id.orElseThrow(),
                    title.orElseThrow(),
                    goal.orElseThrow(),
                    of,
                    rival,
                    when.orElseThrow(),
                    score,
                    editable,
                    solution.orElseThrow(),
                    section.position());
        });
    }

    private static Optional<Challenge.Score> score(MappingReader section, List<String> names) {
        if (!section.has("score")) {
            Stream.of("best", "par", "unit")
                    .filter(section::has)
                    .forEach(key -> section.report(key, MessageKey.COURSE_MISSING_KEY, "score"));
            return Optional.empty();
        }
        Optional<Expression> value = section.optional("score", item -> ExpressionReader.read(item, names));
        boolean isLargest = section.word("best").equals("largest");
        double par = section.number("par");
        Optional<LocalizedText> unit = section.text("unit");
        return value.map(each -> new Challenge.Score(each, isLargest, par, unit));
    }
}
