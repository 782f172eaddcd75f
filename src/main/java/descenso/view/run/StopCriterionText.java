package descenso.view.run;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.StopCriterion;
import descenso.view.text.ListFormatter;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Describes the goal of a run. */
public record StopCriterionText(Language language, UiText texts) {

    /** Returns the goal; an empty string if the run continues to its last step. */
    public String of(Snapshot run) {
        StopCriterion stop = run.trial().limit().stop();
        List<String> goals = new ArrayList<>();
        add(goals, MessageKey.GOAL_DISTANCE, stop.distance());
        add(goals, MessageKey.GOAL_LOSS, stop.loss());
        add(goals, MessageKey.GOAL_LOSS_RATIO, stop.lossRatio());
        stop.coordinate()
                .ifPresent(i -> add(
                        goals,
                        MessageKey.GOAL_BEYOND,
                        stop.beyond(),
                        run.history().coordinates().get(i)));
        return new ListFormatter(goals, texts).or();
    }

    /** Returns a sentence with the goals of the runs, each once; an empty string if there are none. */
    public static String sentence(Stream<Snapshot> runs, Language language, UiText texts) {
        List<String> goals = runs.map(new StopCriterionText(language, texts)::of)
                .filter(goal -> !goal.isEmpty())
                .distinct()
                .toList();
        return goals.isEmpty() ? "" : texts.say(MessageKey.LAB_TOLD_GOAL, new ListFormatter(goals, texts).or());
    }

    private void add(List<String> goals, MessageKey key, OptionalDouble bound, String... more) {
        if (bound.isPresent()) {
            List<String> arguments = new ArrayList<>(List.of(digits(bound.getAsDouble())));
            arguments.addAll(List.of(more));
            goals.add(texts.say(key, arguments.toArray(String[]::new)));
        }
    }

    private String digits(double bound) {
        return texts.characters().encode(new NumberFormatter(language).significant(bound));
    }
}
