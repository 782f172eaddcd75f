package descenso.app;

import descenso.course.ExperimentList;
import descenso.course.ExperimentReading;
import descenso.course.Setting;
import descenso.progress.Attempt;
import java.util.List;

/** What workers tell of what a screen asked for; a screen that did not ask makes nothing of it. */
public sealed interface Report {

    <R> R accept(Visitor<R> visitor);

    /** What to do with each. */
    interface Visitor<R> {
        R listed(Listed listed);

        R opened(Opened opened);

        R raced(Raced raced);

        R previewed(Previewed previewed);

        R recorded(Recorded recorded);

        R exported(Exported exported);
    }

    /** The experiments of the course. */
    record Listed(ExperimentList experiments) implements Report {
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
    record Opened(String name, List<Setting> settings, ExperimentReading reading, List<Attempt> attempts)
            implements Report {

        public Opened {
            settings = List.copyOf(settings);
            attempts = List.copyOf(attempts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opened(this);
        }
    }

    /** How far a race is; it goes no further before it is told to. */
    record Raced(Race race, Standing standing) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raced(this);
        }
    }

    /** What a lesson may show of an experiment. */
    record Previewed(String name, Preview preview) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.previewed(this);
        }
    }

    /** What was tried is kept, or cannot be, which is then told apart. */
    record Recorded(Tried tried) implements Report {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recorded(this);
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
