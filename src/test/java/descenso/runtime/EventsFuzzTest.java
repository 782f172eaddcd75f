package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomView;
import descenso.course.Course.CourseQuestion;
import descenso.course.experiment.ExperimentHeader;
import descenso.phrases.Language;
import descenso.testing.CaseCount;
import descenso.testing.LabLearner;
import descenso.testing.ScreenName;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests sessions of random events with workers that may be late: every frame is complete and up to date, the tutor can
 * be quit, and Escape leads back to the page.
 */
@Tag("fuzz")
class EventsFuzzTest {

    private static final int EVENTS = CaseCount.of(40_000);
    private static final int SESSION = 1000;

    /** Number of Escapes that lead from anywhere to the page: a notice and each screen over another take one. */
    private static final int WAY_OUT = 7;

    /** Number of events between two tests of quitting and of a frame drawn afresh, which cost as much as an event. */
    private static final int CHECK_EVERY = 3;

    /** Number of questions of a round. */
    private static final int ROUND = 5;

    /** Experiments whose races end at any pace. */
    private static final Set<String> QUICK = Set.of("ball", "first-step", "same-start");

    private static final List<String> EXPERIMENTS = SharedLibrary.of(TestCourse.ABRIDGED).list().experiments().stream()
            .map(ExperimentHeader::id)
            .toList();

    /** The experiment that asks what its picture shows, after a bet and a race: too far for random events. */
    private static final String OBSERVED = "learning-rate";

    /** The start of a session: a page, an experiment or a round of questions. */
    private record SessionStart(int seed, Size size, boolean isSlow) {

        static SessionStart of(int seed) {
            RandomEvents chance = new RandomEvents(-seed);
            return new SessionStart(seed, chance.enough(), chance.isHead());
        }

        private Language language() {
            return List.of(Language.values()).get(seed % 2);
        }

        private CharacterSet characters() {
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
                    ? LabLearner.at(one(EXPERIMENTS), language(), size, characters())
                    : isOf(1)
                            ? LabLearner.asked(round(), language(), size, characters())
                            : LabLearner.reading(seed / 3 % screens().size(), language(), size, characters());
            if (isOf(0) && one(EXPERIMENTS).equals(OBSERVED)) {
                learner.press(Key.of(' '), Key.of(Key.Code.UP), Key.of(Key.Code.ENTER))
                        .watch();
            }
            if (isSlow) {
                learner.slowly();
            }
            return isOf(0) && QUICK.contains(one(EXPERIMENTS)) ? learner : learner.onASlowMachine();
        }

        private List<CourseQuestion> round() {
            List<CourseQuestion> questions =
                    new ArrayList<>(TestCourse.ABRIDGED.course().exercises(language(), screens()));
            Collections.rotate(questions, -ROUND * (seed / 3));
            return questions.subList(0, ROUND);
        }

        private static List<String> screens() {
            return TestCourse.ABRIDGED.course().pageIds();
        }
    }

    @Test
    void randomEventsLeaveFramesCompleteAndTheTutorQuittable() {
        IntStream.rangeClosed(0, EVENTS / SESSION).parallel().forEach(EventsFuzzTest::play);
    }

    private static void play(int seed) {
        SessionStart start = SessionStart.of(seed);
        List<SessionEvent> log = new ArrayList<>();
        RandomEvents chance = new RandomEvents(seed);
        try (LabLearner learner = start.learner()) {
            while (log.size() < SESSION) {
                SessionEvent event = chance.next(learner.learner().tutor());
                log.add(event);
                event.happening().accept(learner);
                check(learner);
                if (log.size() % CHECK_EVERY == 0) {
                    checkQuit(learner);
                    checkDrawings(learner);
                }
            }
            leave(learner);
        } catch (RuntimeException | Error e) {
            List<SessionEvent> shortest = new EventShrinker<SessionEvent>(some -> hasFailed(start, some)).shortest(log);
            throw new AssertionError(start + ": " + shortest, e);
        }
    }

    private static boolean hasFailed(SessionStart start, List<SessionEvent> events) {
        try (LabLearner learner = start.learner()) {
            for (SessionEvent event : events) {
                event.happening().accept(learner);
                check(learner);
                checkQuit(learner);
                checkDrawings(learner);
            }
            leave(learner);
            return false;
        } catch (RuntimeException | Error e) {
            return true;
        }
    }

    private static void check(LabLearner learner) {
        Size size = learner.learner().state().size();
        Frame frame = learner.frame();
        assertThat(frame.size()).isEqualTo(size);
        assertThat(frame.rows()).hasSize(size.rows()).allMatch(row -> row.width() == size.columns());
    }

    private static void checkQuit(LabLearner learner) {
        assertThat(quits(learner, Key.ctrl('c')) || quits(learner, Key.of('q')))
                .as("quitting from%n%s", learner.frame())
                .isTrue();
    }

    /** Tests that the frame, which may reuse drawings, equals a frame drawn afresh. */
    private static void checkDrawings(LabLearner learner) {
        assertThat(learner.frame()).isEqualTo(learner.learner().frameAfresh());
    }

    /** Tests whether a key quits the tutor. The tutor is immutable, so the session does not change. */
    private static boolean quits(LabLearner learner, Key key) {
        return learner.learner().tutor().update(new Message.Pressed(key)).commands().stream()
                .anyMatch(Command.Quit.class::isInstance);
    }

    private static void leave(LabLearner learner) {
        learner.tellAll()
                .resize(new Size(80, 24))
                .hear(new Message.ClassroomChanged(ClassroomView.of(Classroom.empty(), "ana")));
        for (int escapes = 0; escapes < WAY_OUT; escapes++) {
            learner.press(Code.ESCAPE);
        }
        assertThat(ScreenName.of(learner.learner().tutor().screen())).isEqualTo("LessonScreen");
        assertThat(quits(learner, Key.of('q'))).isTrue();
        check(learner);
    }
}
