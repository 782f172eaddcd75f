package descenso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.LoggedSession.LoggedTask;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedSessionTest {

    private static final ClassroomTask WHY = EventFixture.question("why");
    private static final ClassroomTask BALL = EventFixture.prediction("ball");
    private static final Attempt RIGHT = EventFixture.answer("3", Grade.RIGHT);
    private static final Attempt SIGN = EventFixture.answer("-3", Grade.WRONG, "sign", "sign");
    private static final Attempt BOTH = EventFixture.answer("-4", Grade.WRONG, "sign", "order");

    private static List<LoggedEvent> log(ClassroomEvent... events) {
        List<LoggedEvent> log = new ArrayList<>();
        for (ClassroomEvent event : events) {
            long number = log.size() + 1L;
            log.add(new LoggedEvent(number, EventFixture.time(number), event));
        }
        return log;
    }

    @Test
    void sessionHasItsLearnersAndTasksWithAllVotes() {
        List<LoggedSession> sessions = LoggedSession.of(log(
                new Joined("ana"),
                new Opened(),
                new Joined("eva"),
                new Asked(List.of(WHY, BALL), 0),
                new Voted("ben", 4, 1, SIGN),
                new Locked(4, 1),
                new Voted("zoe", 4, 1, RIGHT),
                new AskedAgain(),
                new Voted("ben", 4, 2, RIGHT),
                new Locked(4, 2),
                new Revealed(),
                new Continued(),
                new Voted("ana", 12, 1, BOTH),
                new Closed(),
                new Joined("leo"),
                new Opened()));
        assertThat(sessions).hasSize(2);
        LoggedSession first = sessions.get(0);
        assertThat(first.begin()).isEqualTo(EventFixture.time(2));
        assertThat(first.end()).isEqualTo(EventFixture.time(14));
        assertThat(first.learners()).containsExactly("ana", "ben", "eva");
        assertThat(first.tasks())
                .containsExactly(
                        new LoggedTask(
                                4,
                                EventFixture.time(4),
                                WHY,
                                Set.of("ben", "eva"),
                                Map.of(),
                                List.of(Map.of("ben", SIGN), Map.of("ben", RIGHT))),
                        new LoggedTask(
                                12,
                                EventFixture.time(12),
                                BALL,
                                Set.of("ana", "ben", "eva"),
                                Map.of(),
                                List.of(Map.of("ana", BOTH))));
        assertThat(first.answered("ben")).isOne();
        assertThat(first.answered("eva")).isZero();
        assertThat(first.tasks().get(0).latest("ben")).contains(RIGHT);
        assertThat(first.tasks().get(0).latest("ana")).isEmpty();
        assertThat(sessions.get(1).learners()).isEmpty();
        assertThat(sessions.get(1).tasks()).isEmpty();
    }

    /** Tests how many of two tasks a learner is asked who comes in with an event of a number. */
    @ParameterizedTest
    @CsvSource({"2, 2", "4, 2", "6, 2", "8, 2", "10, 1", "12, 1", "14, 0"})
    void learnerIsAskedOnlyWhatWasOpenAfterTheLearnerCame(int number, int asked) {
        ClassroomEvent other = new TimerSet(60);
        ClassroomEvent[] events = {
            new Opened(),
            other,
            new Asked(List.of(WHY, BALL), 0),
            other,
            new Locked(3, 1),
            other,
            new AskedAgain(),
            other,
            new Locked(3, 2),
            other,
            new Continued(),
            other,
            new Locked(11, 1),
            other
        };
        events[number - 1] = new Joined("leo");
        LoggedSession session = LoggedSession.of(log(events)).get(0);
        assertThat(session.tasks()).hasSize(2);
        assertThat(session.asked("leo")).isEqualTo(asked);
    }

    /** Tests the gain of one learner who is right before, of {@code first}, and {@code right} of {@code last} after. */
    @ParameterizedTest
    @CsvSource({"2, 2, 2, 1", "2, 1, 2, 0", "4, 2, 4, 0.3333333333333333", "2, 0, 2, -1", "1, 1, 1, NaN", "4, 0, 0, NaN"
    })
    void gainIsThePartOfTheMissingAnswersThatBecameRight(int first, int right, int last, double gain) {
        LoggedTask task = task(List.of(vote(1, first), vote(right, last)));
        assertThat(task.gain()).isEqualTo(Double.isNaN(gain) ? OptionalDouble.empty() : OptionalDouble.of(gain));
    }

    private static LoggedTask task(List<Map<String, Attempt>> votes) {
        return new LoggedTask(2, EventFixture.TIME, WHY, Set.of(), Map.of(), votes);
    }

    private static Map<String, Attempt> vote(int right, int all) {
        Map<String, Attempt> vote = new HashMap<>();
        for (int i = 0; i < all; i++) {
            vote.put("learner" + i, i < right ? RIGHT : SIGN);
        }
        return vote;
    }

    @Test
    void taskWithOneVoteOrWithoutGradesHasNoGain() {
        Map<String, Attempt> pending = Map.of("ana", EventFixture.answer("1", Grade.PENDING));
        assertThat(task(List.of(vote(1, 2))).gain()).isEmpty();
        assertThat(task(List.of(pending, pending)).gain()).isEmpty();
        assertThat(LoggedSession.rightShare(pending)).isEmpty();
    }

    @Test
    void mistakeCountsOnceAnAnswerAndTheMostFrequentIsFirst() {
        assertThat(LoggedSession.mistakes(Map.of("ana", SIGN, "ben", BOTH, "eva", RIGHT))
                        .entrySet())
                .containsExactly(Map.entry("sign", 2), Map.entry("order", 1));
    }
}
