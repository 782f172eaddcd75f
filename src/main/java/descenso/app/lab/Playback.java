package descenso.app.lab;

import descenso.app.lab.Timeline.Stretch;
import descenso.app.screen.Race;
import descenso.course.experiment.FirstView;
import descenso.plot.Range;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.view.chart.PlotRuns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moment of a race that is shown. A race is trained as fast as possible and played from its history at its own
 * pace, so the moment is never ahead of the training.
 *
 * @param heat the number of the heat that is played, 0-based
 * @param turn the number of completed turns in the heat: steps, or epochs if all its runs have many
 * @param timeline the pace of the heat
 * @param first what is shown first, as the author says: the stretch that matters, and the only heat that is played
 * @param isFinal whether the timeline is that of the heat as it was trained to its end
 */
record Playback(int heat, double turn, Timeline timeline, FirstView first, boolean isFinal) {

    /** Maximum time of the first of several heats, in seconds. The others share the rest. */
    private static final double FIRST_HEAT = 5;

    /** Minimum number of epochs of which a run is played epoch by epoch; one with fewer is played step by step. */
    private static final int MANY_EPOCHS = 8;

    /** Returns the start of a race of which so much is trained. */
    static Playback start(Race.RaceProgress trained, FirstView first) {
        return new Playback(0, 0, new Timeline(List.of()), first, false).at(0, trained);
    }

    /** Returns the moment of a race that is not played. */
    static Playback none() {
        return new Playback(0, 0, new Timeline(List.of()), FirstView.none(), false);
    }

    /** Returns the turns that matter as the author says; empty if the author does not. */
    private Optional<Stretch> stretch() {
        return first.from().isPresent() || first.to().isPresent()
                ? Optional.of(new Stretch(first.from().orElse(0), first.to().orElse(Integer.MAX_VALUE)))
                : Optional.empty();
    }

    /** Returns the number of heats that are played one after the other: one if the author shows only that one. */
    private int played(Race race) {
        return first.where().isEmpty() ? race.heats().size() : 1;
    }

    Playback start(Race.RaceProgress trained) {
        return at(0, trained);
    }

    /** Returns a turn of the first heat. */
    Playback from(double other, Race.RaceProgress trained) {
        return at(0, trained).withTurn(other);
    }

    /** Returns the moment after a step of a heat, which must be trained. */
    Playback after(int other, int step, Race.RaceProgress trained) {
        Moments moments = new Moments(trained, other);
        int length = moments.trials().mapToInt(moments::length).max().orElse(1);
        return at(other, trained).withTurn(Math.min((double) step / length, moments.trained()));
    }

    /** Returns a turn of a heat, at most the last one that is trained. */
    Playback moment(int other, double at, Race.RaceProgress trained) {
        int known = Math.max(0, Math.min(other, trained.heat()));
        Playback start = at(known, trained);
        return start.withTurn(Math.max(0, Math.min(at, new Moments(trained, known).trained())));
    }

    /** Tests whether a turn of a heat is trained, and what follows it is known. */
    static boolean isKnown(int heat, double turn, Race.RaceProgress trained) {
        return trained.isOver()
                || heat < trained.heat()
                || (heat == 0 && turn <= 0)
                || (heat == trained.heat() && turn < new Moments(trained, heat).trained());
    }

    private Playback at(int other, Race.RaceProgress trained) {
        Moments moments = new Moments(trained, other);
        return new Playback(other, 0, timeline(moments), first, moments.isEnded());
    }

    /** Returns the last moment that is trained. */
    Playback end(Race.RaceProgress trained) {
        Moments moments = new Moments(trained, trained.heat());
        return at(trained.heat(), trained).withTurn(trained.isOver() ? moments.turns() : moments.trained());
    }

    private Playback withTurn(double other) {
        return new Playback(heat, other, timeline, first, isFinal);
    }

