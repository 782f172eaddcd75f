package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.EpochMeasures;
import descenso.train.Snapshot;
import descenso.train.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who of several runs on the same problem is first, and who ends lowest, in words. */
record CurveContestWords(List<LabRun> runs, boolean isOfEpochs, CurveVoice voice) {

    /** So many of those that arrive are named one by one. */
    private static final int NAMED = 4;

    /** A run and when it arrived. */
    private record Arrival(String name, int time) {}

    /** One a problem that several runs are on. */
    List<String> all() {
        List<String> said = new ArrayList<>();
        for (List<Integer> field :
                Contest.of(runs.stream().map(LabRun::run).toList()).fields()) {
            List<LabRun> rivals = field.stream()
                    .map(runs::get)
                    .filter(rival -> rival.run().steps() > 0)
                    .toList();
            if (rivals.size() > 1) {
                said.addAll(of(rivals));
            }
        }
        return said;
    }

    private List<String> of(List<LabRun> rivals) {
        boolean hasGoal =
                rivals.stream().anyMatch(rival -> rival.run().status() == Status.STOPPED);
        return hasGoal ? List.of(goal(rivals)) : losses(rivals);
    }

    private String goal(List<LabRun> rivals) {
        List<Arrival> arrivals = rivals.stream()
                .filter(rival -> rival.run().status() == Status.STOPPED)
                .map(rival -> new Arrival(rival.name(), rival.run().steps()))
                .sorted(Comparator.comparingInt(Arrival::time))
                .toList();
        List<String> others = rivals.stream()
                .filter(rival -> rival.run().status() != Status.STOPPED)
                .map(LabRun::name)
                .toList();
        String order = order(arrivals, CurveUnit.STEP);
        return others.isEmpty()
                ? voice.say(Phrase.CURVE_GOAL, order)
                : voice.say(Phrase.CURVE_GOAL_NOT_ALL, order, String.join("; ", others));
    }

    /** The worst end of a run that did not go wrong is a target that all of these reach. */
    private List<String> losses(List<LabRun> rivals) {
        List<LabRun> sound = rivals.stream()
                .filter(rival -> !new Ending(rival.run()).isBad())
                .sorted(Comparator.comparingDouble(rival -> new Ending(rival.run()).last()))
                .toList();
        if (sound.size() < 2) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        double least = new Ending(sound.get(0).run()).last();
        double most = new Ending(sound.get(sound.size() - 1).run()).last();
        if (!voice.areAlike(least, most)) {
            said.add(target(sound, most));
            said.add(ends(sound, least, most));
        }
        best(sound).ifPresent(said::add);
        return said.isEmpty() ? List.of() : List.of(String.join(" ", said));
    }

    private String target(List<LabRun> sound, double target) {
        List<Arrival> arrivals = sound.stream()
                .flatMap(rival -> arrival(rival, target).stream())
                .sorted(Comparator.comparingInt(Arrival::time))
                .toList();
        return voice.say(
                Phrase.CURVE_TARGET,
                voice.number(target),
                sound.get(sound.size() - 1).name(),
                order(arrivals, isOfEpochs ? CurveUnit.EPOCH : CurveUnit.STEP));
    }

    private Optional<Arrival> arrival(LabRun rival, double target) {
        CurveTraits curve = isOfEpochs
                ? CurveLossWords.epochs(rival.run(), EpochMeasures::trainLoss)
                : CurveLossWords.steps(rival.run());
        return curve.below(target).map(crossing -> new Arrival(rival.name(), crossing.first()));
    }

    /** Of many, those in the middle are passed over. */
    private String order(List<Arrival> arrivals, CurveUnit unit) {
        List<String> said = new ArrayList<>();
        for (int place = 0; place < arrivals.size(); place++) {
            boolean isLast = place == arrivals.size() - 1;
            if (place < NAMED - 1 || isLast) {
                Phrase phrase = place == 0
                        ? Phrase.CURVE_ARRIVES_FIRST
                        : isLast ? Phrase.CURVE_ARRIVES_LAST : Phrase.CURVE_ARRIVES_THEN;
                Arrival arrival = arrivals.get(place);
                said.add(voice.say(phrase, arrival.name(), unit.at(arrival.time(), voice.speech())));
            }
        }
        return String.join("; ", said);
    }

    private String ends(List<LabRun> sound, double least, double most) {
        return voice.say(
                Phrase.CURVE_ENDS,
                sound.get(0).name(),
                voice.number(least),
                sound.get(sound.size() - 1).name(),
                voice.number(most));
    }

    /** Of networks, whose validation is the best, and when. */
    private Optional<String> best(List<LabRun> sound) {
        Optional<LabRun> best = sound.stream()
                .filter(rival -> isOfEpochs && rival.run().trial().problem().hasValidation())
                .min(Comparator.comparingDouble(rival -> validation(rival.run()).value()));
        return best.map(rival -> voice.say(
                Phrase.CURVE_BEST_VALIDATION,
                rival.name(),
                voice.number(validation(rival.run()).value()),
                CurveUnit.EPOCH.at(validation(rival.run()).index(), voice.speech())));
    }

    private static Best validation(Snapshot run) {
        return Losses.smallestValidationLoss(run).orElse(new Best(Double.POSITIVE_INFINITY, 0));
    }
}
