package descenso.app.screen;

import descenso.classroom.ClassroomEvent;
import descenso.course.Course;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.plot.Drawing;
import descenso.progress.SavedState;
import descenso.train.Outcome;
import java.util.List;
import java.util.Optional;

/** An output of the tutor that acts on the outside world. The session that runs the tutor carries it out. */
public sealed interface Command {

    /** A command that takes time or concerns files, which workers carry out. */
    sealed interface Work extends Command {
        void accept(Visitor visitor);
    }

    /** One method per kind of work. */
    interface Visitor {
        void saveState(String course, SavedState saved);

        void listExperiments();

        void loadExperiment(String name, List<Setting> settings);

        void showPreview(String name);

        void startRace(Race race, boolean isRecorded);

        void advanceRace(Race race);

        void stepRace(Race race, int steps);

        void cancelRace(Race race);

        void recordAttempt(NewAttempt newAttempt);

        void loadHistory();

        void preloadCourse(Course course);

        void export(Export request);

        void submit(ClassroomEvent event);

        void vote(Vote vote);

        void share(ClassroomEvent place);
    }

    record Quit() implements Command {}

    /** A command that ends the session, so that the course with an id can be opened. */
    record OpenCourse(String id) implements Command {}

    /** A command to plain mode about the line that was typed. A screen ignores it. */
    sealed interface Reply extends Command {}

    /** A command that prints paragraphs at once, beside those of the screen. */
    record Say(List<String> paragraphs) implements Reply {

        public Say {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A command that marks the line as one that failed. */
    record Refuse() implements Reply {}

    /**
     * A command that says how the content that follows is to be read.
     *
     * @param isOpened whether the line named a screen: all of its paragraphs are new, even if it was open already
     * @param mayReturn whether the line may lead back to earlier content, of which the learner knows the paragraphs
     */
    record Follow(boolean isOpened, boolean mayReturn) implements Reply {}

    /** A command that reads lines and passes each on as a paste, then says that the lines are complete. */
    record Dictate() implements Reply {}

    /** A command that switches the bell after a run on or off. */
    record ToggleBell() implements Reply {}

    /**
     * A command that saves the learner's place for the next start.
     *
     * @param course id of the course of the place
     */
    record SaveState(String course, SavedState saved) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.saveState(course, saved);
        }
    }

    record ListExperiments() implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.listExperiments();
        }
    }

    /** A command that reads an experiment by its id or file, after some changes. */
    record LoadExperiment(String name, List<Setting> settings) implements Work {

        public LoadExperiment {
            settings = List.copyOf(settings);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.loadExperiment(name, settings);
        }
    }

    /** A command that reads an experiment for its preview in a lesson, and runs it if that gives nothing away. */
    record ShowPreview(String name) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.showPreview(name);
        }
    }

    /** A command that brings a race to its start. Recorded steps can be inspected later but take much memory. */
    record StartRace(Race race, boolean isRecorded) implements Work {

        /** Creates a command for a race with steps that can be inspected later. */
        public StartRace(Race race) {
            this(race, true);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.startRace(race, isRecorded);
        }
    }

    /** A command that trains a race for the duration of a frame, and then reports. */
    record AdvanceRace(Race race) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.advanceRace(race);
        }
    }

    /** A command that trains every run of the current heat by some steps, at least 1. */
    record StepRace(Race race, int steps) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.stepRace(race, steps);
        }
    }

    /** A command that ends a race that is no longer shown. */
    record CancelRace(Race race) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.cancelRace(race);
        }
    }

    /** A command that writes an attempt to the journal, so that it cannot be lost. */
    record RecordAttempt(NewAttempt newAttempt) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.recordAttempt(newAttempt);
        }
    }

    record LoadHistory() implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.loadHistory();
        }
    }

    /** A command that reads the course ahead of the learner. */
    record PreloadCourse(Course course) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.preloadCourse(course);
        }
    }

    /** A command that exports an experiment, opened by a name, to files. Without an outcome the race is not over. */
    record Export(
            String name,
            List<Setting> settings,
            Experiment experiment,
            Optional<Outcome> outcome,
            Drawing chart,
            Language language)
            implements Work {

        public Export {
            settings = List.copyOf(settings);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.export(this);
        }
    }

    /** A command that submits an event to the classroom. The classroom that follows comes as a message. */
    record Submit(ClassroomEvent event) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.submit(event);
        }
    }

    /** A command that submits a place to the classroom. Of several that wait, only the newest is submitted. */
    record Share(ClassroomEvent place) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.share(place);
        }
    }

    /**
     * A command that votes in the classroom. It records no attempt: the classroom does, once the answer is revealed.
     *
     * @param ask number of the event that asked the task
     * @param number number of the vote on it, from 1
     */
    record Vote(String learner, long ask, int number, NewAttempt newAttempt) implements Work {
        @Override
        public void accept(Visitor visitor) {
            visitor.vote(this);
        }
    }
}