    private Timeline timeline(Moments moments) {
        int heats = played(moments.progress.race());
        double most = heats == 1
                ? Timeline.WHOLE
                : moments.number == 0 ? FIRST_HEAT : (Timeline.WHOLE - FIRST_HEAT) / (heats - 1);
        int turns = moments.turns();
        Stretch matters = stretch()
                .filter(authors -> moments.number == 0)
                .or(() -> moments.isEnded()
                        ? new StretchFinder(moments.runs().toList(), moments.isByEpoch()).find(turns)
                        : Optional.empty())
                .orElse(new Stretch(0, turns));
        Timeline whole = Timeline.of(turns, matters.within(turns), most);
        return moments.number == 0 && first.to().isPresent() ? whole.withShortEnd() : whole;
    }

    /** Returns the length of the axis of steps or epochs in the pictures of a heat. */
    static int axisLength(Race.RaceProgress trained, int heat) {
        Moments moments = new Moments(trained, heat);
        int epoch = moments.trials()
                .map(trained.race().trials()::get)
                .mapToInt(trial -> PlotRuns.isByEpoch(trial) ? trial.problem().stepsPerEpoch() : 1)
                .max()
                .orElse(1);
        int length = moments.trials().mapToInt(moments::length).max().orElse(1);
        return (int) Math.ceil((double) moments.turns() * length / epoch);
    }

    /**
     * Returns the turns that are drawn while the stretch that matters is played; empty for all, and for runs with
     * epochs that are played by step.
     */
    Optional<Range> window(Race race) {
        Moments moments = new Moments(new Race.RaceProgress(race), heat);
        boolean isByAxis = moments.trials()
                .map(race.trials()::get)
                .allMatch(trial -> moments.isByEpoch() || trial.problem().stepsPerEpoch() == 0);
        Stretch played = timeline.stretch();
        boolean isInside = isFinal && isByAxis && turn <= played.to() && played.to() < timeline.turns();
        return isInside ? Optional.of(new Range(played.from(), played.to())) : Optional.empty();
    }

    /**
     * Returns the same moment when more of the race is trained. The timeline of a heat that is not played stays as it
     * is.
     */
    Playback after(Race.RaceProgress trained) {
        Moments moments = new Moments(trained, heat);
        boolean isSame = isFinal || heat >= played(trained.race()) || !moments.isEnded();
        return isSame ? this : new Playback(heat, turn, timeline(moments), first, true);
    }

    /** Returns the moment some seconds later, at most the last one that is trained. */
    Playback later(double seconds, Race.RaceProgress trained) {
        Moments moments = new Moments(trained, heat);
        double next = Math.min(timeline.at(timeline.time(turn) + seconds), moments.trained());
        boolean isPast = next >= moments.turns() && trained.heat() > heat;
        if (isPast || isBeyond(trained.race())) {
            return heat + 1 < played(trained.race()) ? at(heat + 1, trained) : end(trained);
        }
        return withTurn(Math.max(turn, next));
    }

    /**
     * Tests whether the heat is trained but not played. A heat that the learner asks for later is played nevertheless.
     */
    private boolean isBeyond(Race race) {
        return heat >= played(race) && !isFinal;
    }

    /** Tests whether nothing more is played, although heats follow that the picture does not show. */
    boolean isPlayed(Race.RaceProgress trained) {
        Race race = trained.race();
        boolean isLast = heat + 1 >= played(race) && turn >= new Moments(trained, heat).turns();
        return played(race) < race.heats().size() && (isLast || isBeyond(race));
    }

    /** Returns the moment one turn later, which may not be trained yet. */
    Playback stepped(Race.RaceProgress trained) {
        Moments moments = new Moments(trained, heat);
        return turn >= moments.turns() && trained.heat() > heat
                ? at(heat + 1, trained)
                : withTurn(Math.min(Math.floor(turn) + 1, moments.turns()));
    }

