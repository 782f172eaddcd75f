package descenso.runtime;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.Command;
import descenso.app.screen.Message;
import descenso.course.CourseQuestion;
import descenso.course.experiment.ExperimentHeader;
import descenso.phrases.Language;
import descenso.testing.LabLearner;
import descenso.testing.Learner;
import descenso.testing.ScreenName;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens, and however late the workers are: every frame is whole and shows nothing of what was, the way out is
 * open, and Escape leads back to the page. {@code -Dfuzz.events=3000000} lets ten times as much happen.
 */
@Tag("fuzz")
class EventsFuzzTest {

    private static final int EVENTS = Integer.getInteger("fuzz.events", 300_000);
    private static final int SESSION = 1000;

    /** Each screen is seen in at least one event of so many. */
    private static final int RAREST = 20_000;

    /** So many times Escape leads from anywhere to the page: a notice and each screen over another take one. */
    private static final int WAY_OUT = 7;

    /** Every so many events the way out is looked for and the frame is drawn twice, which costs as much as an event. */
    private static final int LOOKS_OUT = 3;

    /** So many questions in one go. */
    private static final int ROUND = 5;

    /** Whose races come to their end whatever their pace. */
    private static final Set<String> QUICK = Set.of("ball", "first-step", "same-start");

    private static final List<String> EXPERIMENTS = new ExperimentLibrary(Path.of("lessons", "optimizers"))
            .list().experiments().stream().map(ExperimentHeader::id).toList();

    /** How a session begins: on a page, with an experiment or with a question. */
    private record Beginning(int seed, Size size, boolean isSlow) {

        static Beginning of(int seed) {
            RandomEvents chance = new RandomEvents(-seed);
            return new Beginning(seed, chance.enough(), chance.isHead());
        }

        private Language language() {
            return List.of(Language.values()).get(seed % 2);
        }

        private CharacterSet glyphs() {
            return List.of(CharacterSet.values()).get(seed % 5 % 3);
        }

        private boolean isOf(int kind) {
            return seed % 3 == kind;
        }

        private <T> T one(List<T> all) {
            return all.get(seed / 3 % all.size());
        }

        LabLearner learner() {
            LabLearner learner = isOf(0)
                    ? LabLearner.at(one(EXPERIMENTS), language(), size, glyphs())
                    : isOf(1)
                            ? LabLearner.asked(round(), language(), size, glyphs())
                            : LabLearner.reading(seed / 3 % screens().size(), language(), size, glyphs());
            if (isSlow) {
                learner.slowly();
            }
            return isOf(0) && QUICK.contains(one(EXPERIMENTS)) ? learner : learner.onASlowMachine();
        }

        private List<CourseQuestion> round() {
            List<CourseQuestion> questions = new ArrayList<>(Learner.course().exercises(language(), screens()));
            Collections.rotate(questions, -ROUND * (seed / 3));
            return questions.subList(0, ROUND);
        }

        private static List<String> screens() {
            return Learner.course().screens();
        }
    }

    @Test
    void whateverHappensFramesAreWholeAndTheWayOutIsOpen() {
        Map<String, Integer> seen = IntStream.range(0, EVENTS / SESSION)
                .parallel()
                .mapToObj(EventsFuzzTest::seenIn)
                .flatMap(each -> each.entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(ScreenName.all());
        assertThat(seen.values()).as("%s", seen).allMatch(events -> events >= EVENTS / RAREST);
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(EVENTS);
    }

    /** How many events of a session found which screen. */
    private static Map<String, Integer> seenIn(int seed) {
        Beginning beginning = Beginning.of(seed);
        List<SessionEvent> log = new ArrayList<>();
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        RandomEvents chance = new RandomEvents(seed);
        try (LabLearner learner = beginning.learner()) {
            while (log.size() < SESSION) {
                seen.merge(ScreenName.of(learner.learner().tutor().screen()), 1, Integer::sum);
                SessionEvent event = chance.next(learner.learner().tutor());
                log.add(event);
                event.happening().accept(learner);
                check(learner);
                if (log.size() % LOOKS_OUT == 0) {
                    checkWayOut(learner);
                    checkMemory(learner);
                }
            }
            leave(learner);
        } catch (RuntimeException | Error e) {
            List<SessionEvent> shortest =
                    new EventShrinker<SessionEvent>(some -> hasFailed(beginning, some)).shortest(log);
            throw new AssertionError(beginning + ": " + shortest, e);
        }
        return seen;
    }

    private static boolean hasFailed(Beginning beginning, List<SessionEvent> events) {
        try (LabLearner learner = beginning.learner()) {
            for (SessionEvent event : events) {
                event.happening().accept(learner);
                check(learner);
                checkWayOut(learner);
                checkMemory(learner);
            }
            leave(learner);
            return false;
        } catch (RuntimeException | Error e) {
            return true;
        }
    }

    private static void check(LabLearner learner) {
        Size size = learner.learner().study().size();
        Frame frame = learner.frame();
        assertThat(frame.size()).isEqualTo(size);
        assertThat(frame.rows()).hasSize(size.rows()).allMatch(row -> row.width() == size.columns());
    }

    private static void checkWayOut(LabLearner learner) {
        assertThat(quits(learner, Key.ctrl('c')) || quits(learner, Key.of('q')))
                .as("the way out of%n%s", learner.frame())
                .isTrue();
    }

    /** What was drawn before, and is shown again, is what would be drawn now. */
    private static void checkMemory(LabLearner learner) {
        assertThat(learner.frame()).isEqualTo(learner.learner().frameAfresh());
    }

    /** A tutor is a value: asking it changes nothing. */
    private static boolean quits(LabLearner learner, Key key) {
        return learner.learner().tutor().update(new Message.Pressed(key)).commands().stream()
                .anyMatch(Command.Quit.class::isInstance);
    }

    private static void leave(LabLearner learner) {
        learner.tellAll().resize(new Size(80, 24));
        for (int escapes = 0; escapes < WAY_OUT; escapes++) {
            learner.press(Code.ESCAPE);
        }
        assertThat(ScreenName.of(learner.learner().tutor().screen())).isEqualTo("LessonScreen");
        assertThat(quits(learner, Key.of('q'))).isTrue();
        check(learner);
    }
}
