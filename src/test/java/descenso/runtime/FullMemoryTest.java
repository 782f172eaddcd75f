package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.Command;
import descenso.phrases.Language;
import descenso.progress.Journal;
import descenso.progress.SavedState.StateFile;
import descenso.testing.LabLearner;
import descenso.testing.MemoryHungryScreen;
import descenso.testing.ReactingTerminal;
import descenso.testing.ScriptedLearner;
import descenso.testing.ScriptedTerminal;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.tui.Terminal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a session which runs out of memory frees memory, reports the shortage and continues. */
@Timeout(60)
class FullMemoryTest {

    private static final Size SIZE = new Size(80, 24);
    private static final String MESSAGE = "does not fit in memory";

    @TempDir
    private Path folder;

    @Test
    void tooLargeFrameIsDrawnAgainWithAMessage() throws Exception {
        ScriptedTerminal terminal = new ScriptedTerminal(SIZE).press(Key.of(Code.RIGHT));
        Tutor fullTutor = MemoryHungryScreen.of(
                ScriptedLearner.at(0, Language.EN, SIZE, CharacterSet.UNICODE).tutor());
        run(fullTutor, terminal);
        assertThat(terminal.frames().get(0).toString()).contains(MESSAGE).contains("D e s c e n s o");
    }

    /** Tests that a session does not go round in a circle if memory stays exhausted. */
    @Test
    void secondErrorInARowEndsTheSession() {
        AtomicInteger shown = new AtomicInteger();
        Terminal terminal = new ReactingTerminal(SIZE, (frame, session) -> {
            shown.incrementAndGet();
            throw new OutOfMemoryError("no room");
        });
        Tutor tutor =
                ScriptedLearner.at(0, Language.EN, SIZE, CharacterSet.UNICODE).tutor();
        assertThatThrownBy(() -> run(tutor, terminal)).isInstanceOf(OutOfMemoryError.class);
        assertThat(shown).hasValue(2);
    }

    private void run(Tutor tutor, Terminal terminal) throws InterruptedException {
        SessionFiles resources = new SessionFiles(
                new StateFile(folder.resolve("place")),
                new Journal(folder.resolve("me.jsonl")),
                SharedLibrary.of(TestCourse.ABRIDGED),
                folder);
        try (Session session = Session.onScreen(
                resources.context(System::nanoTime, () -> ScriptedLearner.NOON.atZone(ZoneOffset.UTC)),
                SessionFiles.EXECUTORS.openScheduler(),
                TutorUpdate.at(tutor),
                terminal)) {
            session.run();
        }
    }

    /** Opens a screen over the lab by a key. The inspection, the theory and a sweep show the runs of the lab too. */
    @ParameterizedTest
    @ValueSource(strings = {"", "i", "y", "w"})
    void labDropsItsRunsAndRestarts(String keys) {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER)).watch();
            keys.chars().forEach(key -> lab.press(Key.of((char) key)));
            TutorUpdate after = lab.learner().tutor().update(new Message.Exhausted());
            assertThat(after.tutor().view().toString())
                    .contains(MESSAGE)
                    .contains("ready")
                    .doesNotContain("1.19e");
            assertThat(after.commands()).hasAtLeastOneElementOfType(Command.CancelRace.class);
            assertThat(after.commands()).hasAtLeastOneElementOfType(Command.StartRace.class);
        }
    }
}
