package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.DisplaySettings;
import descenso.app.screen.LearnerHistory;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.Attempt;
import descenso.progress.Bookmark;
import descenso.progress.Journal;
import descenso.progress.StateFile;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PlainSessionTest {

    private static final String BALL = "ball";

    @TempDir
    Path folder;

    private Workers workers;

    /** Receives the tutor after each message. */
    private Consumer<Tutor> meanwhile = tutor -> {};

    private PlainSession session;

    @BeforeEach
    void begin() {
        begin(folder);
    }

    private void begin(Path home) {
        SessionFiles resources = new SessionFiles(
                new StateFile(home.resolve("place.properties")),
                new Journal(home.resolve("me.jsonl")),
                SharedLibrary.of(TestCourse.ABRIDGED),
                folder);
        workers = Workers.ofLines(
                resources.context(() -> 0, () -> ScriptedLearner.NOON.atZone(ZoneOffset.UTC)),
                SessionFiles.EXECUTORS.openDirectScheduler());
        session = new PlainSession(
                Tutor.inLab(state(), Optional.of(BALL)).and(new Command.LoadHistory()),
                workers,
                tutor -> meanwhile.accept(tutor),
                reply -> {});
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private static AppState state() {
        DisplaySettings settings = new DisplaySettings(
                Language.EN,
                new UiText(Messages.spoken(Language.EN), CharacterSet.LATIN),
                Theme.all().get(0),
                Raster.ASCII,
                new Size(80, 100_000));
        return AppState.opening(
                TestCourse.ABRIDGED.course(),
                settings,
                CourseState.opening(Bookmark.atTop("analogy"), 0, Set.of(), Map.of(), LearnerHistory.unread()));
    }

    /** Requests a run and answers its prediction, whereupon the run goes on to its end. */
    private void predict() {
        enter("run");
        enter("answer 1 2 3 4");
    }

    private void enter(String line) {
        session.handle(new Message.Entered(line));
    }

    private boolean isRunning() {
        return session.tutor().plain().progress().isPresent();
    }

    private boolean isFinished() {
        String next = session.tutor().state().texts().say(MessageKey.LAB_NEXT_CHALLENGES);
        return session.tutor().plain().paragraphs().contains(next);
    }

    private List<MessageKey> notices() {
        return session.takeNotice().stream().map(LocalizedMessage::key).toList();
    }

    @Test
    void commandIsCompletedBeforeTheNext() {
        predict();
        assertThat(isFinished()).isTrue();
    }

    @Test
    void progressIsReportedDuringARun() {
        AtomicInteger reports = new AtomicInteger();
        meanwhile = tutor -> reports.addAndGet(tutor.plain().progress().isPresent() ? 1 : 0);
        predict();
        assertThat(reports.get()).isGreaterThan(1);
    }

    @Test
    void runStoppedBetweenTwoMessagesCanBeContinued() {
        meanwhile = tutor -> tutor.plain().progress().ifPresent(far -> session.stop());
        predict();
        assertThat(isRunning()).isFalse();
        assertThat(isFinished()).isFalse();
        assertThat(notices()).containsExactly(MessageKey.PLAIN_STOPPED);

        meanwhile = tutor -> {};
        enter("run");
        assertThat(isFinished()).isTrue();
        assertThat(notices()).isEmpty();
    }

    @Test
    void stopBeforeACommandDoesNotStopIt() {
        session.stop();
        predict();
        assertThat(isFinished()).isTrue();
        assertThat(notices()).isEmpty();
    }

    @Test
    void noticeIsReturnedOncePerCommand() {
        predict();
        enter("set beta 0.825");
        enter("run");
        assertThat(notices()).containsExactly(MessageKey.CHALLENGES_DONE);
        assertThat(notices()).isEmpty();

        enter("step");
        assertThat(notices()).containsExactly(MessageKey.LAB_OVER);
        enter("step");
        assertThat(notices()).containsExactly(MessageKey.LAB_OVER);
    }

    @Test
    void predictionIsWrittenToTheJournal() throws IOException {
        predict();
        assertThat(session.isPlaceKept()).isTrue();
        assertThat(new Journal(folder.resolve("me.jsonl")).read().attempts())
                .extracting(Attempt::grade)
                .containsExactly(Attempt.Grade.PENDING, Attempt.Grade.WRONG);
    }

    @Test
    void unwritableFilesAreReportedAndTheSessionContinues() throws IOException {
        workers.close();
        begin(Files.writeString(folder.resolve("blocked"), "a file where a folder should be"));
        assertThat(notices()).containsOnlyOnce(MessageKey.STATE_UNWRITABLE);
        assertThat(session.isPlaceKept()).isFalse();
        predict();
        assertThat(notices()).containsOnly(MessageKey.JOURNAL_UNWRITABLE);
        assertThat(isFinished()).isTrue();
        enter("back");
        AppState state = session.tutor().state();
        assertThat(session.tutor().screen().commands(state).words()).contains(MessageKey.WORD_OPEN);
    }

    @Test
    void quitEndsTheSession() {
        assertThat(session.isOver()).isFalse();
        enter("quit");
        assertThat(session.isOver()).isTrue();
    }
}
