package descenso.app.lab;

import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.app.race.RaceProgress;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.setting.Setting;
import descenso.train.Comparison;
import descenso.train.run.Trial;
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
 * @param isRunning whether the race advances without further keys
 */
public record LabSession(
        String name,
        List<Setting> settings,
        Experiment experiment,
        List<Knob> original,
        Set<String> off,
        Race race,
        RaceProgress progress,
        PlaybackSpeed speed,
        boolean isRunning) {

    public LabSession {
        settings = List.copyOf(settings);
        original = List.copyOf(original);
        off = Set.copyOf(off);
    }

    /** Creates a session before the first step. */
    public static LabSession start(String name, List<Setting> settings, Experiment experiment) {
        List<Knob> original = settings.isEmpty() ? experiment.knobs() : List.of();
        Race race = Race.of(experiment.comparison());
        PlaybackSpeed speed = fitting(experiment.comparison());
        return new LabSession(
                name, settings, experiment, original, Set.of(), race, RaceProgress.before(race), speed, false);
    }

    private LabSession start(List<Setting> changes, Experiment changed, Set<String> without) {
        List<Knob> authors = changes.isEmpty() ? changed.knobs() : original;
        Race fresh = Race.of(without(changed.comparison(), without));
        return new LabSession(
                name, changes, changed, authors, without, fresh, RaceProgress.before(fresh), speed, false);
    }

    /** Returns the initial speed. A network runs at maximum speed, because its training is slow enough to watch. */
    private static PlaybackSpeed fitting(Comparison comparison) {
        boolean isNetwork =
                comparison.trials().stream().anyMatch(trial -> trial.problem().stepsPerEpoch() > 0);
        int steps = comparison.trials().stream()
                .mapToInt(trial -> trial.limit().steps())
                .max()
                .orElse(0);
        return isNetwork ? PlaybackSpeed.FASTEST : PlaybackSpeed.fitting(steps);
    }

    private static Comparison without(Comparison all, Set<String> off) {
        List<Trial> on = all.trials().stream()
                .filter(trial -> !off.contains(trial.label().optimizer()))
                .toList();
        return new Comparison(on, all.theories());
    }

    /** Returns the session with a new race, before the first step. */
    public LabSession restarted() {
        return start(settings, experiment, off);
    }

    /**
     * Returns the session with changes, before the first step.
     *
     * @param changed the experiment as loaded with the changes
     */
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
        return others.containsAll(labels()) ? this : start(settings, experiment, others);
    }

    /** Returns the session with all optimizers on, before the first step. */
    public LabSession withAllOptimizers() {
        return start(settings, experiment, Set.of());
    }

    /** Tests whether nothing was changed and no optimizer is off. */
    public boolean isAuthors() {
        return settings.isEmpty() && off.isEmpty();
    }

    public LabSession withProgress(RaceProgress reached) {
        return new LabSession(
                name, settings, experiment, original, off, race, reached, speed, isRunning && !reached.isOver());
    }

    public LabSession withRunning(boolean running) {
        return new LabSession(name, settings, experiment, original, off, race, progress, speed, running);
    }

    public LabSession withSpeed(PlaybackSpeed other) {
        return new LabSession(name, settings, experiment, original, off, race, progress, other, isRunning);
    }

    /** Returns the labels of all optimizers, on or off, in the order of the experiment. */
    List<String> labels() {
        return experiment.labels();
    }

    /**
     * Returns earlier changes and a new one, which replaces an earlier change of the same path. Omits a change to the
     * author's value.
     */
    public List<Setting> with(Setting change, List<Setting> earlierOnes) {
        List<Setting> changes = new ArrayList<>(earlierOnes);
        changes.removeIf(earlier -> earlier.path().equals(change.path()));
        if (original.stream().noneMatch(knob -> knob.isAlready(change))) {
            changes.add(change);
        }
        return changes;
    }

    /**
     * Returns the value of a knob after one turn: its next value, or the author's value if that lies before it. Empty
     * if there is no next value.
     */
    public Optional<String> turned(Knob knob, boolean up) {
        return knob.turned(up)
                .map(next -> original.stream()
                        .filter(own -> own.path().equals(knob.path()) && !own.isDependent())
                        .map(Knob::written)
                        .filter(own -> knob.isBetween(own, next))
                        .findFirst()
                        .orElse(next));
    }

    /** Returns the knobs of an optimizer and of the problem. */
    List<Knob> knobs(String label) {
        return experiment.knobs().stream()
                .filter(knob -> knob.optimizer().map(label::equals).orElse(true))
                .toList();
    }
}
