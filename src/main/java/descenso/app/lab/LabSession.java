package descenso.app.lab;

import descenso.app.screen.Race;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.experiment.Setting;
import descenso.train.Comparison;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An experiment set up in the lab, with its race.
 *
 * @param name the name under which the experiment was opened: an id of the course, or a file
 * @param settings the learner's changes, at most one per path
 * @param original the knobs with the author's values; empty if the experiment was opened with changes
 * @param off the labels of the optimizers that are off
 * @param trained the race as far as it is trained
 * @param playback the moment that is shown; the last one at maximum speed
 * @param progress the race as it was at that moment
 * @param isRunning whether the race advances without further keys
 */
public record LabSession(
        String name,
        List<Setting> settings,
        Experiment experiment,
        List<Knob> original,
        Set<String> off,
        Race.RaceProgress trained,
        Playback playback,
        Race.RaceProgress progress,
        Race.Speed speed,
        boolean isRunning) {

    public LabSession {
        settings = List.copyOf(settings);
        original = List.copyOf(original);
        off = Set.copyOf(off);
    }

    public Race race() {
        return trained.race();
    }

    /** Creates a session before the first step. */
    static LabSession start(String name, List<Setting> settings, Experiment experiment, Race.Speed speed) {
        List<Knob> original = settings.isEmpty() ? experiment.knobs() : List.of();
        return start(name, settings, experiment, original, Set.of(), speed);
    }

    /** Creates a session with some optimizers off, before the first step. They are on if no other one is. */
    static LabSession start(String name, List<Setting> settings, Experiment experiment, List<String> off) {
        Set<String> without = off.containsAll(experiment.labels()) ? Set.of() : Set.copyOf(off);
        List<Knob> original = settings.isEmpty() ? experiment.knobs() : List.of();
        return start(name, settings, experiment, original, without, Race.Speed.USUAL);
    }

    private LabSession start(List<Setting> changes, Experiment changed, Set<String> without) {
        List<Knob> authors = changes.isEmpty() ? changed.knobs() : original;
        return start(name, changes, changed, authors, without, speed.next());
    }

    private static LabSession start(
            String name,
            List<Setting> settings,
            Experiment experiment,
            List<Knob> original,
            Set<String> off,
            Race.Speed speed) {
        Race.RaceProgress fresh = before(experiment, off);
        Playback start = Playback.start(fresh, experiment.first());
        return new LabSession(name, settings, experiment, original, off, fresh, start, fresh, speed, false);
    }

    /** Returns the session with more of its race trained, at a moment. */
    private LabSession with(
            Race.RaceProgress more, Playback moment, Race.RaceProgress shown, Race.Speed pace, boolean running) {
        return new LabSession(name, settings, experiment, original, off, more, moment, shown, pace, running);
    }

    private static Race.RaceProgress before(Experiment experiment, Set<String> off) {
        Comparison all = experiment.comparison();
        List<Trial> on = all.trials().stream()
                .filter(trial -> !off.contains(trial.label().optimizer()))
                .toList();
        return new Race.RaceProgress(new Race(new Comparison(on, all.theories()), experiment.first()));
    }

    /** Returns the session with a new race, before the first step. */
    public LabSession restarted() {
        return start(settings, experiment, off);
    }

    /** Returns the session with changes and the experiment as loaded with them, before the first step. */
    public LabSession changed(List<Setting> changes, Experiment changed) {
        Set<String> still = new HashSet<>(off);
        still.retainAll(changed.labels());
        return start(changes, changed, still);
    }

    /** Returns the session with an optimizer switched off, or on again. Unchanged if no other optimizer is on. */
    public LabSession withOptimizerToggled(String label) {
        Set<String> others = new HashSet<>(off);
        if (!others.remove(label)) {
            others.add(label);
        }
        return others.containsAll(experiment.labels()) ? this : start(settings, experiment, others);
    }

    /** Returns the session with all optimizers on, before the first step. */
    public LabSession withAllOptimizers() {
        return start(settings, experiment, Set.of());
    }

    /** Tests whether the race is trained in an instant: all but those of networks. */
    boolean isInstant() {
        return race().trials().stream().allMatch(trial -> trial.problem().stepsPerEpoch() == 0);
    }

    /** Returns the session when more is trained. The race is played further by a time, if it runs. */
    public LabSession withTrained(Race.RaceProgress more, Duration time) {
        Playback now = playback.after(more);
        double seconds = time.toNanos() / 1e9 * speed.factor();
        return at(more, isRunning ? now.later(seconds, more) : now);
    }

    /** Returns the session at a moment; at the last one if the speed is the maximum. Stops at the end of the race. */
    private LabSession at(Race.RaceProgress more, Playback moment) {
        Playback shown = speed.isFastest() ? moment.end(more) : moment;
        Race.RaceProgress reached = shown.shown(more);
        return with(more, shown, reached, speed, isRunning && !reached.isOver());
    }

    /** Returns the session at the same moment when more is trained. */
    LabSession knowing(Race.RaceProgress more) {
        return with(more, playback, progress, speed, isRunning);
    }

    /** Returns the session at a moment of another lab with the same race, as far as it is trained here. */
    LabSession at(SharedMoment other) {
        Playback there = other.isOver()
                ? playback.end(trained)
                : isHere(other) ? playback : playback.moment(other.heat(), other.turn(), trained);
        Race.RaceProgress shown = there.shown(trained);
        return with(trained, there, shown, Race.Speed.of(other.speed()), other.isRunning() && !shown.isOver());
    }

    /** Tests whether a moment of another lab with the same race is trained here. */
    boolean hasTrained(SharedMoment other) {
        return other.isOver()
                ? trained.isOver()
                : isHere(other) || Playback.isKnown(other.heat(), other.turn(), trained);
    }

    private static boolean isHere(SharedMoment other) {
        return other.turn() == SharedMoment.HERE;
    }

    /**
     * Tests whether a later state of the lab shows what follows by itself.
     *
     * @param isReport whether a worker's report came between
     */
    boolean goesOnTo(LabSession next, boolean isReport) {
        boolean isSame = race().equals(next.race())
                && isRunning == next.isRunning
                && speed.isFastest() == next.speed.isFastest()
                && speed.factor() == next.speed.factor();
        return isSame && ((isRunning && isReport) || playback.equals(next.playback));
    }

    /** Returns the moment that is shown, for other labs. */
    SharedMoment moment(int number) {
        return new SharedMoment(number, playback.heat(), playback.turn(), speed.shared(), isRunning, progress.isOver());
    }

    /** Returns the session without what is trained ahead: all that a picture of the shown moment depends on. */
    LabSession asShown() {
        return with(progress, Playback.none(), progress, speed, isRunning);
    }

    /** Returns the session one turn later, which may have to be trained first. */
    LabSession stepped() {
        return at(trained, playback.stepped(trained)).withRunning(false);
    }

    /** Returns the session at the start of the race that is trained already, at a speed. */
    LabSession replayed(Race.Speed at) {
        return played(at, playback.start(trained));
    }

    /** Returns the session after a step of a heat, from where it is played again at a speed. */
    LabSession replayed(Race.Speed at, int heat, int step) {
        return played(at, playback.after(heat, step, trained));
    }

    private LabSession played(Race.Speed at, Playback from) {
        return withSpeed(at).at(trained, from).withRunning(true);
    }

    /**
     * Returns the session at a turn of the only heat, from where it is played so slowly that it takes some seconds to
     * another.
     */
    LabSession replayed(double from, double to, double seconds) {
        Playback start = playback.from(from, trained);
        double usual = start.timeline().time(to) - start.timeline().time(from);
        Race.Speed slow = Race.Speed.USUAL;
        while (usual / slow.factor() < seconds && !slow.slower().equals(slow)) {
            slow = slow.slower();
        }
        return played(slow, start);
    }

    /** Returns the session at the end of what is trained, with a speed. */
    LabSession ended(Race.Speed usual) {
        return withSpeed(usual).at(trained, playback.end(trained));
    }

    public LabSession withRunning(boolean running) {
        return with(trained, playback, progress, speed, running);
    }

    /** Returns the session with another speed; at the maximum, at the last moment that is trained. */
    public LabSession withSpeed(Race.Speed other) {
        LabSession changed = with(trained, playback, progress, other, isRunning);
        return other.isFastest() ? changed.at(trained, playback) : changed;
    }

    /** Returns changes with one in place of that of the same path, or without both if it sets the author's value. */
    public List<Setting> with(Setting change, List<Setting> earlierOnes) {
        List<Setting> changes = new ArrayList<>(earlierOnes);
        changes.removeIf(earlier -> earlier.path().equals(change.path()));
        if (original.stream().noneMatch(knob -> knob.isAlready(change))) {
            changes.add(change);
        }
        return changes;
    }

    /** Returns the next value of a knob, or that of the author if it lies before; empty if there is none. */
    public Optional<String> turned(Knob knob, boolean up) {
        return knob.turned(up)
                .map(next -> original.stream()
                        .filter(own -> own.path().equals(knob.path()) && !own.isDependent())
                        .map(Knob::written)
                        .filter(own -> knob.isBetween(own, next))
                        .findFirst()
                        .orElse(next));
    }
}