    /** Tests whether this moment is trained. */
    boolean isTrained(Race.RaceProgress trained) {
        Moments moments = new Moments(trained, heat);
        return turn < moments.turns() ? turn <= moments.trained() : trained.heat() > heat || trained.isOver();
    }

    /** Returns the number of steps that a turn of the heat takes at most. */
    int turnSteps(Race race) {
        Moments moments = new Moments(new Race.RaceProgress(race), heat);
        return moments.trials().mapToInt(moments::length).max().orElse(1);
    }

    /** Returns the remaining time of the race, in seconds. */
    double secondsLeft(Race race) {
        int heats = played(race);
        double others = heats == 1 ? 0 : (heats - 1.0 - heat) / (heats - 1) * (Timeline.WHOLE - FIRST_HEAT);
        return timeline.seconds() - timeline.time(turn) + others;
    }

    /** Returns the race as it was at this moment. The outcome comes with the last moment. */
    Race.RaceProgress shown(Race.RaceProgress trained) {
        Moments moments = new Moments(trained, heat);
        boolean isLast = heat + 1 == trained.race().heats().size();
        if (isLast && turn >= moments.turns()) {
            return trained;
        }
        List<Optional<Snapshot>> shown =
                new ArrayList<>(Collections.nCopies(trained.snapshots().size(), Optional.empty()));
        List<List<Integer>> heats = trained.race().heats();
        for (int played = 0; played <= heat; played++) {
            for (int trial : heats.get(played)) {
                Optional<Snapshot> run = trained.snapshots().get(trial);
                shown.set(trial, played < heat ? run : run.map(whole -> whole.after(steps(trial, moments))));
            }
        }
        return new Race.RaceProgress(trained.race(), shown, heat, Duration.ZERO, Optional.empty(), trained.pictures());
    }

    private int steps(int trial, Moments moments) {
        return (int) Math.min(Integer.MAX_VALUE, Math.floor(turn) * moments.length(trial));
    }

    /** The moments of a heat in a race of which so much is trained. */
    private record Moments(Race.RaceProgress progress, int number) {

        private Stream<Integer> trials() {
            return progress.race().heats().get(number).stream();
        }

        Stream<Snapshot> runs() {
            return trials().flatMap(trial -> progress.snapshots().get(trial).stream());
        }

        /** Tests whether all runs are trained to their end. */
        boolean isEnded() {
            return runs().filter(run -> run.status() != Status.RUNNING).count() == trials().count();
        }

        /** Tests whether turns are epochs: if all runs have many. */
        boolean isByEpoch() {
            return trials().map(progress.race().trials()::get).allMatch(trial -> {
                int length = trial.problem().stepsPerEpoch();
                return length > 0 && trial.limit().steps() >= (long) MANY_EPOCHS * length;
            });
        }

        /** Returns the number of steps in a turn of a trial. */
        int length(int trial) {
            return length(progress.race().trials().get(trial));
        }

        private int length(Trial trial) {
            return isByEpoch() ? trial.problem().stepsPerEpoch() : 1;
        }

        /** Returns the number of complete turns that a run has made. */
        private int turns(Snapshot run) {
            return run.steps() / length(run.trial());
        }

        /** Returns the number of turns in the heat: at most those of its limit, if it is not trained to its end. */
        int turns() {
            return trials().mapToInt(this::turns).max().orElse(0);
        }

        private int turns(int trial) {
            int limit = progress.race().trials().get(trial).limit().steps();
            int steps = progress.snapshots()
                    .get(trial)
                    .filter(run -> run.status() != Status.RUNNING)
                    .map(Snapshot::steps)
                    .orElse(limit);
            return (int) Math.ceil((double) steps / length(trial));
        }

        /** Returns the number of complete turns that all runs have made, or ended before. */
        int trained() {
            if (runs().count() < trials().count()) {
                return 0;
            }
            return runs().filter(run -> run.status() == Status.RUNNING)
                    .mapToInt(this::turns)
                    .min()
                    .orElseGet(this::turns);
        }
    }
}
