package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.EpochMeasures;
import descenso.train.Snapshot;
import descenso.train.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Who of several runs on the same problem is first, and who ends lowest, in words. */
record CurveContestWords(List<LabRun> runs, boolean isOfEpochs, CurveVoice voice) {

    /** One paragraph a problem that several runs are on. */
    List<String> all() {
        List<String> said = new ArrayList<>();
        for (List<Integer> field :
                Contest.of(runs.stream().map(LabRun::run).toList()).fields()) {
            List<LabRun> rivals = field.stream()
                    .map(runs::get)
                    .filter(rival -> rival.run().steps() > 0)
                    .toList();
            String words = rivals.size() > 1 ? of(rivals) : "";
            if (!words.isEmpty()) {
                said.add(words);
            }
        }
        return said;
    }

    private String of(List<LabRun> rivals) {
        if (rivals.stream().anyMatch(CurveContestWords::hasArrived)) {
            return goal(rivals);
        }
        List<LabRun> sound = rivals.stream()
                .filter(rival -> !new Ending(rival.run()).isBad() && Double.isFinite(last(rival.run())))
                .toList();
        return sound.size() < 2 ? "" : String.join(" ", losses(sound));
    }

    private static boolean hasArrived(LabRun rival) {
        return rival.run().status() == Status.STOPPED;
    }

    private String goal(List<LabRun> rivals) {
        List<CurveArrivals.Arrival> arrivals = rivals.stream()
                .filter(CurveContestWords::hasArrived)
                .map(rival ->
                        new CurveArrivals.Arrival(rival.name(), rival.run().steps(), true))
                .toList();
        List<String> others = rivals.stream()
                .filter(rival -> !hasArrived(rival))
                .map(LabRun::name)
                .toList();
        String order = new CurveArrivals(arrivals, RunUnit.STEP, voice).inOrder();
        return others.isEmpty()
                ? voice.say(Phrase.CURVE_GOAL, order)
                : voice.say(Phrase.CURVE_GOAL_NOT_ALL, order, CurveArrivals.names(others, voice));
    }

    /** Where there is noise, where a run ends is chance. */
    private List<String> losses(List<LabRun> sound) {
        if (!isOfEpochs && CurveNoise.isIn(sound.get(0).run().trial().problem())) {
            return ends(sound, Phrase.CURVE_MEANS, run -> curve(run).tail());
        }
        if (sound.stream().allMatch(rival -> curve(rival.run()).vanishedSince().isPresent())) {
            return vanished(sound);
        }
        List<String> said = new ArrayList<>();
        target(sound).ifPresent(said::add);
        boolean isOver = sound.stream().noneMatch(rival -> rival.run().status() == Status.RUNNING);
        said.addAll(ends(sound, isOver ? Phrase.CURVE_ENDS : Phrase.CURVE_STANDS, CurveContestWords::last));
        best(sound).ifPresent(said::add);
        return said;
    }

    /** Which of what is practically zero is less, says nothing. */
    private List<String> vanished(List<LabRun> sound) {
        List<CurveArrivals.Arrival> arrivals = sound.stream()
                .map(rival -> new CurveArrivals.Arrival(
                        rival.name(), curve(rival.run()).vanishedSince().orElseThrow(), true))
                .toList();
        return List.of(voice.say(Phrase.CURVE_TARGET_ZERO, new CurveArrivals(arrivals, RunUnit.STEP, voice).inOrder()));
    }

    private static double last(Snapshot run) {
        return new Ending(run).last();
    }

    private CurveTraits curve(Snapshot run) {
        return isOfEpochs ? CurveLossWords.epochs(run, EpochMeasures::trainLoss) : CurveLossWords.steps(run);
    }

    /** The worst end of those that came down is a target that all of these reach. */
    private Optional<String> target(List<LabRun> sound) {
        List<LabRun> fallen = sound.stream()
                .filter(rival -> hasFallen(curve(rival.run())))
                .sorted(Comparator.comparingDouble(rival -> last(rival.run())))
                .toList();
        if (fallen.size() < 2) {
            return Optional.empty();
        }
        LabRun worst = fallen.get(fallen.size() - 1);
        CurveArrivals arrivals = arrivals(fallen, last(worst.run()));
        return arrivals.isDraw()
                ? Optional.empty()
                : Optional.of(voice.say(
                        Phrase.CURVE_TARGET, voice.number(last(worst.run())), worst.name(), arrivals.inOrder()));
    }

    private static boolean hasFallen(CurveTraits curve) {
        return curve.start() - curve.end() > curve.margin(curve.start());
    }

    private CurveArrivals arrivals(List<LabRun> fallen, double target) {
        List<CurveArrivals.Arrival> arrivals = new ArrayList<>();
        for (LabRun rival : fallen) {
            curve(rival.run())
                    .below(target)
                    .map(crossing -> new CurveArrivals.Arrival(rival.name(), crossing.first(), crossing.stays()))
                    .ifPresent(arrivals::add);
        }
        return new CurveArrivals(arrivals, isOfEpochs ? RunUnit.EPOCH : RunUnit.STEP, voice);
    }

    /** None where all are alike. */
    private List<String> ends(List<LabRun> sound, Phrase phrase, ToDoubleFunction<Snapshot> end) {
        double least = sound.stream()
                .mapToDouble(rival -> end.applyAsDouble(rival.run()))
                .min()
                .orElse(Double.NaN);
        double most = sound.stream()
                .mapToDouble(rival -> end.applyAsDouble(rival.run()))
                .max()
                .orElse(Double.NaN);
        return voice.areAlike(least, most)
                ? List.of()
                : List.of(voice.say(
                        phrase,
                        those(sound, end, least),
                        voice.number(least),
                        those(sound, end, most),
                        voice.number(most)));
    }

    private String those(List<LabRun> sound, ToDoubleFunction<Snapshot> end, double value) {
        List<String> names = sound.stream()
                .filter(rival -> voice.areAlike(end.applyAsDouble(rival.run()), value))
                .map(LabRun::name)
                .toList();
        return CurveArrivals.names(names, voice);
    }

    /** Of networks, whose validation is the best, and when. */
    private Optional<String> best(List<LabRun> sound) {
        return sound.stream()
                .filter(rival -> rival.run().epochs() > 1)
                .filter(rival -> Losses.smallestValidationLoss(rival.run()).isPresent())
                .min(Comparator.comparingDouble(rival -> validation(rival).value()))
                .map(rival -> voice.say(
                        Phrase.CURVE_BEST_VALIDATION,
                        rival.name(),
                        voice.number(validation(rival).value()),
                        RunUnit.EPOCH.at(validation(rival).index(), voice.speech())));
    }

    private static Best validation(LabRun rival) {
        return Losses.smallestValidationLoss(rival.run()).orElseThrow();
    }
}
