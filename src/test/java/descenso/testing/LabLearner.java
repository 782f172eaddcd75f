package descenso.testing;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Race;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.Language;
import descenso.progress.Journal;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.SessionFiles;
import descenso.runtime.SharedLibrary;
import descenso.runtime.Workers;
import descenso.testing.ManualScheduler.Desk;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A learner in the lab, for tests. The commands of the screen are carried out as in a session, but at once and always
 * in the same order. A race advances only as many frames as the test lets it.
 */
public final class LabLearner implements AutoCloseable {

    /** Duration of a frame. */
    private static final Duration FRAME = Duration.ofMillis(50);

    /** Nanoseconds that the clock of a slow machine moves at each reading; a frame lasts only some readings. */
    private static final long SLOW_TICK_NS = 6_000_000;

    private final ScriptedLearner learner;
    private final Path home;
    private final ManualScheduler scheduler = new ManualScheduler();
    private final Workers workers;
    private final Set<Race> races = new HashSet<>();

    /** The next advance of each race that continues by itself. */
    private final Map<Race, Command.AdvanceRace> pendingAdvances = new LinkedHashMap<>();

    private final List<NewAttempt> kept = new ArrayList<>();
    private final AtomicLong tick = new AtomicLong();
    private Optional<Consumer<Frame>> observer = Optional.empty();
    private Instant now = Instant.EPOCH;
    private boolean isSlow;

    /** Number of the learner's commands that have been carried out. */
    private int carriedOut;

