package descenso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PaceReported;
import descenso.classroom.ClassroomEvent.QuestionRaised;
import descenso.classroom.ClassroomEvent.QuestionSettled;
import descenso.classroom.ClassroomEvent.QuestionSupported;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.ClassroomView.Projection;
import descenso.classroom.Tally.AnswerGroup;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassroomViewTest {

    private static final List<String> LEARNERS =
            List.of("nameana", "nameben", "nameeva", "nameleo", "namemia", "namesam");

    private static final ClassroomTask WHY = EventFixture.question("why");
    private static final ClassroomTask BALL = EventFixture.prediction("ball");
    private static final ClassroomTask ESSAY =
            new ClassroomTask(ClassroomTask.Kind.QUESTION, "optimizers", "essay", 1, false, true);

    private static final String MISTAKE = "mistakeid";

    /** Returns an answer that no other learner gives in another vote. */
    private static Attempt answer(String learner, long ask, int vote) {
        Grade grade = List.of(Grade.values()).get((LEARNERS.indexOf(learner) + vote) % Grade.values().length);
        return EventFixture.answer("answer-%s-%d-%d.".formatted(learner.substring(4), ask, vote), grade, MISTAKE);
    }

    private static Stream<ClassroomEvent> votes(long ask, int vote) {
        return LEARNERS.stream().map(learner -> new Voted(learner, ask, vote, answer(learner, ask, vote)));
    }

    /** Returns a session with everything: a question in two votes, a prediction, and a question for texts. */
    private static List<ClassroomEvent> session() {
        List<ClassroomEvent> events = new ArrayList<>(List.of(new Opened()));
        LEARNERS.forEach(learner -> events.add(new Joined(learner)));
        LEARNERS.forEach(learner -> events.add(new PaceReported(learner, LecturePace.TOO_FAST)));
        events.add(new HandMoved("nameana", true));
        events.add(new QuestionRaised("nameben", "Why not?"));
        events.add(new QuestionSupported("nameeva", 1));
        for (ClassroomTask task : List.of(WHY, BALL, ESSAY)) {
            events.add(new Asked(List.of(task, task), 60));
            long ask = events.size();
            votes(ask, 1).forEach(events::add);
            events.add(new Locked(ask, 1));
            events.add(new Shown(false));
            events.add(new Talked(TalkGroups.of(LEARNERS, Map.of())));
            events.add(new AskedAgain());
            votes(ask, 2).forEach(events::add);
            events.add(new Locked(ask, 2));
            events.add(new Talked(List.of()));
            events.add(new Shown(true));
            events.add(task.equals(BALL) ? new Ran() : new Revealed());
            events.add(new Continued());
            events.add(new Locked(events.size(), 1));
            events.add(task.equals(BALL) ? new Ran() : new Revealed());
            events.add(new Released());
        }
        events.add(new QuestionSettled(1));
        events.add(new Closed());
        return events;
    }

    /** Returns all texts in a value, of whatever records and collections it is made. */
    private static Stream<String> texts(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(ClassroomViewTest::texts);
        } else if (value instanceof Collection<?> items) {
            return items.stream().flatMap(ClassroomViewTest::texts);
        } else if (value instanceof Map<?, ?> map) {
            return Stream.of(map.keySet(), map.values()).flatMap(ClassroomViewTest::texts);
        } else if (value instanceof Record) {
            return Stream.of(value.getClass().getRecordComponents())
                    .map(component -> value(component, value))
                    .flatMap(ClassroomViewTest::texts);
        }
        return Stream.of(value.toString());
    }

    private static Object value(RecordComponent component, Object parent) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(parent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return texts(value).collect(Collectors.joining("\n"));
    }

    @Test
    void viewOfALearnerHasOnlyWhatIsReleased() {
        Set<Phase> reached = EnumSet.noneOf(Phase.class);
        Classroom classroom = Classroom.empty();
        for (ClassroomEvent event : session()) {
            assertThat(classroom.accepts(event)).as("%s", event).isTrue();
            classroom = EventFixture.after(classroom, event);
            reached.add(classroom.phase());
            for (String learner : LEARNERS) {
                checkView(classroom, learner);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(Phase.values());
    }

    private static void checkView(Classroom classroom, String learner) {
        String where = "%s after %d, %s".formatted(learner, classroom.number(), classroom.phase());
        ClassroomView view = ClassroomView.of(classroom, learner);
        boolean isShown = classroom.phase() == Phase.SHOWN || classroom.phase() == Phase.REVEALED;
        assertThat(view.staff()).as(where).isEmpty();
        Set<String> partners =
                view.asked().map(asked -> Set.copyOf(asked.partners())).orElse(Set.of());
        Optional<Tally> tally = view.asked().flatMap(AskedTask::tally);
        String all = text(view);
        for (String other : LEARNERS) {
            if (!other.equals(learner)) {
                assertThat(all.contains(other)).as(where).isEqualTo(partners.contains(other));
                assertThat(tally.isEmpty() && all.contains("answer-" + other.substring(4)))
                        .as(where)
                        .isFalse();
            }
        }
        assertThat(partners.isEmpty() || classroom.asking().orElseThrow().isTalking())
                .as(where)
                .isTrue();
        assertThat(tally.isPresent())
                .as(where)
                .isEqualTo(isShown
                        && votes(classroom) > 0
                        && !view.asked().orElseThrow().task().isText());
        if (classroom.phase() != Phase.REVEALED) {
            assertThat(all).as(where).doesNotContain(MISTAKE, "RIGHT", "WRONG", "PARTLY", "UNKNOWN", "UNDECIDED");
        }
    }

    private static int votes(Classroom classroom) {
        return classroom.asking().map(asking -> asking.current().size()).orElse(0);
    }

    @Test
    void learnerSeesTheOwnAnswersAndTheirGradesAfterTheCorrectAnswer() {
        Attempt first = answer("nameana", 2, 1);
        Attempt second = answer("nameana", 2, 2);
        Classroom again = EventFixture.after(List.of(
                new Opened(),
                new Asked(List.of(WHY), 0),
                new Voted("nameana", 2, 1, first),
                new Locked(2, 1),
                new AskedAgain(),
                new Voted("nameana", 2, 2, second),
                new Locked(2, 2)));
        AskedTask asked = asked(again, "nameana");
        assertThat(asked.vote()).isEqualTo(2);
        assertThat(asked.mine()).contains(second.ungraded());
        assertThat(asked.former()).contains(first.ungraded());
        assertThat(asked.earlier()).containsExactly(first.ungraded());
        assertThat(asked.mine().orElseThrow().answer()).isEqualTo(second.answer());
        AskedTask revealed = asked(EventFixture.after(again, new Revealed()), "nameana");
        assertThat(revealed.mine()).contains(second);
        assertThat(revealed.former()).contains(first);
    }

    private static AskedTask asked(Classroom classroom, String learner) {
        return ClassroomView.of(classroom, learner).asked().orElseThrow();
    }

    /** Tests that answers so few that they could give a learner away are shown by force only. */
    @ParameterizedTest
    @CsvSource({"4, false, false", "5, false, true", "6, false, true", "1, true, true", "0, true, true"})
    void tallyOfFewVotesIsShownByForceOnly(int votes, boolean isForced, boolean isShown) {
        Classroom open = EventFixture.after(List.of(new Opened(), new Asked(List.of(WHY), 0)));
        for (String learner : LEARNERS.subList(0, votes)) {
            open = EventFixture.after(open, new Voted(learner, 2, 1, answer(learner, 2, 1)));
        }
        Classroom shown = EventFixture.after(open, new Locked(2, 1), new Shown(isForced));
        assertThat(asked(shown, "nameana").tally().map(Tally::votes))
                .isEqualTo(isShown ? Optional.of(votes) : Optional.empty());
    }

    /** Tests that guests, who are free to make, do not uncover the few votes of a class. */
    @ParameterizedTest
    @CsvSource({
        "1, 4, false, false",
        "4, 100, false, false",
        "5, 0, false, true",
        "5, 1, false, true",
        "0, 4, false, false",
        "0, 5, false, true",
        "1, 4, true, true"
    })
    void guestsCountForThePictureOnlyAmongThemselves(int learners, int guests, boolean isForced, boolean isShown) {
        Classroom open = EventFixture.after(List.of(new Opened(), new Asked(List.of(WHY), 0)));
        for (int i = 0; i < learners + guests; i++) {
            String name = i < learners ? LEARNERS.get(i) : GuestName.of("key " + i);
            open = EventFixture.after(open, new Voted(name, 2, 1, EventFixture.answer("2", Grade.WRONG)));
        }
        Classroom shown = EventFixture.after(open, new Locked(2, 1), new Shown(isForced));
        Classroom again = EventFixture.after(shown, new AskedAgain());
        for (String name : LEARNERS.subList(0, 5)) {
            again = EventFixture.after(again, new Voted(name, 2, 2, EventFixture.answer("2", Grade.WRONG)));
        }
        Classroom compared = EventFixture.after(again, new Locked(2, 2), new Shown(isForced));
        Optional<Integer> votes = isShown ? Optional.of(learners + guests) : Optional.empty();
        assertThat(asked(shown, "nameana").tally().map(Tally::votes)).isEqualTo(votes);
        assertThat(ClassroomView.ofProjector(compared, List.of(), EventFixture.TIME)
                        .projection()
                        .flatMap(Projection::before)
                        .map(Tally::votes))
                .isEqualTo(votes);
    }

    @Test
    void tallyHasNoGradesBeforeTheCorrectAnswer() {
        Classroom shown = EventFixture.after(List.of(
                new Opened(),
                new Asked(List.of(WHY), 0),
                new Voted("nameana", 2, 1, EventFixture.answer("3", Grade.RIGHT)),
                new Voted("nameben", 2, 1, EventFixture.answer("2", Grade.WRONG, MISTAKE)),
                new Voted("nameeva", 2, 1, EventFixture.answer("2", Grade.WRONG)),
                new Locked(2, 1),
                new Shown(true)));
        assertThat(asked(shown, "nameana").tally().orElseThrow().groups())
                .containsExactly(
                        new AnswerGroup("2", Grade.PENDING, List.of(), 2),
                        new AnswerGroup("3", Grade.PENDING, List.of(), 1));
        assertThat(asked(EventFixture.after(shown, new Revealed()), "nameana")
                        .tally()
                        .orElseThrow()
                        .groups())
                .containsExactly(
                        new AnswerGroup("2", Grade.WRONG, List.of(), 1),
                        new AnswerGroup("2", Grade.WRONG, List.of(MISTAKE), 1),
                        new AnswerGroup("3", Grade.RIGHT, List.of(), 1));
    }
}
