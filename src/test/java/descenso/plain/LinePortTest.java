package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.Journal;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState.Bookmark;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.Session;
import descenso.runtime.SessionFiles;
import descenso.runtime.SharedLibrary;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests sessions line by line in the lab: order, progress, interruption and notices. */
@Timeout(60)
class LinePortTest {

    private static final List<String> PREDICTION = List.of("run", "answer 1 2 3 4");

    /** A line at which ^C is pressed. */
    private static final String INTERRUPTION = "^C";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<String> lines = new ArrayDeque<>();
    private @Nullable LinePort port;
    private @Nullable Session session;

    /** Number of times that the port has read the clock during a run. It does so after each message. */
    private int readings;

    /** Number of times that the time of the training was read. */
    private final AtomicLong trainingReadings = new AtomicLong();

    /** True if ^C is pressed as soon as a run is seen. */
    private boolean isToStop;

    /** True if ^C is pressed while each line is read. */
    private boolean isToStopReading;

    private Session play(Path home, boolean isListening, List<String> script) throws InterruptedException {
        lines.addAll(script);
        SessionFiles files = new SessionFiles(
                new StateFile(home.resolve("place.properties")),
                new Journal(home.resolve("me.jsonl")),
                SharedLibrary.of(TestCourse.ABRIDGED),
                folder);
        PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        PlainOutput output = new PlainOutput(stream, CharacterSet.LATIN, () -> 100_000);
        LinePort made = new LinePort(this::next, output, this::time, isListening);
        port = made;
        try (Session opened = Session.inPlainMode(
                files.context(this::trainingTime, () -> ScriptedLearner.NOON.atZone(ZoneOffset.UTC)),
                SessionFiles.EXECUTORS.openDirectScheduler(),
                Tutor.inLab(state(), Optional.of("ball")).and(new Command.LoadHistory()),
                made)) {
            session = opened;
            opened.run();
            return opened;
        }
    }

    private static AppState state() {
        return AppState.opening(
                TestCourse.ABRIDGED.course(),
                TwoModeSessions.plainSettings(Language.EN),
                CourseState.opening(
                        Bookmark.atTop("analogy"),
                        0,
                        Set.of(),
                        Map.of(),
                        LearnerHistory.withoutDate(LearningRecord.of(List.of()))));
    }

    private Optional<String> next(String prompt, Function<String, List<String>> completions) {
        Session reading = session;
        if (isToStopReading && reading != null) {
            Objects.requireNonNull(port).interrupt(reading::post);
            reading.post(new Message.Interrupted()); // as if it had come just before the line was read
        }
        isToStop = INTERRUPTION.equals(lines.peek());
        if (isToStop) {
            lines.remove();
        }
        return Optional.ofNullable(lines.poll());
    }

    /** Returns a time that passes so quickly that each report on a race has only some of its steps. */
    private long trainingTime() {
        return trainingReadings.incrementAndGet() * 20_000_000L;
    }

    /** Returns a time that passes so quickly that each progress is announced. */
    private long time() {
        Session running = session;
        LinePort reading = port;
        if (running != null && reading != null && isRunning(running)) {
            readings++;
            if (isToStop) {
                reading.interrupt(running::post);
            }
        }
        return 5_000_000_000L * readings;
    }

    private static boolean isRunning(Session session) {
        return session.tutor().plain().progress().isPresent();
    }

    private static boolean isFinished(Session session) {
        return session.tutor().plain().paragraphs().contains(text(MessageKey.LAB_NEXT_CHALLENGES));
    }

    private static String text(MessageKey key, String... arguments) {
        return TwoModeSessions.plainSettings(Language.EN).texts().say(key, arguments);
    }

    private String output() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int count(MessageKey key) {
        return output().split(Pattern.quote(text(key)), -1).length - 1;
    }

    @Test
    void runStoppedBetweenTwoMessagesCanBeContinued() throws Exception {
        Session stopped = play(folder, true, List.of("run", INTERRUPTION, "answer 1 2 3 4"));
        assertThat(isRunning(stopped)).isFalse();
        assertThat(isFinished(stopped)).isFalse();
        assertThat(count(MessageKey.PLAIN_STOPPED)).isOne();
        bytes.reset();
        Session continued = play(
                Files.createDirectory(folder.resolve("other")),
                true,
                List.of("run", INTERRUPTION, "answer 1 2 3 4", "run"));
        assertThat(isFinished(continued)).isTrue();
        assertThat(count(MessageKey.PLAIN_STOPPED)).isOne();
    }

    @Test
    void interruptionBeforeALineDoesNotStopIt() throws Exception {
        isToStopReading = true;
        assertThat(isFinished(play(folder, true, PREDICTION))).isTrue();
        assertThat(count(MessageKey.PLAIN_STOPPED)).isZero();
    }

    @Test
    void unwritableFilesAreReportedAndTheSessionContinues() throws IOException, InterruptedException {
        Path home = Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        Session ended = play(home, false, List.of("run", "answer 1 2 3 4", "back"));
        assertThat(output())
                .containsOnlyOnce(text(
                        MessageKey.STATE_UNWRITABLE,
                        home.resolve("place.properties").toString()))
                .contains(text(
                        MessageKey.JOURNAL_UNWRITABLE, home.resolve("me.jsonl").toString()))
                .endsWith(text(MessageKey.PLAIN_BYE_UNKEPT) + "\n");
        assertThat(ended.isPlaceKept()).isFalse();
        AppState state = ended.tutor().state();
        assertThat(ended.tutor().screen().commands(state).words()).contains(MessageKey.WORD_OPEN);
    }
}
