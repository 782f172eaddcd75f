package descenso.app.screen;

import descenso.app.race.Race;
import descenso.app.race.RaceProgress;
import descenso.course.experiment.ExperimentList;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.setting.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.progress.Attempt;
import java.util.List;
import java.util.Optional;

/** What workers tell of what a screen asked for; a screen that did not ask makes nothing of it. */
public sealed interface Report {

    <R> R accept(Visitor<R> visitor);

    /** What to do with each. */
    interface Visitor<R> {
        R listed(ExperimentsListed listed);

        R opened(ExperimentLoaded opened);

        R unopened(LoadFailed unopened);

        R raced(RaceAdvanced raced);

        R broken(RaceFailed broken);

        R previewed(Previewed previewed);

        R unpreviewed(Unpreviewed unpreviewed);

        R recorded(Recorded recorded);

        R recalled(Recalled recalled);

        R exported(Exported exported);
    }

    /** The experiments of the course. */
    record ExperimentsListed(ExperimentList experiments) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listed(this);
        }
    }

    /**
     * An experiment as it reads with these settings.
     *
     * @param name an id of the course, or a file
     * @param attempts at it, of earlier times; none where it was read with changes
     */
    record ExperimentLoaded(String name, List<Setting> settings, ParsedExperiment reading, List<Attempt> attempts)
            implements Report {

        public ExperimentLoaded {
            settings = List.copyOf(settings);
            attempts = List.copyOf(attempts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opened(this);
        }
    }

    /** Nobody knows how an experiment reads with these settings; the sentence says why. */
    record LoadFailed(String name, List<Setting> settings, LocalizedMessage sentence) implements Report {

        public LoadFailed {
            settings = List.copyOf(settings);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unopened(this);
        }
    }

    /** How far a race is; it goes no further before it is told to. */
    record RaceAdvanced(Race race, RaceProgress standing) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raced(this);
        }
    }

    /** A race goes no further, whatever it is told; the sentence says why. */
    record RaceFailed(Race race, LocalizedMessage sentence) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.broken(this);
        }
    }

    /** What a lesson may show of an experiment. */
    record Previewed(String name, Preview preview) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.previewed(this);
        }
    }

    /** An experiment of which a lesson can show nothing, since it cannot be read or run. */
    record Unpreviewed(String name) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unpreviewed(this);
        }
    }

    /**
     * What was tried is kept, or cannot be, which is then told apart.
     *
     * @param attempt as it is kept; empty where it cannot be
     */
    record Recorded(NewAttempt tried, Optional<Attempt> attempt) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recorded(this);
        }
    }

    /** What the learner has done so far. */
    record Recalled(LearnerHistory past) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recalled(this);
        }
    }

    /**
     * What was exported lies in that folder.
     *
     * @param isWhole whether results are among it, which there are of what is over
     */
    record Exported(String folder, boolean isWhole) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exported(this);
        }
    }
}
