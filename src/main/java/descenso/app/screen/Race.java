package descenso.app.screen;

import descenso.course.experiment.FirstView;
import descenso.train.Comparison;
import descenso.train.Outcome;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The runs of an experiment, trained together. The runs of one heat advance side by side, one heat after the other. Two
 * races are never equal, even with the same trials, so that a report on a cancelled race can be recognised.
 */
public final class Race {

    /** Maximum number of runs that form one heat whatever their variables; more runs are divided by these. */
    private static final int MOST_IN_A_HEAT = 8;

    private final Comparison comparison;
    private final List<List<Integer>> heats;

    public Race(Comparison comparison) {
        this(comparison, FirstView.none());
    }

    /**
     * Creates a race that begins with the heat of the runs that are shown first; the others keep their order. A few
     * such runs form one heat, so that the first picture compares them.
     */
    public Race(Comparison comparison, FirstView first) {
        this.comparison = comparison;
        List<List<Integer>> inOrder = heats(comparison.trials());
        Comparator<List<Integer>> isLater =
                Comparator.comparing(heat -> heat.stream().map(trials()::get).noneMatch(first::selects));
        List<List<Integer>> sorted =
                new ArrayList<>(inOrder.stream().sorted(isLater).toList());
        List<List<Integer>> shown = sorted.stream()
                .filter(heat -> heat.stream().map(trials()::get).anyMatch(first::selects))
                .toList();
        List<Integer> together = shown.stream().flatMap(List::stream).toList();
        if (together.size() <= MOST_IN_A_HEAT && !together.isEmpty()) {
            sorted.removeAll(shown);
            sorted.add(0, together);
        }
        this.heats = List.copyOf(sorted);
    }

    public Comparison comparison() {
        return comparison;
    }

    public List<Trial> trials() {
        return comparison.trials();
    }

    /** Returns the heats, each as the 0-based numbers of its trials. */
    public List<List<Integer>> heats() {
        return heats;
    }

    /** Returns the 0-based number of the last heat with a matching trial; that of the very last if there is none. */
    public int lastHeat(Predicate<Trial> such) {
        return IntStream.iterate(heats.size() - 1, heat -> heat >= 0, heat -> heat - 1)
                .filter(heat -> heats.get(heat).stream().map(trials()::get).anyMatch(such))
                .findFirst()
                .orElse(heats.size() - 1);
    }

