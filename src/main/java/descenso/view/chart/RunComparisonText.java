package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.train.run.EpochMeasures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.table.NamedRun;
import descenso.view.trend.Extremum;
import descenso.view.trend.Feature;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunFacts;
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
import java.util.stream.IntStream;

/** Compares runs on the same problem in words: the order in which they arrive, and their final losses. */
record RunComparisonText(List<NamedRun> runs, boolean isOfEpochs, TrendNumbers formatter) {

    /**
     * Maximum number of arrival times that are listed. This many names or more at one time are replaced by their
     * number.
     */
    private static final int MAX_LISTED = 4;

    /** The arrival of a run at a step or epoch, and whether it does not leave again. */
    private record Arrival(String name, int time, boolean stays) {}

    /** A run with its curve. The curve is computed once for all sentences, because histories are long. */
    private record Sound(String name, Snapshot run, SeriesTrend curve, Optional<Extremum> validation) {

        double end() {
            return RunFacts.lastLoss(run);
        }

        boolean hasFallen() {
            return curve.start() - curve.end() > curve.margin(curve.start());
        }
    }

    /** Returns one paragraph for each problem with several runs. */
    List<String> paragraphs() {
        return RunComparison.of(runs.stream().map(NamedRun::run).toList()).fields().stream()
                .map(field -> field.stream()
                        .map(runs::get)
                        .filter(rival -> rival.run().steps() > 0)
                        .toList())
                .filter(rivals -> rivals.size() > 1)
                .map(this::compared)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private String compared(List<NamedRun> rivals) {
        Map<Boolean, List<NamedRun>> byArrival = rivals.stream()
                .collect(Collectors.partitioningBy(rival -> rival.run().status() == Status.STOPPED));
        List<Arrival> arrivals = byArrival.getOrDefault(true, List.of()).stream()
                .map(rival -> new Arrival(rival.name(), rival.run().steps(), true))
                .toList();
        if (!arrivals.isEmpty()) {
            List<String> others = names(byArrival.getOrDefault(false, List.of()));
            return formatter.say(
                    others.isEmpty() ? MessageKey.CURVE_GOAL : MessageKey.CURVE_GOAL_NOT_ALL,
                    inOrder(arrivals, RunUnit.STEP),
                    listed(others));
        }
        Map<Boolean, List<NamedRun>> bySoundness =
                rivals.stream().collect(Collectors.partitioningBy(rival -> RunFacts.isSound(rival.run())));
        List<Sound> sound = bySoundness.getOrDefault(true, List.of()).stream()
                .map(this::sound)
                .toList();
        List<String> sentences = new ArrayList<>(sound.size() < 2 ? List.of() : losses(sound));
        if (!sentences.isEmpty() && sound.size() < rivals.size()) {
            sentences.add(formatter.say(
                    MessageKey.CURVE_LEFT_OUT, listed(names(bySoundness.getOrDefault(false, List.of())))));
        }
        return String.join(" ", sentences);
    }

    private static List<String> names(List<NamedRun> some) {
        return some.stream().map(NamedRun::name).toList();
    }

    private Sound sound(NamedRun rival) {
        Snapshot run = rival.run();
        SeriesTrend curve = isOfEpochs ? LossPlots.epochs(run, EpochMeasures::trainLoss) : LossPlots.steps(run);
        Optional<Extremum> validation = run.epochs() > 1 ? Metric.BEST_VALIDATION_LOSS.value(run) : Optional.empty();
        return new Sound(rival.name(), run, curve, validation);
    }

    /** Describes the losses. With noise, the losses are averaged at the end, because the last loss is random. */
    private List<String> losses(List<Sound> sound) {
        if (!isOfEpochs && sound.get(0).run().trial().problem().isNoisy()) {
            return ends(sound, MessageKey.CURVE_MEANS, rival -> rival.curve().tailMean());
        }
        if (sound.stream().allMatch(rival -> rival.curve().underflowStart().isPresent())) {
            return List.of(underflow(sound));
        }
        List<String> sentences = new ArrayList<>();
        target(sound).ifPresent(sentences::add);
        boolean isOver = sound.stream().noneMatch(rival -> rival.run().status() == Status.RUNNING);
        sentences.addAll(ends(sound, isOver ? MessageKey.CURVE_ENDS : MessageKey.CURVE_STANDS, Sound::end));
        best(sound).ifPresent(sentences::add);
        return sentences;
    }

    /** Returns the order in which the losses become practically zero. Smaller values would not be comparable. */
    private String underflow(List<Sound> sound) {
        List<Arrival> arrivals = sound.stream()
                .map(rival ->
                        new Arrival(rival.name(), rival.curve().underflowStart().orElseThrow(), true))
                .toList();
        return formatter.say(MessageKey.CURVE_TARGET_ZERO, inOrder(arrivals, RunUnit.STEP));
    }

    /**
     * Returns the order in which the runs reach the worst final loss of the runs that have fallen, a target that all of
     * these reach. Empty if all runs arrive at the same time, so that none is first.
     */
    private Optional<String> target(List<Sound> sound) {
        List<Sound> sorted =
                sound.stream().sorted(Comparator.comparingDouble(Sound::end)).toList();
        List<Sound> fallen = sorted.stream().filter(Sound::hasFallen).toList();
        if (fallen.size() < 2) {
            return Optional.empty();
        }
        Sound worst = fallen.get(fallen.size() - 1);
        List<Arrival> arrivals = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Sound rival : sorted) {
            Feature.below(rival.curve(), worst.end())
                    .map(crossing -> new Arrival(rival.name(), crossing.first(), crossing.stays()))
                    .ifPresentOrElse(arrivals::add, () -> others.add(rival.name()));
        }
        boolean isDraw = arrivals.stream().map(Arrival::time).distinct().count() <= 1;
        return isDraw
                ? Optional.empty()
                : Optional.of(formatter.say(
                        others.isEmpty() ? MessageKey.CURVE_TARGET : MessageKey.CURVE_TARGET_NOT_ALL,
                        formatter.number(worst.end()),
                        worst.name(),
                        inOrder(arrivals, isOfEpochs ? RunUnit.EPOCH : RunUnit.STEP),
                        listed(others)));
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
        return listed(sound.stream()
                .filter(rival -> end.apply(rival).equals(value))
                .map(Sound::name)
                .toList());
    }

