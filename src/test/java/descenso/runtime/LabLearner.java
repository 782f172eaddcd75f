package descenso.runtime;

import descenso.app.Command;
import descenso.app.Learner;
import descenso.app.Message;
import descenso.app.Pace;
import descenso.app.Parting;
import descenso.app.Race;
import descenso.app.Report;
import descenso.app.Standing;
import descenso.app.Tried;
import descenso.course.ExperimentReading;
import descenso.course.Setting;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Remembered;
import descenso.tui.Frame;
import descenso.tui.Glyphs;
import descenso.tui.Key;
import descenso.tui.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Somebody in the lab, for tests: whatever the screen commands is carried out at once and in the same order each time, a
 * race as far as it is told to go and no further than it is let.
 */
@SuppressWarnings("ShortCircuitBoolean")
public final class LabLearner implements AutoCloseable {

    private static final Library LIBRARY = new Library(Path.of("lessons", "optimizers"));

    /** How long a frame lasts at a pace. */
    private static final int FRAMES_PER_SECOND = 20;

    private final Learner learner;
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final Map<Race, Racing> races = new HashMap<>();
    private final Map<Race, Command> left = new LinkedHashMap<>();
    private final List<Tried> kept = new ArrayList<>();
    private final Map<Desk, Deque<Message>> late = new EnumMap<>(Desk.class);
    private boolean isSlow;
    private int carriedOut;

    private LabLearner(Learner learner) {
        this.learner = learner;
        for (Desk desk : Desk.values()) {
            late.put(desk, new ArrayDeque<>());
        }
    }

    /** In the lab with this experiment, read and at its start. */
    public static LabLearner at(String experiment, Language language, Size size, Glyphs glyphs) {
        LabLearner lab = new LabLearner(Learner.inLab(experiment, language, size, glyphs));
        lab.carryOut();
        return lab;
    }

    public static LabLearner at(String experiment) {
        return at(experiment, Language.EN, new Size(80, 24), Glyphs.UNICODE);
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

    /** Lets the next that was done at that desk be told, if anything was. */
    public boolean tell(Desk desk) {
        Message message = Objects.requireNonNull(late.get(desk)).poll();
        if (message != null) {
            learner.hear(message);
            carryOut();
        }
        return message != null;
    }

    /** Lets all be told that was done. */
    public LabLearner tellAll() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = tell(Desk.READING) | tell(Desk.KEEPING) | tell(Desk.TRAINING);
        }
        return this;
    }

    /** The races that nobody has left. */
    public int races() {
        return races.size();
    }

    /** Lets a race that goes on by itself go on for some frames. */
    public LabLearner watch(int frames) {
        for (int frame = 0; frame < frames && !left.isEmpty(); frame++) {
            List<Command> due = List.copyOf(left.values());
            left.clear();
            due.forEach(command -> command.accept(new Worker()));
            carryOut();
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
    public List<Tried> kept() {
        return kept;
    }

    private void carryOut() {
        while (carriedOut < learner.commands().size()) {
            Command command = learner.commands().get(carriedOut++);
            if (command instanceof Command.Advance advance) {
                left.putIfAbsent(advance.race(), advance); // once, however often it is told before it does
            } else {
                command.accept(new Worker());
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** Who does what is done: of each the earlier comes before the later, of two nobody knows. */
    public enum Desk {
        READING,
        KEEPING,
        TRAINING
    }

    private void done(Desk desk, Message message) {
        if (isSlow) {
            Objects.requireNonNull(late.get(desk)).add(message);
        } else {
            learner.hear(message);
        }
    }

    private interface Stage {
        Standing of(Racing racing) throws InterruptedException;
    }

    private final class Worker implements Command.Visitor {

        @Override
        public void quit() {}

        @Override
        public void remember(Remembered remembered) {}

        @Override
        public void list() {
            done(Desk.READING, new Message.Worked(new Report.Listed(LIBRARY.list())));
        }

        @Override
        public void open(String name, List<Setting> settings) {
            ExperimentReading reading = LIBRARY.read(name, settings);
            List<Attempt> attempts =
                    kept.stream().map(tried -> tried.at(Instant.EPOCH)).toList();
            done(Desk.READING, new Message.Worked(new Report.Opened(name, settings, reading, attempts)));
        }

        @Override
        public void record(Tried tried) {
            kept.add(tried);
            done(Desk.KEEPING, new Message.Worked(new Report.Recorded(tried)));
        }

        @Override
        public void export(Parting parting) {}

        @Override
        public void preview(String name) {}

        @Override
        public void begin(Race race) {
            races.put(race, new Racing(race, pool, System::nanoTime));
            report(race, Racing::begin);
        }

        @Override
        public void advance(Race race, Pace pace) {
            report(
                    race,
                    racing -> pace.isFastest()
                            ? racing.advanceFor(Duration.ofHours(1))
                            : racing.advance(Math.max(1, pace.stepsPerSecond() / FRAMES_PER_SECOND)));
        }

        @Override
        public void step(Race race) {
            report(race, racing -> racing.advance(1));
        }

        @Override
        public void leave(Race race) {
            races.remove(race);
        }

        private void report(Race race, Stage stage) {
            Racing racing = races.get(race);
            if (racing == null) {
                return;
            }
            try {
                Standing standing = stage.of(racing);
                done(Desk.TRAINING, new Message.Worked(new Report.Raced(race, standing)));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
