package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.train.run.History;
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
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares runs on the same problem in words: the order in which they arrive, and their final losses. */
record RunComparisonText(List<NamedRun> runs, boolean isOfEpochs, TrendNumbers formatter) {

    /**
     * Maximum number of arrival times that are listed. As many names or more at one time are replaced by their number.
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
        List<NamedRun> stopped = rivals.stream()
                .filter(rival -> rival.run().status() == Status.STOPPED)
                .toList();
        if (!stopped.isEmpty()) {
            String others = namesWithout(rivals, stopped);
            return formatter.say(
                    others.isEmpty() ? MessageKey.CURVE_GOAL : MessageKey.CURVE_GOAL_NOT_ALL,
                    inOrder(
                            stopped.stream()
                                    .map(rival -> new Arrival(
                                            rival.name(), rival.run().steps(), true))
                                    .toList(),
                            RunUnit.STEP),
                    others);
        }
        List<NamedRun> sound =
                rivals.stream().filter(rival -> RunFacts.isSound(rival.run())).toList();
        List<String> sentences = new ArrayList<>(
                sound.size() < 2
                        ? List.of()
                        : losses(sound.stream().map(this::sound).toList()));
        if (!sentences.isEmpty() && sound.size() < rivals.size()) {
            sentences.add(formatter.say(MessageKey.CURVE_LEFT_OUT, namesWithout(rivals, sound)));
        }
        return String.join(" ", sentences);
    }

    private String namesWithout(List<NamedRun> all, List<NamedRun> some) {
        return listed(all.stream()
                .filter(run -> !some.contains(run))
                .map(NamedRun::name)
                .toList());
    }

    private Sound sound(NamedRun rival) {
        Snapshot run = rival.run();
        SeriesTrend curve = isOfEpochs ? LossPlots.epochs(run, History.Epoch::trainLoss) : LossPlots.steps(run);
        Optional<Extremum> validation = run.epochs() > 1 ? Metric.BEST_VALIDATION_LOSS.value(run) : Optional.empty();
        return new Sound(rival.name(), run, curve, validation);
    }

    /** Describes the losses. With noise, the losses are averaged at the end, because the last loss is random. */
    private List<String> losses(List<Sound> sound) {
        if (!isOfEpochs && sound.get(0).run().trial().problem().isNoisy()) {
            return ends(sound, MessageKey.CURVE_MEANS, rival -> rival.curve().tailMean());
        }
        if (sound.stream().allMatch(rival -> rival.curve().underflowStart().isPresent())) {
            // the order in which they become practically zero; smaller values would not be comparable
            List<Arrival> arrivals = sound.stream()
                    .map(rival -> new Arrival(
                            rival.name(), rival.curve().underflowStart().orElseThrow(), true))
                    .toList();
            return List.of(formatter.say(MessageKey.CURVE_TARGET_ZERO, inOrder(arrivals, RunUnit.STEP)));
        }
        List<String> sentences = new ArrayList<>();
        target(sound).ifPresent(sentences::add);
        boolean isOver = sound.stream().noneMatch(rival -> rival.run().status() == Status.RUNNING);
        sentences.addAll(ends(sound, isOver ? MessageKey.CURVE_ENDS : MessageKey.CURVE_STANDS, Sound::end));
        best(sound).ifPresent(sentences::add);
        return sentences;
    }

    /** Returns the order in which runs reach the worst final loss of those that fell; empty if all arrive at once. */
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
                    String value = formatter.number(best.value());
                    return formatter.say(
                            MessageKey.CURVE_BEST_VALIDATION, rival.name(), value, formatter.atEpoch(best.index()));
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
                .mapToObj(place -> {
                    MessageKey later = place == last ? MessageKey.CURVE_ARRIVES_LAST : MessageKey.CURVE_ARRIVES_THEN;
                    MessageKey first = place == last ? MessageKey.CURVE_ARRIVES : MessageKey.CURVE_ARRIVES_FIRST;
                    return describe(groups.get(place), place == 0 ? first : later, unit);
                })
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
}
