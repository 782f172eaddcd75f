package descenso.course.task;

import descenso.course.run.RunIndex;
import descenso.course.setting.PathsReader;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostics;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the prediction and the challenges of an experiment. Omits one without an error if a setting removed something
 * that it refers to.
 */
public final class PredictionAndChallengesReader {

    private final MappingReader top;
    private final Optional<RunIndex> runs;
    private final PathsReader paths;

    /**
     * Creates a reader of one experiment.
     *
     * @param context a context with the variables that have one value in all runs
     * @param runs the trials; empty if they are invalid, and then nothing that refers to them is read
     */
    public PredictionAndChallengesReader(
            YamlMap experiment, ReadContext context, Optional<RunIndex> runs, PathsReader paths) {
        this.top = new MappingReader(experiment, context);
        this.runs = runs;
        this.paths = paths;
    }

    public Optional<PredictionQuestion> prediction() {
        Optional<YamlNode> node = top.optional("predict");
        return runs.isEmpty() || node.isEmpty()
                ? Optional.empty()
                : kept(context -> new PredictionReader(context, runs.get(), paths).read(node.get()));
    }

    /**
     * Reads the challenges of an experiment.
     *
     * @param vary paths that may be changed in a challenge without its own {@code vary}
     */
    public List<Challenge> challenges(List<String> vary) {
        List<YamlNode> nodes = runs.isEmpty()
                ? List.of()
                : top.optional("challenges", YamlNode::list).orElse(List.of());
        List<Challenge> challenges = new ArrayList<>();
        for (YamlNode node : nodes) {
            kept(context -> new ChallengeReader(context, runs.orElseThrow(), paths, vary).read(node))
                    .filter(challenge -> isNew(challenge, challenges))
                    .ifPresent(challenges::add);
        }
        return challenges;
    }

    private boolean isNew(Challenge challenge, List<Challenge> others) {
        boolean isNew = others.stream().noneMatch(other -> other.id().equals(challenge.id()));
        if (!isNew) {
            top.report(challenge.position(), MessageKey.EXPERIMENT_SAME_VALUE, challenge.id());
        }
        return isNew;
    }

    /** Reads a task and reports its errors to the given context. */
    private interface TaskReader<T> {
        /**
         * Reads the task; empty if a value in it is invalid.
         *
         * @throws CourseException if an error ends the reading of the task
         */
        Optional<T> read(ReadContext context) throws CourseException;
    }

    /** Returns the task if it has no errors. Reports only errors that are not consequences of a setting. */
    private <T> Optional<T> kept(TaskReader<T> reader) {
        Diagnostics found = new Diagnostics();
        ReadContext own = top.context().withDiagnostics(found);
        Optional<T> task = found.tryRead(() -> reader.read(own)).flatMap(read -> read);
        found.diagnostics().stream()
                .filter(diagnostic -> !own.isConsequence(diagnostic))
                .forEach(top.context().diagnostics()::error);
        return task.filter(read -> found.diagnostics().isEmpty());
    }
}
