package descenso.testing;

import descenso.app.race.Race;
import descenso.app.screen.Command;
import descenso.app.screen.Message;
import descenso.app.screen.NewAttempt;
import descenso.course.CourseQuestion;
import descenso.phrases.Language;
import descenso.progress.Journal;
import descenso.progress.StateFile;
import descenso.runtime.CommandDispatcher;
import descenso.runtime.ExperimentLibrary;
import descenso.runtime.SessionResources;
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
 * Somebody in the lab, for tests: whatever the screen commands is carried out as in a session, but at once and in the same
 * order each time, a race as far as it is told to go and no further than it is let.
 */
public final class LabLearner implements AutoCloseable {

    /** How long a frame lasts. */
    private static final Duration FRAME = Duration.ofMillis(50);

    /** That of a race that runs as fast as it goes, which is over by then. */
    private static final Duration LONG_FRAME = Duration.ofHours(1);

    private static final long SLOW_TICK_NS = 6_000_000;

    private final Learner learner;
    private final Path home;
    private final ManualScheduler crew = new ManualScheduler();
    private final Workers workers;
    private final Set<Race> races = new HashSet<>();
    private final Map<Race, Command.AdvanceRace> told = new LinkedHashMap<>();
    private final List<NewAttempt> kept = new ArrayList<>();
    private final AtomicLong tick = new AtomicLong();
    private Duration longFrame = LONG_FRAME;
    private Optional<Consumer<Frame>> onlooker = Optional.empty();
    private Instant now = Instant.EPOCH;
    private boolean isSlow;
    private int carriedOut;

    private LabLearner(Learner learner) {
        this.learner = learner;
        this.home = home();
        make(exports());
        SessionResources belongings = new SessionResources(
                new StateFile(home.resolve("place")),
                new Journal(home.resolve("me.jsonl")),
                new ExperimentLibrary(Path.of("lessons", "optimizers")),
                exports());
        this.workers = new Workers(belongings, crew, new ManualClock(tick::get), () -> now.atZone(ZoneOffset.UTC));
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

    /** In the lab with this experiment, read and at its start. */
    public static LabLearner at(String experiment, Language language, Size size, CharacterSet glyphs) {
        LabLearner lab = new LabLearner(Learner.inLab(experiment, language, size, glyphs));
        lab.carryOut();
        return lab;
    }

    /** On the page of the course with that number, with all that the journal tells. */
    public static LabLearner reading(int page, Language language, Size size, CharacterSet glyphs) {
        return recalling(Learner.at(page, language, size, glyphs));
    }

    /** Asked these questions, with all that the journal tells. */
    public static LabLearner asked(List<CourseQuestion> questions, Language language, Size size, CharacterSet glyphs) {
        return recalling(Learner.at(0, language, size, glyphs).quiz(questions));
    }

    private static LabLearner recalling(Learner learner) {
        LabLearner reader = new LabLearner(learner);
        new Command.LoadHistory().accept(reader.carrier(FRAME));
        reader.carryOut();
        return reader;
    }

    public static LabLearner at(String experiment) {
        return at(experiment, Language.EN, new Size(80, 24), CharacterSet.UNICODE);
    }

    /** On the way there, where whatever is done is told only when it is let. */
    public static LabLearner atTheDoorOf(String experiment) {
        LabLearner lab =
                new LabLearner(Learner.inLab(experiment, Language.EN, new Size(80, 24), CharacterSet.UNICODE)).slowly();
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

    public LabLearner type(String text) {
        text.codePoints().forEach(character -> press(Key.of(character)));
        return this;
    }

    public LabLearner resize(Size size) {
        learner.hear(new Message.Resized(size));
        return this;
    }

    /** From now on what is done is told only when it is let. */
    public LabLearner slowly() {
        isSlow = true;
        return this;
    }

    /** On a machine that makes a few steps a frame and no more, where a race runs as fast as it goes. */
    public LabLearner onASlowMachine() {
        tick.set(SLOW_TICK_NS);
        longFrame = FRAME;
        return this;
    }

    /** Nothing happens for some days. */
    public LabLearner sleep(int days) {
        now = now.plus(days, ChronoUnit.DAYS);
        return this;
    }

    /** Shows somebody every frame that something is told in. */
    public LabLearner before(Consumer<Frame> other) {
        onlooker = Optional.of(other);
        return this;
    }

    /** The folder that what is taken along goes into. */
    public Path exports() {
        return home.resolve("exports");
    }

    /** Lets the next be done that waits at that desk, and be told; false where nothing does. */
    public boolean tell(Desk desk) {
        boolean isDone = crew.work(desk);
        carryOut();
        return isDone;
    }

    /** Lets all be done and told that waits. */
    public LabLearner tellAll() {
        crew.workAll();
        carryOut();
        return this;
    }

    /** Hears what a worker might tell. */
    public LabLearner hear(Message message) {
        learner.hear(message);
        carryOut();
        return this;
    }

    /** The races that nobody has left. */
    public int races() {
        return races.size();
    }

    /** Lets a race that goes on by itself go on for some frames. */
    public LabLearner watch(int frames) {
        for (int frame = 0; frame < frames && !told.isEmpty(); frame++) {
            List<Command.AdvanceRace> due = List.copyOf(told.values());
            told.clear();
            for (Command.AdvanceRace advance : due) {
                advance.accept(carrier(advance.pace().isFastest() ? longFrame : FRAME));
                carryOut();
            }
        }
        return this;
    }

    /** Lets it go on to its end. */
    public LabLearner watch() {
        return watch(Integer.MAX_VALUE);
    }

    public Frame frame() {
        return learner.frame();
    }

    public String picture() {
        return frame().toString();
    }

    public Learner learner() {
        return learner;
    }

    /** What was to be kept. */
    public List<NewAttempt> kept() {
        return kept;
    }

    private CommandDispatcher carrier(Duration frame) {
        return new CommandDispatcher(workers, this::heard, frame, () -> {});
    }

    private void heard(Message message) {
        learner.hear(message);
        onlooker.ifPresent(other -> other.accept(learner.frame()));
    }

    private void carryOut() {
        do {
            carryOutNew();
            workers.setVisiblePreviews(learner.tutor().screen().requestedPreviews(learner.study()));
            if (!isSlow) {
                crew.workAll();
            }
        } while (carriedOut < learner.commands().size());
    }

    private void carryOutNew() {
        while (carriedOut < learner.commands().size()) {
            Command command = learner.commands().get(carriedOut++);
            note(command);
            if (command instanceof Command.AdvanceRace advance) {
                told.putIfAbsent(advance.race(), advance); // once, however often it is told before it does
            } else {
                command.accept(carrier(FRAME));
            }
        }
    }

    private void note(Command command) {
        if (command instanceof Command.StartRace begin) {
            races.add(begin.race());
        } else if (command instanceof Command.CancelRace leave) {
            races.remove(leave.race());
        } else if (command instanceof Command.RecordAttempt keep) {
            kept.add(keep.tried());
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
