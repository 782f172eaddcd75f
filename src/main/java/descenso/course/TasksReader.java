package descenso.course;

import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment asks of a student: its prediction and its challenges. Where a setting took away what one of them speaks
 * of, it is not there, and nothing is wrong.
 */
final class TasksReader {

    private final Section top;
    private final Optional<Runs> runs;
    private final PathsReader paths;

    /**
     * Of an experiment.
     *
     * @param context with a scope of what is the same in all runs
     * @param runs empty where something is wrong with them; then nothing that speaks of them can be read
     */
    TasksReader(YamlMap experiment, Context context, Optional<Runs> runs, PathsReader paths) {
        this.top = new Section(experiment, context);
        this.runs = runs;
        this.paths = paths;
    }

    Optional<PredictionQuestion> prediction() {
        Optional<YamlNode> node = top.find("predict");
        return runs.isEmpty() || node.isEmpty()
                ? Optional.empty()
                : kept(context -> new PredictionReader(context, runs.get(), paths).read(node.get()));
    }

    /** @param vary what a student may change where a challenge does not say */
    List<Challenge> challenges(List<String> vary) {
        List<YamlNode> nodes = runs.isEmpty()
                ? List.of()
                : top.find("challenges", YamlNode::list).orElse(List.of());
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
            top.fault(challenge.place(), Phrase.EXPERIMENT_SAME_VALUE, challenge.id());
        }
        return isNew;
    }

    /** What is read of a task. */
    private interface TaskReader<T> {
        Optional<T> read(Context context) throws CourseException;
    }

    private <T> Optional<T> kept(TaskReader<T> reader) {
        Findings found = new Findings();
        Context own = top.context().telling(found);
        Optional<T> task = found.attempt(() -> reader.read(own)).flatMap(read -> read);
        found.faults().stream()
                .filter(fault -> !own.isConsequence(fault))
                .forEach(top.context().findings()::spoil);
        return task.filter(read -> found.faults().isEmpty());
    }
}
