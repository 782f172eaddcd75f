package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.Message;
import descenso.app.Tutor.TutorUpdate;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomView;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.Journal.JournalContent;
import descenso.progress.SavedState.Bookmark;
import descenso.progress.SavedState.StateFile;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ScriptedLearner;
import descenso.testing.ScriptedTerminal;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SessionTest {

    private static final Size SIZE = new Size(80, 24);

    @TempDir
    Path folder;

    @Test
    void keysLeadFromTheFirstFrameToTheSavedPlace() throws Exception {
        ScriptedTerminal terminal = new ScriptedTerminal(SIZE).press(Key.of(Code.RIGHT), Key.of(Code.RIGHT));
        StateFile file = new StateFile(folder.resolve("place.properties"));
        run(terminal, Language.ES, file);
        assertThat(terminal.frames().get(0).toString()).contains("D e s c e n s o");
        assertThat(file.read().bookmark()).contains(Bookmark.atTop("starting-point"));
    }

    @Test
    void quitKeyEndsTheSessionAndSavesThePlace() throws Exception {
        ScriptedTerminal terminal = new ScriptedTerminal(SIZE).type("q").press(Key.of(Code.RIGHT));
        StateFile file = new StateFile(folder.resolve("place.properties"));
        run(terminal, Language.EN, file);
        assertThat(file.read().bookmark()).contains(Bookmark.atTop("title"));
        assertThat(file.read().language()).contains(Language.EN);
    }

    @Test
    void unwritableFolderIsReportedOnceAndTheSessionContinues() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        ScriptedTerminal terminal = new ScriptedTerminal(SIZE);
        terminal.then(listener -> await(terminal, "No se pudo guardar"))
                .press(Key.of(Code.RIGHT))
                .then(listener -> await(terminal, "1/11"))
                .press(Key.of(Code.RIGHT))
                .then(listener -> await(terminal, "2/11"));
        run(terminal, Language.ES, new StateFile(blocked.resolve("place.properties")));
        assertThat(terminal.frame().toString()).contains("2/11").doesNotContain("No se pudo guardar");
    }

    /** Holds up the script until the terminal has shown a text. */
    private static void await(ScriptedTerminal terminal, String words) {
        while (terminal.frames().isEmpty() || !terminal.frame().toString().contains(words)) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void failureOfTheTerminalFailsTheSession() {
        ScriptedTerminal terminal = new ScriptedTerminal(SIZE).then(listener -> {
            throw new IllegalStateException("broken keyboard");
        });
        StateFile file = new StateFile(folder.resolve("place.properties"));
        assertThatThrownBy(() -> run(terminal, Language.ES, file)).hasStackTraceContaining("broken keyboard");
    }

    @Test
    void twoSessionsInOneProcessAreIndependent() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            StateFile first = new StateFile(folder.resolve("place-ana.properties"));
            StateFile second = new StateFile(folder.resolve("place-ben.properties"));
            Future<?> ana = threads.submit(() -> walk(Language.ES, 3, first));
            Future<?> ben = threads.submit(() -> walk(Language.EN, 9, second));
            ana.get();
            ben.get();
            assertThat(first.read().bookmark()).contains(Bookmark.atTop("valleys"));
            assertThat(second.read().bookmark()).contains(Bookmark.atTop("adam"));
            assertThat(first.read().language()).contains(Language.ES);
            assertThat(second.read().language()).contains(Language.EN);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void walk(Language language, int screens, StateFile file) throws Exception {
        ScriptedTerminal terminal = new ScriptedTerminal(SIZE);
        for (int i = 0; i < screens; i++) {
            terminal.press(Key.of(Code.RIGHT));
        }
        run(terminal, language, file);
        return null;
    }

    /** Tests that sessions that train different experiments at the same time get no reports of each other. */
    @Test
    void twoSessionsInTheLabAreIndependent() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> ana = threads.submit(() -> inLab("ball", folder.resolve("ana")));
            Future<String> ben = threads.submit(() -> inLab("valley", folder.resolve("ben")));
            assertThat(ana.get()).contains("1354");
            assertThat(ben.get()).contains("6908");
            assertThat(recordedSubjects("ana")).containsExactly("ball", "ball");
            assertThat(recordedSubjects("ben")).containsExactly("valley", "valley");
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> recordedSubjects(String learner) throws IOException {
        return new Journal(folder.resolve(learner).resolve("me.jsonl"))
                .read().attempts().stream().map(Attempt::subject).toList();
    }

    /** Returns the last frame, after the race and its verdict. */
    private static String inLab(String experiment, Path home) throws Exception {
        Files.createDirectories(home);
        ScriptedTerminal terminal = new ScriptedTerminal(SIZE);
        terminal.then(listener -> await(terminal, "step 0 of"))
                .press(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER), Key.of('e'))
                .then(listener -> await(terminal, "It was"));
        ScriptedLearner learner = ScriptedLearner.inLab(experiment, Language.EN, SIZE, CharacterSet.UNICODE);
        try (Session session = Session.onScreen(
                resources(new StateFile(home.resolve("place"))).context(System::nanoTime, ZonedDateTime::now),
                SessionFiles.EXECUTORS.openScheduler(),
                new TutorUpdate(learner.tutor(), learner.commands()),
                terminal)) {
            session.run();
        }
        return terminal.frame().toString();
    }

    @Test
    void unwritableJournalIsReportedAndTheVerdictShown() throws Exception {
        Files.createDirectories(folder.resolve("me.jsonl"));
        assertThat(inLab("ball", folder)).contains("It was").contains("Your answer could not be saved in");
    }

    @Test
    void tornLastLineOfTheJournalStaysAndAnswersFollow() throws Exception {
        Files.writeString(folder.resolve("me.jsonl"), "{\"version\":1,\"time\":");
        assertThat(inLab("ball", folder)).contains("It was");
        JournalContent content = new Journal(folder.resolve("me.jsonl")).read();
        assertThat(content.attempts()).hasSize(2);
        assertThat(content.damaged()).containsExactly(1);
    }

    /** Quits before the answer is written. The write then fails. */
    @Test
    void lossAfterTheEndCanBeReported() throws Exception {
        Files.createDirectories(folder.resolve("me.jsonl"));
        ManualScheduler scheduler = new ManualScheduler();
        ScriptedTerminal script = new ScriptedTerminal(SIZE).resize(SIZE);
        script.then(listener -> await(script, "step 0 of"))
                .press(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER), Key.of('q'));
        Terminal terminal = new ObservedTerminal(script, () -> {
            scheduler.work(ManualScheduler.Desk.READING);
            scheduler.work(ManualScheduler.Desk.TRAINING);
        });
        ScriptedLearner learner = ScriptedLearner.inLab("ball", Language.EN, SIZE, CharacterSet.UNICODE);
        SessionFiles resources = resources(new StateFile(folder.resolve("place")));
        Session session = Session.onScreen(
                resources.context(() -> 0, () -> Instant.EPOCH.atZone(ZoneOffset.UTC)),
                scheduler,
                new TutorUpdate(learner.tutor(), learner.commands()),
                terminal);
        session.run();
        assertThat(session.undelivered()).isEmpty();
        session.close();
        assertThat(session.undelivered()).extracting(LocalizedMessage::key).containsExactly(MessageKey.JOURNAL_LOST);
    }

    /**
     * Tests the playback of a race, of which a frame every 50 ms shows a step, while the write of a frame takes
     * 16 ms. The slow start of the playback shows some steps twice, so half of the frames have more than
     * half of the steps.
     */
    @Tag("long")
    @Test
    void slowLinkGetsHalfAsManyFrames() throws Exception {
        List<Integer> fast = stepsShown(0);
        List<Integer> slow = stepsShown(16);
        assertThat(fast).startsWith(0, 1, 2, 3).endsWith(2000);
        assertThat(slow).startsWith(0, 1, 2, 3).endsWith(2000);
        assertThat((double) slow.size() / fast.size()).isBetween(0.5, 0.7);
    }

    /** Returns the steps that the frames of a race show if the write of a frame takes some ms. */
    private List<Integer> stepsShown(int millis) throws Exception {
        ManualScheduler scheduler = new ManualScheduler();
        ManualClock clock = new ManualClock();
        ScriptedTerminal script = new ScriptedTerminal(SIZE).resize(SIZE);
        script.then(listener -> await(script, "step 0 of"))
                .press(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER))
                .then(listener -> await(script, "It was"));
        Terminal terminal = new ObservedTerminal(script, () -> {
            clock.move(Duration.ofMillis(millis));
            scheduler.workAll();
        });
        ScriptedLearner learner = ScriptedLearner.inLab("ball", Language.EN, SIZE, CharacterSet.UNICODE);
        SessionFiles resources = resources(new StateFile(
                Files.createDirectory(folder.resolve(millis + "ms")).resolve("place")));
        try (Session session = Session.onScreen(
                resources.context(clock, () -> Instant.EPOCH.atZone(ZoneOffset.UTC)),
                scheduler,
                new TutorUpdate(learner.tutor(), learner.commands()),
                terminal)) {
            session.run();
        }
        return stepsShown(script);
    }

    /** Returns the steps that the frames show, each once, in their order. */
    private static List<Integer> stepsShown(ScriptedTerminal terminal) {
        Pattern words = Pattern.compile("step (\\d+) of");
        return terminal.frames().stream()
                .flatMap(frame -> words.matcher(frame.toString()).results())
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
    }

    /** A terminal that performs an action whenever it shows a frame, in the session's own thread. */
    private record ObservedTerminal(ScriptedTerminal script, Runnable atFrame) implements Terminal {

        @Override
        public Size size() {
            return script.size();
        }

        @Override
        public void listen(Listener listener) {
            script.listen(listener);
        }

        @Override
        public void show(Frame frame, Theme theme) {
            script.show(frame, theme);
            atFrame.run();
        }

        @Override
        public void close() {
            script.close();
        }
    }

    private static SessionFiles resources(StateFile file) {
        Path folder = file.path().resolveSibling("");
        return new SessionFiles(
                file, new Journal(folder.resolve("me.jsonl")), SharedLibrary.of(TestCourse.ABRIDGED), folder);
    }

    private static void run(ScriptedTerminal terminal, Language language, StateFile file) throws Exception {
        ScriptedLearner learner = ScriptedLearner.at(0, language, SIZE, CharacterSet.UNICODE);
        try (Session session = Session.onScreen(
                resources(file).context(System::nanoTime, ZonedDateTime::now),
                SessionFiles.EXECUTORS.openScheduler(),
                TutorUpdate.at(learner.tutor()),
                terminal)) {
            session.run();
        }
    }

    @Test
    void classroomThatWaitsIsReplacedByANewerOne() {
        ScriptedLearner learner = ScriptedLearner.inLab("ball", Language.EN, SIZE, CharacterSet.UNICODE);
        try (Session session = Session.onScreen(
                resources(new StateFile(folder.resolve("place"))).context(() -> 0, ZonedDateTime::now),
                SessionFiles.EXECUTORS.openScheduler(),
                new TutorUpdate(learner.tutor(), List.of()),
                new ScriptedTerminal(SIZE))) {
            session.post(new Message.Interrupted());
            for (int i = 0; i < 100; i++) {
                session.post(new Message.ClassroomChanged(ClassroomView.of(Classroom.empty(), "ana")));
            }
            assertThat(session.waiting()).isEqualTo(2);
        }
    }
}
