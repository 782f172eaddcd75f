package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Tutor;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.DisplaySettings;
import descenso.app.screen.LearnerHistory;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.shape.Raster;
import descenso.progress.Attempt;
import descenso.progress.Bookmark;
import descenso.progress.Journal;
import descenso.progress.StateFile;
import descenso.testing.Learner;
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

    /** Who is told how far it is. */
    private Consumer<Tutor> meanwhile = tutor -> {};

    private PlainSession dialogue;

    @BeforeEach
    void begin() {
        begin(folder);
    }

    private void begin(Path home) {
        SessionResources belongings = new SessionResources(
                new StateFile(home.resolve("place.properties")),
                new Journal(home.resolve("me.jsonl")),
                new ExperimentLibrary(Path.of("lessons", "optimizers")),
                folder);
        workers = Workers.atOnce(belongings, () -> 0, () -> Learner.NOON.atZone(ZoneOffset.UTC));
        dialogue = new PlainSession(
                Tutor.inLab(study(), Optional.of(BALL)).and(new Command.LoadHistory()),
                workers,
                tutor -> meanwhile.accept(tutor));
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private static AppState study() {
        DisplaySettings manner = new DisplaySettings(
                Language.EN,
                new UiText(Messages.told(Language.EN), CharacterSet.LATIN),
                Theme.all().get(0),
                Raster.ASCII,
                new Size(80, 100_000));
        return AppState.opening(
                Learner.course(),
                manner,
                CourseState.opening(Bookmark.atTop("analogy"), 0, Set.of(), Map.of(), LearnerHistory.unread()));
    }

    /** The prediction that is asked for before a run, which then goes on. */
    private void predict() {
        dialogue.say(PlainCommand.RUN, "");
        dialogue.say(PlainCommand.ANSWER, "1 2 3 4");
    }

    private boolean isRunning() {
        return dialogue.tutor().telling().progress().isPresent();
    }

    private boolean isAtItsEnd() {
        String next = dialogue.tutor().study().speech().say(MessageKey.LAB_NEXT_CHALLENGES);
        return dialogue.tutor().telling().paragraphs().contains(next);
    }

    private List<MessageKey> noticed() {
        return dialogue.takeNotice().stream().map(LocalizedMessage::phrase).toList();
    }

    @Test
    void whatFollowsFromAWordIsCarriedOutBeforeTheNext() {
        predict();
        assertThat(isAtItsEnd()).isTrue();
    }

    @Test
    void somebodyIsToldHowFarItIs() {
        AtomicInteger told = new AtomicInteger();
        meanwhile = tutor -> told.addAndGet(tutor.telling().progress().isPresent() ? 1 : 0);
        predict();
        assertThat(told.get()).isGreaterThan(1);
    }

    @Test
    void aRunIsStoppedBetweenTwoMessagesAndCanGoOn() {
        meanwhile = tutor -> tutor.telling().progress().ifPresent(far -> dialogue.stop());
        predict();
        assertThat(isRunning()).isFalse();
        assertThat(isAtItsEnd()).isFalse();
        assertThat(noticed()).containsExactly(MessageKey.PLAIN_STOPPED);

        meanwhile = tutor -> {};
        dialogue.say(PlainCommand.RUN, "");
        assertThat(isAtItsEnd()).isTrue();
        assertThat(noticed()).isEmpty();
    }

    @Test
    void aWordThatIsSaidAfterAStopIsNotStopped() {
        dialogue.stop();
        predict();
        assertThat(isAtItsEnd()).isTrue();
        assertThat(noticed()).isEmpty();
    }

    @Test
    void whatHappenedIsToldOnceForEachWord() {
        predict();
        dialogue.say(PlainCommand.SET, "beta 0.825");
        dialogue.say(PlainCommand.RUN, "");
        assertThat(noticed()).containsExactly(MessageKey.CHALLENGES_DONE);
        assertThat(noticed()).isEmpty();

        dialogue.say(PlainCommand.STEP, "");
        assertThat(noticed()).containsExactly(MessageKey.LAB_OVER);
        dialogue.say(PlainCommand.STEP, "");
        assertThat(noticed()).containsExactly(MessageKey.LAB_OVER);
    }

    @Test
    void whatIsAnsweredIsKept() throws IOException {
        predict();
        assertThat(dialogue.isPlaceKept()).isTrue();
        assertThat(new Journal(folder.resolve("me.jsonl")).read().attempts())
                .extracting(Attempt::grade)
                .containsExactly(Attempt.Grade.PENDING, Attempt.Grade.WRONG);
    }

    @Test
    void whatCannotBeKeptIsToldAndTheSessionGoesOn() throws IOException {
        workers.close();
        begin(Files.writeString(folder.resolve("blocked"), "a file where a folder should be"));
        assertThat(noticed()).containsOnlyOnce(MessageKey.STATE_UNWRITABLE);
        assertThat(dialogue.isPlaceKept()).isFalse();
        predict();
        assertThat(noticed()).containsOnly(MessageKey.JOURNAL_UNWRITABLE);
        assertThat(isAtItsEnd()).isTrue();
        dialogue.say(PlainCommand.BACK, "");
        assertThat(dialogue.tutor().telling().words()).contains(PlainCommand.OPEN);
    }

    @Test
    void itIsOverWhenTheLearnerLeaves() {
        assertThat(dialogue.isOver()).isFalse();
        dialogue.say(PlainCommand.QUIT, "");
        assertThat(dialogue.isOver()).isTrue();
    }
}
