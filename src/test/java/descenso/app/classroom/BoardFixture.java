package descenso.app.classroom;

import descenso.classroom.Attendee;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PaceReported;
import descenso.classroom.ClassroomEvent.QuestionRaised;
import descenso.classroom.ClassroomEvent.QuestionSupported;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.LecturePace;
import descenso.classroom.LoggedEvent;
import descenso.progress.Attempt;
import descenso.testing.ScriptedLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A classroom as its staff sees it, step by step, for tests. Each step returns another value. */
public record BoardFixture(Classroom classroom, int learners) {

    /** Beginning of the names of all learners, which nothing else contains. */
    public static final String NAME = "zoraida";

    private static final List<String> PAGES = List.of("kinds", "kinds", "kinds", "many", "start");

    /** Creates a closed classroom. */
    public static BoardFixture of(int learners) {
        return new BoardFixture(Classroom.empty(), learners);
    }

    /** Creates an open classroom in which all learners are. */
    public static BoardFixture opened(int learners) {
        return of(learners)
                .after(new Opened())
                .after(IntStream.range(0, learners).mapToObj(each -> new Joined(name(each))));
    }

    private static String name(int learner) {
        return NAME + learner;
    }

    public BoardFixture after(ClassroomEvent event) {
        return new BoardFixture(
                classroom.after(new LoggedEvent(classroom.number() + 1, ScriptedLearner.NOON, event)), learners);
    }

    private BoardFixture after(Stream<? extends ClassroomEvent> events) {
        return events.reduce(this, (fixture, event) -> fixture.after((ClassroomEvent) event), (one, other) -> other);
    }

    public BoardFixture asked(int seconds, ClassroomTask... tasks) {
        return after(new Asked(List.of(tasks), seconds));
    }

    /** Lets the first learners vote, one for each answer. */
    public BoardFixture voted(List<Attempt> answers) {
        List<ClassroomEvent> votes = new ArrayList<>();
        classroom
                .asking()
                .ifPresent(now -> IntStream.range(0, answers.size())
                        .forEach(
                                each -> votes.add(new Voted(name(each), now.number(), now.vote(), answers.get(each)))));
        return after(votes.stream());
    }

    public BoardFixture locked() {
        return classroom
                .asking()
                .map(now -> after(new Locked(now.number(), now.vote())))
                .orElse(this);
    }

    public BoardFixture shown() {
        return locked().after(new Shown(false));
    }

    public BoardFixture again() {
        return after(new AskedAgain());
    }

    public BoardFixture revealed() {
        return locked().after(new Revealed());
    }

    /** Lets some learners raise their hands, say what they think of the pace, and ask questions. */
    public BoardFixture busy() {
        return after(Stream.of(
                new HandMoved(name(3), true),
                new HandMoved(name(1), true),
                new PaceReported(name(0), LecturePace.TOO_FAST),
                new PaceReported(name(1), LecturePace.TOO_FAST),
                new PaceReported(name(2), LecturePace.TOO_SLOW),
                new QuestionRaised(name(4), "¿Por qué β = 0,9 y no 0,99?"),
                new QuestionRaised(name(5), "¿Qué es una media móvil?"),
                new QuestionSupported(name(1), 2),
                new QuestionSupported(name(2), 2)));
    }

    /** Returns what the staff sees. Some learners are stuck. */
    public ClassroomView view() {
        return ClassroomView.ofStaff(
                classroom,
                "profe",
                IntStream.range(0, learners)
                        .mapToObj(each -> new Attendee(
                                name(each),
                                "optimizers",
                                PAGES.get(each % PAGES.size()),
                                each == 6 ? 240 : 0,
                                each == 7 ? 3 : 0))
                        .toList());
    }
}