    /** Returns the network with the best validation loss, and its epoch. */
    private Optional<String> best(List<Sound> sound) {
        return sound.stream()
                .filter(rival -> rival.validation().isPresent())
                .min(Comparator.comparingDouble(
                        rival -> rival.validation().orElseThrow().value()))
                .map(rival -> {
                    Extremum best = rival.validation().orElseThrow();
                    String at = RunUnit.EPOCH.at(best.index(), formatter.texts());
                    return formatter.say(
                            MessageKey.CURVE_BEST_VALIDATION, rival.name(), formatter.number(best.value()), at);
                });
    }

    /** Returns the names, or their number if there are too many. */
    private String listed(List<String> names) {
        return names.size() < MAX_LISTED
                ? formatter.texts().and(names)
                : formatter.say(MessageKey.CURVE_RUNS, Integer.toString(names.size()));
    }

    /** Returns the order in which runs arrive. Ties share one phrase; of a long list, the middle is left out. */
    private String inOrder(List<Arrival> arrivals, RunUnit unit) {
        List<List<Arrival>> groups = List.copyOf(arrivals.stream()
                .sorted(Comparator.comparingInt(Arrival::time))
                .collect(Collectors.groupingBy(
                        arrival -> List.of(arrival.time, arrival.stays), LinkedHashMap::new, Collectors.toList()))
                .values());
        int last = groups.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(place -> place < MAX_LISTED - 1 || place == last)
                .mapToObj(place -> describe(groups.get(place), phrase(place == 0, place == last), unit))
                .collect(Collectors.joining("; "));
    }

    private String describe(List<Arrival> group, MessageKey phrase, RunUnit unit) {
        Arrival arrival = group.get(0);
        String at = unit.at(arrival.time(), formatter.texts());
        return formatter.say(
                phrase,
                listed(group.stream().map(Arrival::name).toList()),
                arrival.stays() ? at : formatter.say(MessageKey.CURVE_FIRST_TIME, at));
    }

    private static MessageKey phrase(boolean isFirst, boolean isLast) {
        if (isFirst) {
            return isLast ? MessageKey.CURVE_ARRIVES : MessageKey.CURVE_ARRIVES_FIRST;
        }
        return isLast ? MessageKey.CURVE_ARRIVES_LAST : MessageKey.CURVE_ARRIVES_THEN;
    }
}
