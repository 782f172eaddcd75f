package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Command;
import descenso.app.Message;
import descenso.app.Report;
import descenso.course.ExperimentHeader;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.runtime.HandCrew.Desk;
import descenso.tui.Frame;
import descenso.tui.Glyphs;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is pressed in the lab, and however late the workers are, every frame is whole and the way out is open. */
@SuppressWarnings("EnumOrdinal")
class RandomKeysTest {

    private static final int KEYS = 70;

    /** How many times in a hundred keys the window is given another size, what is late is told, something is pasted, something fails, the race goes on. */
    private static final int RESIZED = 2;

    private static final int TOLD = 40;
    private static final int PASTED = 2;
    private static final int TROUBLED = 2;
    private static final int WATCHED = 25;

    /** Whose races come to their end whatever their pace. */
    private static final Set<String> QUICK = Set.of("ball", "first-step", "same-start");

    private static final List<Key> PRESSED = keys();

    private static final List<String> TEXTS =
            List.of("", "0.1", "1/20", "-3e-400", "nan", "two\nlines", "\u001b[31m", "日本", "9".repeat(300));

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

    /** Every experiment of the course, in both languages and with both sets of glyphs. */
    static Stream<Arguments> experiments() {
        List<Arguments> all = new ArrayList<>();
        for (ExperimentHeader header :
                new Library(Path.of("lessons", "optimizers")).list().experiments()) {
            int seed = all.size() + 1;
            Language language = seed % 2 == 0 ? Language.EN : Language.ES;
            Glyphs glyphs = seed % 3 == 0 ? Glyphs.ASCII : Glyphs.UNICODE;
            all.add(Arguments.of(header.id(), language, glyphs, seed));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void neverEndTheSessionNorBreakAFrame(String experiment, Language language, Glyphs glyphs, int seed) {
        Random random = new Random(seed);
        for (int pressed = 0; pressed < KEYS; ) {
            Size size = size(random);
            List<Key> log = new ArrayList<>();
            try (LabLearner lab = LabLearner.at(experiment, language, size, glyphs)) {
                if (random.nextBoolean()) {
                    lab.slowly();
                }
                if (!QUICK.contains(experiment)) {
                    lab.onASlowMachine();
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
        if (random.nextInt(100) < PASTED) {
            lab.hear(new Message.Pasted(TEXTS.get(random.nextInt(TEXTS.size()))));
        }
        if (random.nextInt(100) < TROUBLED) {
            lab.hear(trouble(lab, random));
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

    /** Of what was asked for last, or of nothing in particular. */
    private static Message trouble(LabLearner lab, Random random) {
        Sentence sentence = Sentence.of(Phrase.LAB_FAILED, "no room".repeat(random.nextInt(20)));
        Optional<Command> last = lab.learner().commands().stream()
                .filter(command -> command instanceof Command.Begin || command instanceof Command.Open)
                .reduce((earlier, later) -> later);
        if (random.nextBoolean() && last.isPresent()) {
            return new Message.Worked(
                    last.get() instanceof Command.Begin begin
                            ? new Report.Broken(begin.race(), sentence)
                            : unopened((Command.Open) last.get(), sentence));
        }
        return new Message.Failed(sentence);
    }

    private static Report unopened(Command.Open open, Sentence sentence) {
        return new Report.Unopened(open.name(), open.settings(), sentence);
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