    /** Returns the 0-based position of a run within its heat. */
    public int positionInHeat(Label label) {
        int trial = trials().stream().map(Trial::label).toList().indexOf(label);
        return heats.stream()
                .mapToInt(heat -> heat.indexOf(trial))
                .filter(position -> position >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** Divides trials into heats: a few form one, more form one for each sequence with equal variables. */
    private static List<List<Integer>> heats(List<Trial> trials) {
        List<List<Integer>> heats = new ArrayList<>();
        Map<String, Double> before = Map.of();
        for (int trial = 0; trial < trials.size(); trial++) {
            Map<String, Double> variables = trials.get(trial).label().variables();
            if (trial == 0 || (trials.size() > MOST_IN_A_HEAT && !variables.equals(before))) {
                heats.add(new ArrayList<>());
            }
            heats.get(heats.size() - 1).add(trial);
            before = variables;
        }
        return heats.stream().map(List::copyOf).toList();
    }

    /**
     * The progress of a race.
     *
     * @param snapshots one per trial, in the order of the trials; empty for a trial that has not begun
     * @param heat the 0-based number of the heat that is running or ran last
     * @param elapsed the training time so far
     * @param outcome the result; present once all runs have ended and all measures are taken
     * @param pictures the pictures of the training, which may be that of other races too
     */
    public record RaceProgress(
            Race race,
            List<Optional<Snapshot>> snapshots,
            int heat,
            Duration elapsed,
            Optional<Outcome> outcome,
            RacePictures pictures) {

        public RaceProgress {
            snapshots = List.copyOf(snapshots);
        }

        /** Creates the progress of a race whose pictures are not kept. */
        public RaceProgress(
                Race race, List<Optional<Snapshot>> snapshots, int heat, Duration elapsed, Optional<Outcome> outcome) {
            this(race, snapshots, heat, elapsed, outcome, new RacePictures());
        }

        /** Creates the progress of a race that has not begun. */
        public RaceProgress(Race race) {
            this(race, Collections.nCopies(race.trials().size(), Optional.empty()), 0, Duration.ZERO, Optional.empty());
        }

        /** Returns the same progress as that of an equal race. */
        public RaceProgress as(Race other) {
            return new RaceProgress(other, snapshots, heat, elapsed, outcome, pictures);
        }

        /** Returns the snapshots of trials that have begun; trials are counted from 0. */
        public List<Snapshot> of(List<Integer> trials) {
            return trials.stream()
                    .flatMap(trial -> snapshots.get(trial).stream())
                    .toList();
        }

        public boolean isOver() {
            return outcome.isPresent();
        }

        /** Tests whether no step has been made. */
        public boolean isFresh() {
            return snapshots.stream().flatMap(Optional::stream).allMatch(snapshot -> snapshot.steps() == 0)
                    && !isOver();
        }

        /** Returns the completed share of the maximum number of steps, from 0 to 1. */
        public double share() {
            double whole = 0;
            double done = 0;
            for (int trial = 0; trial < snapshots.size(); trial++) {
                whole += limit(trial);
                done += done(trial);
            }
            return whole == 0 ? 1 : done / whole;
        }

        private int limit(int trial) {
            return race.trials().get(trial).limit().steps();
        }

        /** Returns the completed steps of a trial. The steps that an ended run did not need count as completed. */
        private int done(int trial) {
            return snapshots
                    .get(trial)
                    .map(run -> run.status() == Status.RUNNING ? run.steps() : limit(trial))
                    .orElse(0);
        }
    }

    /**
     * The speed at which a race is played, as a power of two of its usual pace. At maximum speed a race is not played:
     * it is shown as far as it is trained.
     *
     * @param isSkipping whether this race alone is shown at maximum speed
     */
    public record Speed(int power, boolean isSkipping) {

        /** The usual pace. */
        public static final Speed USUAL = new Speed(0);

        /** Maximum speed. */
        public static final Speed FASTEST = new Speed(Integer.MAX_VALUE);

        /** Largest power that a learner can select, and the smallest one with the opposite sign. */
        private static final int MOST = 3;

        public Speed(int power) {
            this(power, false);
        }

        /** Returns the speed with a factor on the usual pace; maximum speed if the factor is infinite. */
        public static Speed of(double factor) {
            return Double.isInfinite(factor)
                    ? FASTEST
                    : new Speed(Math.max(-MOST, Math.min(MOST, Math.getExponent(factor))));
        }

        public boolean isFastest() {
            return isSkipping || power > MOST;
        }

        /** Returns maximum speed, for one race. */
        public Speed skipping() {
            return new Speed(power, true);
        }

        /** Returns the speed of the next race. */
        public Speed next() {
            return new Speed(power);
        }

        /**
         * Returns the factor by which a race is played faster than usual. At maximum speed it is the largest number,
         * with which any time leads to the end.
         */
        public double factor() {
            return isFastest() ? Double.MAX_VALUE : Math.pow(2, power);
        }

        /** Returns the factor for other sessions; infinite at maximum speed. */
        public double shared() {
            return isFastest() ? Double.POSITIVE_INFINITY : factor();
        }

        /** Returns twice the speed; maximum speed after the highest level. */
        public Speed faster() {
            return power < MOST ? new Speed(power + 1) : FASTEST;
        }

        /** Returns half the speed; the lowest level stays as it is. */
        public Speed slower() {
            return power > MOST ? new Speed(MOST) : new Speed(Math.max(-MOST, power - 1));
        }
    }
}
