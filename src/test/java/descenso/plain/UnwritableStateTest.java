package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.testing.FileObstacle;
import descenso.tui.CharacterSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests sessions whose journal or place file is blocked: that is reported, and nothing unsaved counts as saved. */
@Timeout(60)
class UnwritableStateTest {

    private static final Messages ENGLISH = Messages.spoken(Language.EN);

    @TempDir
    private Path folder;

    private PipedTutor.Transcript runSession() {
        return new PipedTutor(folder, Language.EN, CharacterSet.LATIN, 1000)
                .say("go 2", "open", "open", "questions", "answer idk", "quit");
    }

    private static String reason(FileObstacle obstacle, MessageKey defaultReason, Path path) {
        return ENGLISH.say(obstacle.reason().orElse(defaultReason), path.toString());
    }

    @ParameterizedTest
    @EnumSource(FileObstacle.class)
    void blockedJournalIsReported(FileObstacle obstacle) throws Exception {
        Path journal = folder.resolve("me.jsonl");
        obstacle.put(journal);
        String before = obstacle.state(journal);
        PipedTutor.Transcript transcript = runSession();
        assertThat(transcript.isDone()).isFalse();
        assertThat(transcript.text())
                .contains(reason(obstacle, MessageKey.JOURNAL_UNREADABLE, journal))
                .contains(ENGLISH.say(MessageKey.JOURNAL_UNWRITABLE, journal.toString()))
                .contains(ENGLISH.say(MessageKey.QUIZ_TOLD_UNKEPT))
                .doesNotContain(ENGLISH.say(MessageKey.QUIZ_TOLD))
                .endsWith(ENGLISH.say(MessageKey.PLAIN_BYE) + "\n");
        assertThat(transcript.lost())
                .containsExactly( // with the two predictions that were left
                        LocalizedMessage.of(MessageKey.JOURNAL_LOST, "3", journal.toString()));
        assertThat(obstacle.state(journal)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(FileObstacle.class)
    void blockedPlaceFileIsReported(FileObstacle obstacle) throws Exception {
        Path place = folder.resolve("place.properties");
        obstacle.put(place);
        String before = obstacle.state(place);
        PipedTutor.Transcript transcript = runSession();
        assertThat(transcript.isDone()).isFalse();
        assertThat(transcript.text())
                .containsOnlyOnce(reason(obstacle, MessageKey.STATE_UNWRITABLE, place))
                .contains(ENGLISH.say(MessageKey.QUIZ_TOLD))
                .doesNotContain(ENGLISH.say(MessageKey.PLAIN_BYE))
                .endsWith(ENGLISH.say(MessageKey.PLAIN_BYE_UNKEPT) + "\n");
        assertThat(transcript.lost().stream().map(ENGLISH::say))
                .containsExactly(reason(obstacle, MessageKey.STATE_UNWRITABLE, place));
        assertThat(obstacle.state(place)).isEqualTo(before);
    }

    @Test
    void unblockedSessionSavesEverything() {
        PipedTutor.Transcript transcript = runSession();
        assertThat(transcript.isDone()).isTrue();
        assertThat(transcript.text())
                .contains(ENGLISH.say(MessageKey.QUIZ_TOLD))
                .endsWith(ENGLISH.say(MessageKey.PLAIN_BYE) + "\n");
    }
}
