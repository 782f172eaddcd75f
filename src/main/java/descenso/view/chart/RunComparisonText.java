package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.train.run.EpochMeasures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.naming.NamedRun;
import descenso.view.trend.CurveFeatures;
import descenso.view.trend.Extremum;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunOutcome;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Compares runs on the same problem in words: the order in which they arrive, and their final losses. */
record RunComparisonText(List<NamedRun> runs, boolean isOfEpochs, TrendNumbers formatter) {

    /**
     * Maximum number of arrival times that are listed. This many names or more at one time are replaced by their
     * number.
     */
    private static final int MAX_LISTED = 4;

    /** Returns one paragraph for each problem with several runs. */
    List<String> paragraphs() {
        List<String> sentences = new ArrayList<>();
        for (List<Integer> field :
                RunComparison.of(runs.stream().map(NamedRun::run).toList()).fields()) {
            List<NamedRun> rivals = field.stream()
                    .map(runs::get)
                    .filter(other -> other.run().steps() > 0)
                    .toList();
            String words = rivals.size() > 1 ? of(rivals) : "";
            if (!words.isEmpty()) {
                sentences.add(words);
            }
        }
        return sentences;
    }

    private String of(List<NamedRun> rivals) {
        if (rivals.stream().anyMatch(RunComparisonText::hasArrived)) {
            return goal(rivals);
        }
        List<Sound> sound = rivals.stream()
                .filter(RunComparisonText::isSound)
                .map(this::sound)
                .toList();
        List<String> sentences = new ArrayList<>(sound.size() < 2 ? List.of() : losses(sound));
        if (!sentences.isEmpty() && sound.size() < rivals.size()) {
            sentences.add(leftOut(rivals));
        }
        return String.join(" ", sentences);
    }

    private static boolean isSound(NamedRun other) {
        return new RunOutcome(other.run()).isSound();
    }

    private String leftOut(List<NamedRun> rivals) {
        List<String> names = rivals.stream()
                .filter(other -> !isSound(other))
                .map(NamedRun::name)
                .toList();
        return formatter.say(MessageKey.CURVE_LEFT_OUT, names(names, formatter));
    }

    private static boolean hasArrived(NamedRun other) {
        return other.run().status() == Status.STOPPED;
    }

    private String goal(List<NamedRun> rivals) {
        List<Arrival> arrivals = rivals.stream()
                .filter(RunComparisonText::hasArrived)
                .map(other -> new Arrival(other.name(), other.run().steps(), true))
                .toList();
        List<String> others = rivals.stream()
                .filter(other -> !hasArrived(other))
                .map(NamedRun::name)
                .toList();
        String order = new ArrivalOrder(arrivals, RunUnit.STEP, formatter).inOrder();
        return others.isEmpty()
                ? formatter.say(MessageKey.CURVE_GOAL, order)
                : formatter.say(MessageKey.CURVE_GOAL_NOT_ALL, order, names(others, formatter));
    }

    /** A run with its curve. The curve is computed once for all sentences, because histories are long. */
    private record Sound(String name, Snapshot run, SeriesTrend curve, Optional<Extremum> validation) {

        double end() {
            return new RunOutcome(run).last();
        }

        double tail() {
            return curve.tailMean();
        }

        boolean hasFallen() {
            return curve.start() - curve.end() > curve.margin(curve.start());
        }
    }

    private Sound sound(NamedRun other) {
        Snapshot run = other.run();
        SeriesTrend curve = isOfEpochs ? LossPlot.epochs(run, EpochMeasures::trainLoss) : LossPlot.steps(run);
        Optional<Extremum> validation = run.epochs() > 1 ? Metric.BEST_VALIDATION_LOSS.value(run) : Optional.empty();
        return new Sound(other.name(), run, curve, validation);
    }

    /** Describes the losses. With noise, the losses are averaged at the end, because the last loss is random. */
    private List<String> losses(List<Sound> sound) {
        if (!isOfEpochs && sound.get(0).run().trial().problem().isNoisy()) {
            return ends(sound, MessageKey.CURVE_MEANS, Sound::tail);
        }
        if (sound.stream().allMatch(rival -> rival.curve().underflowStart().isPresent())) {
            return underflow(sound);
        }
        List<String> sentences = new ArrayList<>();
        target(sound).ifPresent(sentences::add);
        boolean isOver = sound.stream().noneMatch(rival -> rival.run().status() == Status.RUNNING);
        sentences.addAll(ends(sound, isOver ? MessageKey.CURVE_ENDS : MessageKey.CURVE_STANDS, Sound::end));
        best(sound).ifPresent(sentences::add);
        return sentences;
    }

    /** Returns the order in which the losses become practically zero. Smaller values would not be comparable. */
    private List<String> underflow(List<Sound> sound) {
        List<Arrival> arrivals = sound.stream()
                .map(rival ->
                        new Arrival(rival.name(), rival.curve().underflowStart().orElseThrow(), true))
                .toList();
        return List.of(formatter.say(
                MessageKey.CURVE_TARGET_ZERO, new ArrivalOrder(arrivals, RunUnit.STEP, formatter).inOrder()));
    }

