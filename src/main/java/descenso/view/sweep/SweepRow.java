package descenso.view.sweep;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.view.text.ListFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One row of a sweep: the same optimizer at many values.
 *
 * @param runs one a value; empty of those that have not ended
 * @param values as they are written
 * @param swept what the hyperparameter is called whose values they are
 */
record SweepRow(List<Optional<Snapshot>> runs, List<String> values, String swept, SweepMetric glance, UiText speech) {

    /** What there is to say, in the order in which it is said; at least one thing. */
    List<String> things() {
        List<String> things = new ArrayList<>();
        if (those(run -> true).isEmpty()) {
            return List.of(speech.say(MessageKey.SWEEP_UNKNOWN));
        }
        best().ifPresent(things::add);
        things.add(works());
        add(things, MessageKey.LAB_TOLD_WORSE_AT, those(run -> new RunOutcome(run).isWorse()));
        add(things, MessageKey.LAB_TOLD_DIVERGES_AT, those(run -> new RunOutcome(run).isDiverged()));
        int unknown = (int) runs.stream().filter(Optional::isEmpty).count();
        if (unknown > 0) {
            things.add(speech.count(unknown, MessageKey.LAB_TOLD_UNKNOWN, MessageKey.LAB_TOLD_UNKNOWN_MANY));
        }
        return things;
    }

    /** What looks the same is the same. */
    private Optional<String> best() {
        List<Integer> good = those(run -> !isBad(run) && glance.tellsOf(run));
        return good.stream()
                .min(Comparator.comparingDouble(i -> glance.cost(run(i))))
                .map(best -> glance.written(run(best)))
                .map(least -> speech.say(
                        MessageKey.LAB_TOLD_BEST_AT,
                        at(good.stream()
                                .filter(i -> glance.written(run(i)).equals(least))
                                .toList()),
                        speech.say(glance.name()),
                        speech.glyphs().encode(least)));
    }

    private Snapshot run(int i) {
        return runs.get(i).orElseThrow();
    }

    /** Where it comes to its goal; without one, where it ends well. */
    private String works() {
        boolean isOfGoal = glance.isOfSteps();
        List<Integer> good = those(run -> !isBad(run) && (!isOfGoal || glance.tellsOf(run)));
        return good.isEmpty()
                ? speech.say(isOfGoal ? MessageKey.LAB_TOLD_ARRIVES_NOWHERE : MessageKey.LAB_TOLD_WORKS_NOWHERE)
                : speech.say(isOfGoal ? MessageKey.LAB_TOLD_ARRIVES : MessageKey.LAB_TOLD_WORKS, at(good));
    }

    private void add(List<String> things, MessageKey words, List<Integer> some) {
        if (!some.isEmpty()) {
            things.add(speech.say(words, at(some)));
        }
    }

    private static boolean isBad(Snapshot run) {
        return new RunOutcome(run).isBad();
    }

    private List<Integer> those(Predicate<Snapshot> such) {
        return IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).filter(such).isPresent())
                .boxed()
                .toList();
    }

    /** Neighbours in one: from the first to the last of them. */
    private String at(List<Integer> some) {
        List<String> stretches = new ArrayList<>();
        for (int from = 0; from < some.size(); ) {
            int to = from;
            while (to + 1 < some.size() && some.get(to + 1) == some.get(to) + 1) {
                to++;
            }
            stretches.add(stretch(some.get(from), some.get(to)));
            from = to + 1;
        }
        return swept + " " + new ListFormatter(stretches, speech).and();
    }

    /** What goes wrong at the last value is taken to do so beyond it. */
    private String stretch(int first, int last) {
        if (last == values.size() - 1 && isBad(run(last))) {
            return speech.say(MessageKey.LAB_TOLD_FROM_ON, values.get(first));
        }
        return first == last
                ? values.get(first)
                : speech.say(MessageKey.LAB_TOLD_STRETCH, values.get(first), values.get(last));
    }
}
