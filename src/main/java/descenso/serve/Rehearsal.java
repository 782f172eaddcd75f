package descenso.serve;

import descenso.app.Message;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.LoggedEvent;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.runtime.ClassroomLink;
import descenso.runtime.Session;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.runtime.SharedExecutors;
import descenso.serve.SessionOpening.OpenedSession;
import descenso.terminal.ColourDepth;
import descenso.terminal.ScreenOutput;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A lesson that a server plays to itself after its start. A JVM that has never drawn a task, a followed page or a race
 * lets the keys of a whole class wait until it has compiled what draws them; after the lesson it has. No learner sees
 * the lesson, and nothing of it is kept.
 */
final class Rehearsal {

    /** Number of rounds: after two, a third one is not much faster. */
    private static final int ROUNDS = 2;

    /** Maximum number of questions in a round, and of experiments: they have all kinds of pictures. */
    private static final int MOST_QUESTIONS = 8;

    private static final int MOST_RUNS = 4;

    /** Maximum wait for the end of a session, in milliseconds. */
    private static final long END_MS = 1_000;

    private static final Size SIZE = new Size(80, 24);
    private static final String LEADER = "leader";
    private static final SharedMoment RUNNING = new SharedMoment(1, 0, 0, 1, true, false);

    private final SessionOpening opening;
    private final SharedExecutors executors;
    private final OutputStream output;
    private final Consumer<Throwable> faults;

    /** Time between two events of the class, in milliseconds. */
    private final long stepMs;

    /** Time for which an experiment runs, in milliseconds. */
    private final long runMs;

    /**
     * Creates a rehearsal.
     *
     * @param output takes what the screens of the learners would show
     * @param faults takes what ends the session of a learner
     * @param stepMs time between two events of the class, in milliseconds
     * @param runMs time for which an experiment runs, in milliseconds
     */
    Rehearsal(
            SessionOpening opening,
            SharedExecutors executors,
            OutputStream output,
            Consumer<Throwable> faults,
            long stepMs,
            long runMs) {
        this.opening = opening;
        this.executors = executors;
        this.output = output;
        this.faults = faults;
        this.stepMs = stepMs;
        this.runMs = runMs;
    }

    /**
     * Plays a lesson in each course for a learner of each language.
     *
     * @throws InterruptedException if the thread is interrupted, which ends the lesson
     */
    void play() throws InterruptedException {
        for (String course : opening.courseIds()) {
            List<RehearsalLearner> learners = new ArrayList<>();
            try {
                for (Language language : Language.values()) {
                    learners.add(new RehearsalLearner(course, language));
                }
                Lesson lesson = new Lesson(learners);
                for (int round = 0; round < ROUNDS; round++) {
                    lesson.play();
                }
            } finally {
                learners.forEach(RehearsalLearner::close);
            }
        }
    }

    /** The lesson in one course. */
    private final class Lesson {

        private final List<RehearsalLearner> learners;
        private final Course course;
        private final String id;
        private Classroom classroom = Classroom.empty();

        Lesson(List<RehearsalLearner> learners) throws InterruptedException {
            this.learners = learners;
            this.course = learners.get(0).course;
            this.id = course.manifest().id();
            pressed(Key.of(' ')); // leaves the title, without its bet
            happens(new Opened());
            for (RehearsalLearner each : learners) {
                happens(new Joined(each.name()));
            }
        }

        private void happens(ClassroomEvent event) throws InterruptedException {
            classroom = classroom.after(new LoggedEvent(classroom.number() + 1, Instant.EPOCH, event));
            for (RehearsalLearner each : learners) {
                each.session.post(new Message.ClassroomChanged(ClassroomView.of(classroom, each.name())));
            }
            awaitFrames();
        }

        private void pressed(Key key) throws InterruptedException {
            for (RehearsalLearner each : learners) {
                each.session.post(new Message.Pressed(key));
            }
            awaitFrames();
        }

        /** Waits until each learner has seen what has happened, which may take longer than a step. */
        private void awaitFrames() throws InterruptedException {
            while (learners.stream().anyMatch(RehearsalLearner::isBehind)) {
                Thread.sleep(stepMs);
            }
            Thread.sleep(stepMs);
        }

        void play() throws InterruptedException {
            for (String page : course.pageIds()) {
                happens(new Led(LEADER, Optional.of(SharedPlace.ofPage(id, page))));
                pressed(Key.of(Key.Code.PAGE_DOWN));
            }
            happens(new Led(LEADER, Optional.empty()));
            for (String question : first(
                    MOST_QUESTIONS,
                    course.exercises(Language.first()).stream()
                            .map(each -> each.exercise().id()))) {
                answer(new ClassroomTask(ClassroomTask.Kind.QUESTION, id, question, 0, false, false));
                happens(new Shown(true));
                happens(new Revealed());
                happens(new Released());
            }
            for (String experiment :
                    first(MOST_RUNS, course.experiments().stream().filter(course::asksForPrediction))) {
                answer(new ClassroomTask(ClassroomTask.Kind.PREDICTION, id, experiment, 0, false, false));
                happens(new Ran());
                happens(new ForTask(
                        asked(), 1, new Played(SharedLab.atStart(experiment).at(RUNNING))));
                Thread.sleep(runMs);
                pressed(Key.of('?'));
                happens(new Released());
            }
        }

        private void answer(ClassroomTask task) throws InterruptedException {
            happens(new Asked(List.of(task), 0));
            pressed(Key.of(Key.Code.DOWN));
            pressed(Key.ENTER);
            happens(new Locked(asked(), 1));
        }

        private long asked() {
            return classroom.asking().orElseThrow().number();
        }

        private static List<String> first(int most, Stream<String> ids) {
            return ids.limit(most).toList();
        }
    }

    /** A learner of the lesson, whose terminal is a stream. */
    private final class RehearsalLearner implements Terminal {

        private final ScreenOutput screen =
                new ScreenOutput(output, ColourDepth.of(Map.of()), SIZE, new ScreenOutput.Modes() {});

        private final Language language;
        private final Course course;
        private final Session session;
        private final Thread thread;

        @SuppressWarnings("ThreadPriorityCheck") // the lesson waits for those who learn
        RehearsalLearner(String course, Language language) {
            this.language = language;
            TerminalEnvironment environment = new TerminalEnvironment(Map.of("LANG", language.code() + ".UTF-8"));
            OpenedSession opened = opening.openUnkept(environment, course, SIZE, ClassroomLink.none());
            this.course = opened.opening().tutor().state().course();
            this.session = Session.onScreen(opened.context(), executors.openScheduler(), opened.opening(), this);
            thread = new Thread(this::run, "rehearsal");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }

        private void run() {
            try (session) {
                session.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error failure) {
                faults.accept(failure);
            }
        }

        String name() {
            return language.code();
        }

        /** Tests whether the session still has something to take in. After a failure it takes in nothing. */
        boolean isBehind() {
            return thread.isAlive() && session.waiting() > 0;
        }

        @Override
        public Size size() {
            return SIZE;
        }

        /** Ignores the listener, because the keys of the lesson go to the session. */
        @Override
        public void listen(Listener listener) {}

        @Override
        public void show(Frame frame, Theme theme) {
            try {
                screen.show(frame, theme);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Ends the session, and waits for its end. */
        @Override
        public void close() {
            session.post(new Message.Closed());
            try {
                thread.join(END_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
