package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Command;
import descenso.app.Message;
import descenso.phrases.Language;
import descenso.runtime.HandCrew.Desk;
import descenso.tui.Frame;
import descenso.tui.Glyphs;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is pressed in the lab, and however late the workers are, every frame is whole and the way out is open. */
@SuppressWarnings("EnumOrdinal")
class RandomKeysTest {

    private static final int KEYS = 2000;

    /** How many times in a hundred keys the window is given another size, what is late is told, the race goes on. */
    private static final int RESIZED = 2;

    private static final int TOLD = 40;
    private static final int WATCHED = 25;

    private static final List<Key> PRESSED = keys();

    private static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        " +-0123456789.,e*/()[]abcdghijklmnoprstuvwxyzLRG?".codePoints().forEach(key -> keys.add(Key.of(key)));
        for (Code code : Code.values()) {
            if (code != Code.CHARACTER) {
                keys.add(Key.of(code));
            }
        }
        keys.add(new Key(Code.TAB, 0, false, false, true));
        for (int often = 0; often < 4; often++) {
            keys.addAll(List.of(Key.of(' '), Key.of(Code.ENTER), Key.of(Code.DOWN), Key.of(Code.RIGHT)));
        }
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "ball, ES, UNICODE, 1",
        "learning-rate, EN, ASCII, 2",
        "rotation, ES, ASCII, 3",
        "first-step, EN, UNICODE, 4",
        "bump, ES, UNICODE, 5",
        "same-start, EN, UNICODE, 6",
        "weight-decay, EN, ASCII, 7",
    })
    void neverEndTheSessionNorBreakAFrame(String experiment, Language language, Glyphs glyphs, int seed) {
        Random random = new Random(seed);
        for (int pressed = 0; pressed < KEYS; ) {
            Size size = size(random);
            List<Key> log = new ArrayList<>();
            try (LabLearner lab = LabLearner.at(experiment, language, size, glyphs)) {
                if (random.nextBoolean()) {
                    lab.slowly();
                }
                while (pressed < KEYS && isIn(lab)) {
                    Key key = PRESSED.get(random.nextInt(PRESSED.size()));
                    log.add(key);
                    size = something(lab, key, size, random);
                    check(lab, size);
                    pressed++;
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(experiment + ", seed " + seed + ", after " + log, e);
            }
        }
    }

    private static Size size(Random random) {
        return new Size(60 + random.nextInt(101), 18 + random.nextInt(33));
    }

    /** Whoever has left the lab does not come back. */
    private static boolean isIn(LabLearner lab) {
        return !lab.learner().tutor().screen().getClass().getSimpleName().equals("LessonScreen");
    }

    /** A key, and what else may happen; returns the size of the window after it. */
    private static Size something(LabLearner lab, Key key, Size size, Random random) {
        lab.press(key);
        if (random.nextInt(100) < TOLD) {
            lab.tell(Desk.values()[random.nextInt(Desk.values().length)]);
        }
        if (random.nextInt(100) < WATCHED) {
            lab.watch(1);
        }
        if (random.nextInt(100) >= RESIZED) {
            return size;
        }
        Size other = size(random);
        lab.resize(other);
        return other;
    }

    private static void check(LabLearner lab, Size size) {
        Frame frame = lab.frame();
        assertThat(frame.size()).isEqualTo(size);
        assertThat(frame.rows()).hasSize(size.rows()).allMatch(row -> row.width() == size.columns());
        assertThat(quits(lab, Key.of('q')) || quits(lab, Key.ctrl('c')))
                .as("the way out of%n%s", frame)
                .isTrue();
    }

    /** A tutor is a value: asking it changes nothing. */
    private static boolean quits(LabLearner lab, Key key) {
        return lab.learner().tutor().update(new Message.Pressed(key)).commands().stream()
                .anyMatch(Command.Quit.class::isInstance);
    }
}
