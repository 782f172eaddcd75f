package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Command;
import descenso.app.Learner;
import descenso.app.Message;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.runtime.HandCrew.Desk;
import descenso.tui.Frame;
import descenso.tui.Glyphs;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is pressed where questions are asked, and however late the journal is: frames are whole, and the way out is open. */
class RandomAnswersTest {

    private static final int KEYS = 400;

    /** How many times in a hundred keys the window is given another size, what is late is told, something is pasted, something fails. */
    private static final int RESIZED = 3;

    private static final int TOLD = 60;
    private static final int PASTED = 3;
    private static final int TROUBLED = 2;

    /** So many times Escape leads from anywhere to the page. */
    private static final int WAY_OUT = 6;

    private static final List<String> TEXTS = List.of(
            "", "0,1", "1/20", "-3e-400", "nan", "dos\nlíneas", "\u001b[31m", "日本", "9".repeat(300), "a ".repeat(900));

    private static final List<Key> PRESSED = keys();

    private static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        " 0123456789.,/-abceghjkstuvxñGLP?".codePoints().forEach(key -> keys.add(Key.of(key)));
        Stream.of(Code.values())
                .filter(code -> code != Code.CHARACTER)
                .map(Key::of)
                .forEach(keys::add);
        for (int often = 0; often < 6; often++) {
            keys.addAll(List.of(Key.of(' '), Key.of(Code.ENTER), Key.of(Code.DOWN), Key.of(Code.RIGHT), Key.of('1')));
            keys.addAll(List.of(Key.ctrl('d'), Key.of('s'), Key.of('2'), Key.of(Code.TAB), Key.of('u')));
        }
        return keys;
    }

    static Stream<Arguments> pages() {
        return IntStream.range(0, Learner.course().screens().size())
                .mapToObj(page -> Arguments.of(
                        page,
                        page % 2 == 0 ? Language.EN : Language.ES,
                        page % 3 == 0 ? Glyphs.ASCII : Glyphs.UNICODE));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void neverEndTheSessionNorBreakAFrame(int page, Language language, Glyphs glyphs) {
        Random random = new Random(page);
        Size size = size(random);
        List<Key> log = new ArrayList<>();
        int asked = 0;
        try (LabLearner learner = LabLearner.reading(page, language, size, glyphs)) {
            for (int pressed = 0; pressed < KEYS; pressed++) {
                if (!isAsked(learner)) {
                    back(learner);
                    learner.press(Key.of(random.nextInt(4) == 0 ? 'v' : 'a'));
                }
                asked += isAsked(learner) ? 1 : 0;
                if (random.nextInt(20) == 0) {
                    learner.slowly();
                }
                Key key = PRESSED.get(random.nextInt(PRESSED.size()));
                log.add(key);
                size = something(learner, key, size, random);
                check(learner, size);
            }
            back(learner);
            check(learner.tellAll(), size);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(page + ", after " + log, e);
        }
        assertThat(asked).isGreaterThan(KEYS / 4);
    }

    private static Size size(Random random) {
        return new Size(60 + random.nextInt(141), 18 + random.nextInt(43));
    }

    private static String screen(LabLearner learner) {
        return learner.learner().tutor().screen().getClass().getSimpleName();
    }

    private static boolean isAsked(LabLearner learner) {
        return screen(learner).equals("QuestionScreen");
    }

    /** A notice and each screen over another take one. */
    private static void back(LabLearner learner) {
        for (int escapes = 0; escapes < WAY_OUT; escapes++) {
            learner.press(Code.ESCAPE);
        }
        assertThat(screen(learner)).isEqualTo("LessonScreen");
    }

    /** A key, and what else may happen; returns the size of the window after it. */
    private static Size something(LabLearner learner, Key key, Size size, Random random) {
        learner.press(key);
        if (random.nextInt(100) < TOLD) {
            learner.tell(Desk.KEEPING);
        }
        if (random.nextInt(100) < PASTED) {
            learner.hear(new Message.Pasted(TEXTS.get(random.nextInt(TEXTS.size()))));
        }
        if (random.nextInt(100) < TROUBLED) {
            learner.hear(
                    new Message.Failed(Sentence.of(Phrase.JOURNAL_UNWRITABLE, "/x/" + "y".repeat(random.nextInt(90)))));
        }
        if (random.nextInt(100) >= RESIZED) {
            return size;
        }
        Size other = size(random);
        learner.resize(other);
        return other;
    }

    private static void check(LabLearner learner, Size size) {
        Frame frame = learner.frame();
        assertThat(frame.size()).isEqualTo(size);
        assertThat(frame.rows()).hasSize(size.rows()).allMatch(row -> row.width() == size.columns());
        assertThat(learner.learner()
                        .tutor()
                        .update(new Message.Pressed(Key.ctrl('c')))
                        .commands())
                .as("the way out of%n%s", frame)
                .anyMatch(Command.Quit.class::isInstance);
    }
}
