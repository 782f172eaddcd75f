package descenso.app.screen;

import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.course.Course;
import descenso.course.setting.Setting;
import descenso.progress.SavedState;
import java.util.List;

/** An output of the tutor that acts on the outside world. The session that runs the tutor carries it out. */
public sealed interface Command {

    void accept(Visitor visitor);

    /** One method per kind of command. */
    interface Visitor {
        void quit();

        void remember(SavedState saved);

        void list();

        void open(String name, List<Setting> settings);

        void preview(String name);

        void begin(Race race, boolean isRecorded);

        void advance(Race race, PlaybackSpeed speed);

        void step(Race race);

        void leave(Race race);

        void record(NewAttempt newAttempt);

        void recall();

        void readAhead(Course course);

        void export(ExportRequest request);
    }

    /** A command that ends the session. */
    record Quit() implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.quit();
        }
    }

    /** A command that saves the learner's place for the next start. */
    record SaveState(SavedState saved) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.remember(saved);
        }
    }

    /** A command that reads the list of experiments. */
    record ListExperiments() implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.list();
        }
    }

    /**
     * A command that reads an experiment.
     *
     * @param name an id of the course, or a file
     * @param settings changes that are applied before it is read
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

    /** A command that reads an experiment for its preview in a lesson, and runs it if that gives nothing away. */
    record ShowPreview(String name) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.preview(name);
        }
    }

    /**
     * A command that brings the first heat of a race to its start.
     *
     * @param isRecorded whether the steps can be inspected later, which takes much more memory
     */
    record StartRace(Race race, boolean isRecorded) implements Command {

        /** Creates a command for a race with steps that can be inspected later. */
        public StartRace(Race race) {
            this(race, true);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.begin(race, isRecorded);
        }
    }

    /** A command that advances a race for the duration of a frame. */
    record AdvanceRace(Race race, PlaybackSpeed speed) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.advance(race, speed);
        }
    }

    /** A command that advances every run of a race by one step. */
    record StepRace(Race race) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.step(race);
        }
    }

    /** A command that ends a race that is no longer shown. */
    record CancelRace(Race race) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.leave(race);
        }
    }

    /** A command that writes an attempt to the journal, so that it cannot be lost. */
    record RecordAttempt(NewAttempt newAttempt) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.record(newAttempt);
        }
    }

    /** A command that reads the learner's history. */
    record LoadHistory() implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.recall();
        }
    }

    /** A command that reads the course ahead of the learner. */
    record ReadAhead(Course course) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.readAhead(course);
        }
    }

    /** A command that exports an experiment to files. */
    record Export(ExportRequest request) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.export(request);
        }
    }
}
