package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
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

/** Something else lies where the learner's log or place should: that is said, and nothing is said to be kept that is not. */
@Timeout(60)
class UnwritableStateTest {

    private static final Messages ENGLISH = Messages.told(Language.EN);

    @TempDir
    private Path folder;

    private PipedTutor.Transcript say() {
        return new PipedTutor(folder, Language.EN, CharacterSet.LATIN, 1000)
                .say("go 2", "open", "open", "questions", "answer idk", "quit");
    }

    private static String reason(FileObstacle obstacle, MessageKey otherwise, Path path) {
        return ENGLISH.say(obstacle.reason().orElse(otherwise), path.toString());
    }

    @ParameterizedTest
    @EnumSource(FileObstacle.class)
    void whereTheLogShouldBe(FileObstacle obstacle) throws Exception {
        Path log = folder.resolve("me.jsonl");
        obstacle.put(log);
        String before = obstacle.state(log);
        PipedTutor.Transcript told = say();
        assertThat(told.isDone()).isFalse();
        assertThat(told.text())
                .contains(reason(obstacle, MessageKey.JOURNAL_UNREADABLE, log))
                .contains(ENGLISH.say(MessageKey.JOURNAL_UNWRITABLE, log.toString()))
                .contains(ENGLISH.say(MessageKey.QUIZ_TOLD_UNKEPT))
                .doesNotContain(ENGLISH.say(MessageKey.QUIZ_TOLD))
                .endsWith(ENGLISH.say(MessageKey.PLAIN_BYE) + "\n");
        assertThat(obstacle.state(log)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(FileObstacle.class)
    void whereThePlaceShouldBe(FileObstacle obstacle) throws Exception {
        Path place = folder.resolve("place.properties");
        obstacle.put(place);
        String before = obstacle.state(place);
        PipedTutor.Transcript told = say();
        assertThat(told.isDone()).isFalse();
        assertThat(told.text())
                .containsOnlyOnce(reason(obstacle, MessageKey.STATE_UNWRITABLE, place))
                .contains(ENGLISH.say(MessageKey.QUIZ_TOLD))
                .doesNotContain(ENGLISH.say(MessageKey.PLAIN_BYE))
                .endsWith(ENGLISH.say(MessageKey.PLAIN_BYE_UNKEPT) + "\n");
        assertThat(obstacle.state(place)).isEqualTo(before);
    }

    @Test
    void whereNothingLies() {
        PipedTutor.Transcript told = say();
        assertThat(told.isDone()).isTrue();
        assertThat(told.text())
                .contains(ENGLISH.say(MessageKey.QUIZ_TOLD))
                .endsWith(ENGLISH.say(MessageKey.PLAIN_BYE) + "\n");
    }
}