    private LabLearner(TestCourse course, ScriptedLearner learner) {
        this.learner = learner;
        this.home = home();
        make(exports());
        SessionFiles resources = new SessionFiles(
                new StateFile(home.resolve("place")),
                new Journal(home.resolve("me.jsonl")),
                SharedLibrary.of(course),
                exports());
        this.workers = new Workers(
                resources.context(new ManualClock(tick::get), () -> now.atZone(ZoneOffset.UTC)),
                scheduler,
                true,
                this::receive);
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("lab");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the lab with an experiment, which is read and at its start. */
    public static LabLearner at(String experiment, Language language, Size size, CharacterSet characters) {
        return at(TestCourse.ABRIDGED, experiment, language, size, characters);
    }

    /** Opens the lab with an experiment of a course, which is read and at its start. */
    public static LabLearner at(
            TestCourse course, String experiment, Language language, Size size, CharacterSet characters) {
        LabLearner lab = new LabLearner(course, ScriptedLearner.inLab(course, experiment, language, size, characters));
        lab.carryOut();
        return lab;
    }

    /** Opens a screen of the course by its 0-based number, with the history from the journal. */
    public static LabLearner reading(int page, Language language, Size size, CharacterSet characters) {
        return reading(TestCourse.ABRIDGED, page, language, size, characters);
    }

    /** Opens a screen of a course by its 0-based number, with the history from the journal. */
    public static LabLearner reading(
            TestCourse course, int page, Language language, Size size, CharacterSet characters) {
        return recalling(course, ScriptedLearner.at(course, page, language, size, characters));
    }

    /** Opens a screen of the course in plain mode. All predictions have been made. */
    public static LabLearner inLines(int page, Language language) {
        return new LabLearner(TestCourse.ABRIDGED, ScriptedLearner.inLines(TestCourse.ABRIDGED, page, language));
    }

    /** Types a line of plain mode. */
    public LabLearner say(String line) {
        return hear(new Message.Entered(line));
    }

    /** Opens the projector of a class. */
    public static LabLearner onProjector(Language language, Size size) {
        return new LabLearner(
                TestCourse.ABRIDGED,
                ScriptedLearner.onProjector(TestCourse.ABRIDGED, language, size, CharacterSet.UNICODE));
    }

    /** Opens the title of the very first start, whose balls stand at their start. */
    public static LabLearner atTitle(ScreenVariant variant, boolean isStill) {
        return recalling(TestCourse.ABRIDGED, ScriptedLearner.atTitle(variant, isStill));
    }

    /** Opens a round of questions, with the history from the journal. */
    public static LabLearner asked(
            List<CourseQuestion> questions, Language language, Size size, CharacterSet characters) {
        return recalling(
                TestCourse.ABRIDGED,
                ScriptedLearner.at(0, language, size, characters).quiz(questions));
    }

    private static LabLearner recalling(TestCourse course, ScriptedLearner learner) {
        LabLearner reader = new LabLearner(course, learner);
        reader.workers.loadHistory();
        reader.carryOut();
        return reader;
    }

    /** Opens the lab with an experiment in English, at 80 × 24 cells. */
    public static LabLearner at(String experiment) {
        return at(experiment, Language.EN, new Size(80, 24), CharacterSet.UNICODE);
    }

    /** Opens the lab before the experiment is read. The results of workers arrive only when the test lets them. */
    public static LabLearner atTheDoorOf(String experiment) {
        LabLearner lab = new LabLearner(
                        TestCourse.ABRIDGED,
                        ScriptedLearner.inLab(experiment, Language.EN, new Size(80, 24), CharacterSet.UNICODE))
                .slowly();
        lab.carryOut();
        return lab;
    }

    public LabLearner press(Key... keys) {
        for (Key key : keys) {
            learner.press(key);
            carryOut();
        }
        return this;
    }

    public LabLearner press(Key.Code... codes) {
        for (Key.Code code : codes) {
            press(Key.of(code));
        }
        return this;
    }

    /** Presses a key for each character. */
    public LabLearner type(String text) {
        text.codePoints().forEach(character -> press(Key.of(character)));
        return this;
    }

    public LabLearner resize(Size size) {
        learner.hear(new Message.Resized(size));
        return this;
    }

    /** Holds back the results of workers from now on, until {@link #tell} or {@link #tellAll}. */
    public LabLearner slowly() {
        isSlow = true;
        return this;
    }

    /** Simulates a machine that makes only a few steps per frame, of training. */
    public LabLearner onASlowMachine() {
        tick.set(SLOW_TICK_NS);
        return this;
    }

    /** Moves the date by some days. */
    public LabLearner sleep(int days) {
        now = now.plus(days, ChronoUnit.DAYS);
        return this;
    }

    /** Passes each frame after a message of a worker to an observer. */
    public LabLearner before(Consumer<Frame> action) {
        observer = Optional.of(action);
        return this;
    }

    /** Returns the folder that receives exports. */
    public Path exports() {
        return home.resolve("exports");
    }

    /** Carries out the next work of a kind and delivers its result. Returns false if there is none. */
    public boolean tell(Desk desk) {
        boolean isDone = scheduler.work(desk);
        carryOut();
        return isDone;
    }

    /** Carries out all waiting work and delivers the results. */
    public LabLearner tellAll() {
        scheduler.workAll();
        carryOut();
        return this;
    }

    /** Delivers a message as if a worker had sent it. */
    public LabLearner hear(Message message) {
        learner.hear(message);
        carryOut();
        return this;
    }

    /** Returns the number of races that were started and not cancelled. */
    public int races() {
        return races.size();
    }

    /** Lets the races that continue by themselves advance for some frames. */
    public LabLearner watch(int frames) {
        for (int frame = 0; frame < frames && !pendingAdvances.isEmpty(); frame++) {
            List<Command.AdvanceRace> due = List.copyOf(pendingAdvances.values());
            pendingAdvances.clear();
            for (Command.AdvanceRace advance : due) {
                workers.setFramePeriod(FRAME);
                advance.accept(workers);
                carryOut();
            }
        }
        return this;
    }

    /** Lets the races advance to their end. */
    public LabLearner watch() {
        return watch(Integer.MAX_VALUE);
    }

    public Frame frame() {
        return learner.frame();
    }

    /** Returns the frame as text. */
    public String picture() {
        return frame().toString();
    }

    public ScriptedLearner learner() {
        return learner;
    }

    /** Returns the attempts that the screen commanded to record, in order. */
    public List<NewAttempt> kept() {
        return kept;
    }

    private void receive(Message message) {
        learner.hear(message);
        observer.ifPresent(action -> action.accept(learner.frame()));
    }

    private void carryOut() {
        do {
            carryOutNew();
            workers.setVisiblePreviews(learner.tutor().screen().requestedPreviews(learner.state()), List.of());
            if (!isSlow) {
                scheduler.workAll();
            }
        } while (carriedOut < learner.commands().size());
    }

    private void carryOutNew() {
        while (carriedOut < learner.commands().size()) {
            Command command = learner.commands().get(carriedOut++);
            note(command);
            if (command instanceof Command.AdvanceRace advance) {
                pendingAdvances.putIfAbsent(advance.race(), advance); // once a frame
            } else if (command instanceof Command.Work work && !isToClassroom(command)) {
                work.accept(workers);
            }
        }
    }

    /** Tests whether a command goes to a classroom, of which a test decides what it accepts. */
    private static boolean isToClassroom(Command command) {
        return command instanceof Command.Vote || command instanceof Command.Submit || command instanceof Command.Share;
    }

    private void note(Command command) {
        if (command instanceof Command.StartRace begin) {
            races.add(begin.race());
        } else if (command instanceof Command.CancelRace leave) {
            races.remove(leave.race());
        } else if (command instanceof Command.RecordAttempt keep) {
            kept.add(keep.newAttempt());
        }
    }

    @Override
    public void close() {
        workers.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