    /**
     * Returns the order in which the runs reach the worst final loss of the runs that have fallen, a target that all of
     * these reach.
     */
    private Optional<String> target(List<Sound> sound) {
        List<Sound> sorted =
                sound.stream().sorted(Comparator.comparingDouble(Sound::end)).toList();
        List<Sound> fallen = sorted.stream().filter(Sound::hasFallen).toList();
        return fallen.size() < 2 ? Optional.empty() : target(sorted, fallen.get(fallen.size() - 1));
    }

    private Optional<String> target(List<Sound> sound, Sound worst) {
        double target = worst.end();
        List<Arrival> arriving = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Sound rival : sound) {
            CurveFeatures.below(rival.curve(), target)
                    .map(crossing -> new Arrival(rival.name(), crossing.first(), crossing.stays()))
                    .ifPresentOrElse(arriving::add, () -> others.add(rival.name()));
        }
        ArrivalOrder arrivals = new ArrivalOrder(arriving, isOfEpochs ? RunUnit.EPOCH : RunUnit.STEP, formatter);
        return arrivals.isDraw()
                ? Optional.empty()
                : Optional.of(formatter.say(
                        others.isEmpty() ? MessageKey.CURVE_TARGET : MessageKey.CURVE_TARGET_NOT_ALL,
                        formatter.number(target),
                        worst.name(),
                        arrivals.inOrder(),
                        names(others, formatter)));
    }

    /** Returns the runs with the smallest and largest final loss. Empty if all are equal. */
    private List<String> ends(List<Sound> sound, MessageKey key, ToDoubleFunction<Sound> end) {
        double least = sound.stream().mapToDouble(end).min().orElse(Double.NaN);
        double most = sound.stream().mapToDouble(end).max().orElse(Double.NaN);
        if (formatter.formatEqually(least, most)) {
            return List.of();
        }
        DoubleFunction<String> written = formatter.distinguishingFormat(least, most);
        Function<Sound, String> value = rival -> written.apply(end.applyAsDouble(rival));
        return List.of(formatter.say(
                key,
                namesWith(sound, value, written.apply(least)),
                written.apply(least),
                namesWith(sound, value, written.apply(most)),
                written.apply(most)));
    }

    /** Returns the names of the runs with the given number. Numbers that are formatted equally count as equal. */
    private String namesWith(List<Sound> sound, Function<Sound, String> end, String value) {
        List<String> names = sound.stream()
                .filter(rival -> end.apply(rival).equals(value))
                .map(Sound::name)
                .toList();
        return names(names, formatter);
    }

    /** Returns the network with the best validation loss, and its epoch. */
    private Optional<String> best(List<Sound> sound) {
        return sound.stream()
                .filter(rival -> rival.validation().isPresent())
                .min(Comparator.comparingDouble(rival -> best(rival).value()))
                .map(rival -> formatter.say(
                        MessageKey.CURVE_BEST_VALIDATION,
                        rival.name(),
                        formatter.number(best(rival).value()),
                        RunUnit.EPOCH.at(best(rival).index(), formatter.texts())));
    }

    private static Extremum best(Sound rival) {
        return rival.validation().orElseThrow();
    }

    /** Returns the names, or their number if there are too many. */
    private static String names(List<String> names, TrendNumbers formatter) {
        return names.size() < MAX_LISTED
                ? formatter.texts().and(names)
                : formatter.say(MessageKey.CURVE_RUNS, Integer.toString(names.size()));
    }

    /**
     * The arrival of a run.
     *
     * @param time the step or epoch of the arrival
     * @param stays whether the run does not leave again
     */
    private record Arrival(String name, int time, boolean stays) {

        String key() {
            return time + (stays ? "" : "?");
        }
    }

    /** The order in which runs arrive. Ties share one phrase; of a long list, the middle is left out. */
    private record ArrivalOrder(List<Arrival> arrivals, RunUnit unit, TrendNumbers formatter) {

        /** Tests whether all runs arrive at the same time, so that none is first. */
        boolean isDraw() {
            return arrivals.stream().map(Arrival::time).distinct().count() <= 1;
        }

        String inOrder() {
            Map<String, List<Arrival>> together = arrivals.stream()
                    .sorted(Comparator.comparingInt(Arrival::time))
                    .collect(Collectors.groupingBy(Arrival::key, LinkedHashMap::new, Collectors.toList()));
            List<List<Arrival>> groups = new ArrayList<>(together.values());
            List<String> phrases = new ArrayList<>();
            for (int place = 0; place < groups.size(); place++) {
                boolean isLast = place == groups.size() - 1;
                if (place < MAX_LISTED - 1 || isLast) {
                    phrases.add(describe(groups.get(place), place == 0, isLast));
                }
            }
            return String.join("; ", phrases);
        }

        private String describe(List<Arrival> group, boolean isFirst, boolean isLast) {
            Arrival arrival = group.get(0);
            String at = unit.at(arrival.time(), formatter.texts());
            String when = arrival.stays() ? at : formatter.say(MessageKey.CURVE_FIRST_TIME, at);
            return formatter.say(
                    phrase(isFirst, isLast),
                    names(group.stream().map(Arrival::name).toList(), formatter),
                    when);
        }

        private static MessageKey phrase(boolean isFirst, boolean isLast) {
            if (isFirst) {
                return isLast ? MessageKey.CURVE_ARRIVES : MessageKey.CURVE_ARRIVES_FIRST;
            }
            return isLast ? MessageKey.CURVE_ARRIVES_LAST : MessageKey.CURVE_ARRIVES_THEN;
        }
    }
}
