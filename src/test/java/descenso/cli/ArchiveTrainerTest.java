package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.NewAttempt;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.testing.LabLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests whether the rehearsal reaches lesson, lab and quiz, with its keys and a learner without history. */
class ArchiveTrainerTest {

    /** The number of frames in the longest wait of the rehearsal. */
    private static final int FRAMES = 200;

    private static final Map<String, Key> SIGNS = Map.of(
            ArchiveTrainer.DOWN, Key.of(Code.DOWN),
            ArchiveTrainer.RIGHT, Key.of(Code.RIGHT),
            ArchiveTrainer.END, Key.of(Code.END),
            ArchiveTrainer.ENTER, Key.of(Code.ENTER),
            ArchiveTrainer.ESCAPE, Key.of(Code.ESCAPE),
            ArchiveTrainer.FINISH, Key.ctrl('d'));

    /** Returns one named key, or a key for each character; Enter may be one of them. */
    private static List<Key> keys(String typed) {
        if (SIGNS.containsKey(typed)) {
            return List.of(SIGNS.get(typed));
        }
        return typed.chars()
                .mapToObj(character ->
                        ArchiveTrainer.ENTER.indexOf(character) == 0 ? Key.of(Code.ENTER) : Key.of(character))
                .toList();
    }

    @Test
    void scriptCoversLessonLabAndQuiz() {
        List<String> pictures = new ArrayList<>();
        try (LabLearner learner = LabLearner.reading(0, Language.EN, new Size(80, 24), CharacterSet.UNICODE)) {
            for (String typed : ArchiveTrainer.script()) {
                for (Key key : keys(typed)) {
                    learner.press(key);
                }
                learner.watch(FRAMES);
                pictures.add(learner.picture());
            }
            assertThat(learner.kept())
                    .extracting(NewAttempt::kind)
                    .containsSubsequence(Attempt.Kind.PREDICTION, Attempt.Kind.QUESTION, Attempt.Kind.PREDICTION);
            assertThat(learner.races()).isZero();
        }
        assertThat(pictures)
                .anyMatch(picture -> picture.contains("Question 1 of 3"))
                .anyMatch(picture -> picture.contains("Question 1 of 3") && picture.contains("✗"))
                .anyMatch(picture -> picture.contains("The rest opens with your bet"))
                .anyMatch(picture -> picture.contains("Lab —") && picture.contains("It was"))
                .anyMatch(picture -> picture.contains("Inside"))
                .anyMatch(picture -> picture.contains("Sweep —"));
    }
}
