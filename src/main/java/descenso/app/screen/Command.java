package descenso.app.screen;

import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.course.Course;
import descenso.course.setting.Setting;
import descenso.progress.SavedState;
import java.util.List;

/** What a screen wants done in the world outside; whoever runs the session carries it out. */
public sealed interface Command {

    void accept(Visitor visitor);

    /** What to do for each. */
    interface Visitor {
        void quit();

        void remember(SavedState remembered);

        void list();

        void open(String name, List<Setting> settings);

        void preview(String name);

        void begin(Race race, boolean isRecorded);

        void advance(Race race, PlaybackSpeed pace);

        void step(Race race);

        void leave(Race race);

        void record(NewAttempt tried);

        void recall();

        void readAhead(Course course);

        void export(ExportRequest parting);
    }

    /** Ends the session. */
    record Quit() implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.quit();
        }
    }

    /** Keeps the learner's place for the next start. */
    record SaveState(SavedState remembered) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.remember(remembered);
        }
    }

    /** Reads which experiments there are. */
    record ListExperiments() implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.list();
        }
    }

    /**
     * Reads an experiment.
     *
     * @param name an id of the course, or a file
     * @param settings changes, made before it is read
     */
    record LoadExperiment(String name, List<Setting> settings) implements Command {

        public LoadExperiment {
            settings = List.copyOf(settings);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.open(name, settings);
        }
    }

    /** Reads an experiment, and runs it where that gives nothing away, for a lesson to show. */
    record ShowPreview(String name) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.preview(name);
        }
    }

    /**
     * Takes the first heat of a race to its start.
     *
     * @param isRecorded whether its steps may be looked into, for which much more is kept of them
     */
    record StartRace(Race race, boolean isRecorded) implements Command {

        /** Of one that may be looked into. */
        public StartRace(Race race) {
            this(race, true);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.begin(race, isRecorded);
        }
    }

    /** Carries a race on for as long as a frame is shown. */
    record AdvanceRace(Race race, PlaybackSpeed pace) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.advance(race, pace);
        }
    }

    /** Carries a race on by one step of every run. */
    record StepRace(Race race) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.step(race);
        }
    }

    /** Ends a race that nobody looks at any more. */
    record CancelRace(Race race) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.leave(race);
        }
    }

    /** Keeps what was tried, so that it cannot be lost. */
    record RecordAttempt(NewAttempt tried) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.record(tried);
        }
    }

    /** Reads what the learner has done so far. */
    record LoadHistory() implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.recall();
        }
    }

    /** Reads what the learner may turn to next. */
    record ReadAhead(Course course) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.readAhead(course);
        }
    }

    /** Writes an experiment into files. */
    record Export(ExportRequest parting) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.export(parting);
        }
    }
}
