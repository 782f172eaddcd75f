package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Command;
import descenso.app.Learner;
import descenso.app.Manner;
import descenso.app.Past;
import descenso.app.Study;
import descenso.app.Tutor;
import descenso.app.Whereabouts;
import descenso.app.Word;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.phrases.Sentence;
import descenso.plot.Ink;
import descenso.progress.Attempt;
import descenso.progress.Bookmark;
import descenso.progress.Journal;
import descenso.progress.StateFile;
import descenso.tui.Glyphs;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.Speech;
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
class DialogueTest {

    private static final String BALL = "ball";

    @TempDir
    Path folder;

    private Workers workers;

    /** Who is told how far it is. */
    private Consumer<Tutor> meanwhile = tutor -> {};

    private Dialogue dialogue;

    @BeforeEach
    void begin() {
        begin(folder);
    }

    private void begin(Path home) {
        Belongings belongings = new Belongings(
                new StateFile(home.resolve("place.properties")),
                new Journal(home.resolve("me.jsonl")),
                new Library(Path.of("lessons", "optimizers")),
                folder);
        workers = Workers.atOnce(belongings, () -> 0, () -> Learner.NOON.atZone(ZoneOffset.UTC));
        dialogue = new Dialogue(
                Tutor.inLab(study(), Optional.of(BALL)).and(new Command.Recall()),
                workers,
                tutor -> meanwhile.accept(tutor));
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private static Study study() {
        Manner manner = new Manner(
                Language.EN,
                new Speech(Phrases.told(Language.EN), Glyphs.LATIN),
                Theme.all().get(0),
                Ink.ASCII,
                new Size(80, 100_000));
        return Study.opening(
                Learner.course(),
                manner,
                Whereabouts.opening(Bookmark.atTop("analogy"), 0, Set.of(), Map.of(), Past.unread()));
    }

    /** The prediction that is asked for before a run, which then goes on. */
    private void predict() {
        dialogue.say(Word.RUN, "");
        dialogue.say(Word.ANSWER, "1 2 3 4");
    }

    private boolean isRunning() {
        return dialogue.tutor().telling().progress().isPresent();
    }

    private boolean isAtItsEnd() {
        String next = dialogue.tutor().study().speech().say(Phrase.LAB_NEXT_CHALLENGES);
        return dialogue.tutor().telling().told().contains(next);
    }

    private List<Phrase> noticed() {
        return dialogue.noticed().stream().map(Sentence::phrase).toList();
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
        assertThat(noticed()).containsExactly(Phrase.PLAIN_STOPPED);

        meanwhile = tutor -> {};
        dialogue.say(Word.RUN, "");
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
        dialogue.say(Word.SET, "beta 0.825");
        dialogue.say(Word.RUN, "");
        assertThat(noticed()).containsExactly(Phrase.CHALLENGES_DONE);
        assertThat(noticed()).isEmpty();

        dialogue.say(Word.STEP, "");
        assertThat(noticed()).containsExactly(Phrase.LAB_OVER);
        dialogue.say(Word.STEP, "");
        assertThat(noticed()).containsExactly(Phrase.LAB_OVER);
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
        assertThat(noticed()).containsOnlyOnce(Phrase.STATE_UNWRITABLE);
        assertThat(dialogue.isPlaceKept()).isFalse();
        predict();
        assertThat(noticed()).containsOnly(Phrase.JOURNAL_UNWRITABLE);
        assertThat(isAtItsEnd()).isTrue();
        dialogue.say(Word.BACK, "");
        assertThat(dialogue.tutor().telling().words()).contains(Word.OPEN);
    }

    @Test
    void itIsOverWhenTheLearnerLeaves() {
        assertThat(dialogue.isOver()).isFalse();
        dialogue.say(Word.QUIT, "");
        assertThat(dialogue.isOver()).isTrue();
    }
}
