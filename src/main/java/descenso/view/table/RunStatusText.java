package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.StopCriterion;
import descenso.view.text.UiText;
import descenso.view.trend.RunFacts;
import descenso.view.trend.RunUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Describes the status and the goal of a run. */
public record RunStatusText(UiText texts) {

    public String status(Snapshot run) {
        String made = RunUnit.epochsAndSteps(run.epochs() - 1, run.steps(), texts);
        String limit = texts.count(run.trial().limit().steps());
        String state = switch (run.status()) {
            case RUNNING ->
                run.steps() == 0
                        ? texts.say(MessageKey.LAB_TOLD_FRESH)
                        : texts.say(MessageKey.LAB_TOLD_RUNNING, made, limit);
            case FINISHED -> texts.say(MessageKey.LAB_TOLD_FINISHED, made);
            case STOPPED -> texts.say(MessageKey.LAB_TOLD_STOPPED, made);
            case DIVERGED -> texts.say(MessageKey.TABLE_DIVERGED, run.steps());
        };
        return RunFacts.isWorse(run) ? state + "; " + texts.say(MessageKey.LAB_TOLD_WORSE) : state;
    }

    /** Returns the goal; an empty string if the run continues to its last step. */
    public String goal(Snapshot run) {
        StopCriterion stop = run.trial().limit().stop();
        List<String> goals = new ArrayList<>();
        add(goals, MessageKey.GOAL_DISTANCE, stop.distance(), "");
        add(goals, MessageKey.GOAL_LOSS, stop.loss(), "");
        add(goals, MessageKey.GOAL_LOSS_RATIO, stop.lossRatio(), "");
        stop.coordinate()
                .ifPresent(i -> add(
                        goals,
                        MessageKey.GOAL_BEYOND,
                        stop.beyond(),
                        run.history().coordinates().get(i)));
        return texts.or(goals);
    }

    /** Returns a sentence with the goals of the runs, each once; an empty string if there are none. */
    public String goals(Stream<Snapshot> runs) {
        List<String> goals =
                runs.map(this::goal).filter(goal -> !goal.isEmpty()).distinct().toList();
        return goals.isEmpty() ? "" : texts.say(MessageKey.LAB_TOLD_GOAL, texts.or(goals));
    }

    /** Adds a goal if it has a bound. Its message takes the bound and the name of a coordinate if it is about one. */
    private void add(List<String> goals, MessageKey key, OptionalDouble bound, String coordinate) {
        bound.ifPresent(
                value -> goals.add(texts.say(key, texts.encode(texts.numbers().significant(value)), coordinate)));
    }
}
