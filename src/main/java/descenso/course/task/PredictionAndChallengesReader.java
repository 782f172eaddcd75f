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
 * What an experiment asks of a student: its prediction and its challenges. Where a setting took away what one of them speaks
 * of, it is not there, and nothing is wrong.
 */
public final class PredictionAndChallengesReader {

    private final MappingReader top;
    private final Optional<RunIndex> runs;
    private final PathsReader paths;

    /**
     * Of an experiment.
     *
     * @param context with a scope of what is the same in all runs
     * @param runs empty where something is wrong with them; then nothing that speaks of them can be read
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
     * @param vary what a student may change where a challenge does not say
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
            top.fault(challenge.place(), MessageKey.EXPERIMENT_SAME_VALUE, challenge.id());
        }
        return isNew;
    }

    /** What is read of a task. */
    private interface TaskReader<T> {
        Optional<T> read(ReadContext context) throws CourseException;
    }

    private <T> Optional<T> kept(TaskReader<T> reader) {
        Diagnostics found = new Diagnostics();
        ReadContext own = top.context().withDiagnostics(found);
        Optional<T> task = found.tryRead(() -> reader.read(own)).flatMap(read -> read);
        found.faults().stream()
                .filter(fault -> !own.isConsequence(fault))
                .forEach(top.context().findings()::error);
        return task.filter(read -> found.faults().isEmpty());
    }
}
