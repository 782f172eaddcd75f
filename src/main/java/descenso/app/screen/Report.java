package descenso.app.screen;

import descenso.app.screen.AppState.PreviewCache;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.progress.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A worker's report on a command, or a moment of the class. A screen ignores reports that it does not wait for. */
public sealed interface Report {

    record ExperimentsListed(ExperimentList experiments) implements Report {}

    /** An experiment, by its id or file, as read with some settings; without any, with its earlier attempts. */
    record ExperimentLoaded(String name, List<Setting> settings, ParsedExperiment parsed, List<Attempt> attempts)
            implements Report {

        public ExperimentLoaded {
            settings = List.copyOf(settings);
            attempts = List.copyOf(attempts);
        }
    }

    /** The failure to read an experiment with some settings, and its reason. */
    record LoadFailed(String name, List<Setting> settings, LocalizedMessage message) implements Report {

        public LoadFailed {
            settings = List.copyOf(settings);
        }
    }

    /**
     * The progress of a race, which then waits for the next command.
     *
     * @param time the time since the last report, by which the race is played further
     */
    record RaceAdvanced(Race.RaceProgress progress, Duration time) implements Report {}

    /** The failure of a race, which no command can continue, and its reason. */
    record RaceFailed(Race race, LocalizedMessage message) implements Report {}

    /** The preview of an experiment for a lesson; empty if its file cannot be read. */
    record Previewed(String name, Optional<PreviewCache.Preview> preview) implements Report {}

    /** The end of recording an attempt, as it is kept; empty after a failure, which has a message of its own too. */
    record Recorded(NewAttempt newAttempt, Optional<Attempt> attempt) implements Report {}

    /** The failure to send a vote to the classroom, which has a message of its own too. */
    record VoteLost(NewAttempt newAttempt) implements Report {}

    /** The moment to which the staff plays the experiment that runs on all screens. */
    record MomentShared(SharedMoment moment) implements Report {}

    record HistoryLoaded(LearnerHistory history) implements Report {}

    /**
     * The end of an export.
     *
     * @param place the folder, or the name under which a server keeps the export
     * @param isWhole whether it includes results, which exist only for a race that is over
     */
    record Exported(String place, boolean isKept, boolean isWhole) implements Report {}
}
