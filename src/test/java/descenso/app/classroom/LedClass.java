package descenso.app.classroom;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.classroom.Attendee;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomView;
import descenso.classroom.LoggedEvent;
import descenso.testing.LabLearner;
import descenso.testing.ScriptedLearner;
import descenso.tui.Key;
import java.util.ArrayList;
import java.util.List;

/** A person of the staff and two learners in one classroom, for tests. What they submit is logged only on demand. */
final class LedClass implements AutoCloseable {

    static final String STAFF = "eva";
    static final String LEARNER = "zoraida";
    static final String OTHER = "zenobia";

    /** A person in the classroom. */
    private static final class Person {

        private final String name;
        private final LabLearner at;
        private int delivered;

        Person(String name, LabLearner at) {
            this.name = name;
            this.at = at;
        }
    }

    private final List<Person> people = new ArrayList<>();
    private Classroom classroom = Classroom.empty();

    LedClass(LabLearner staff, LabLearner learner, LabLearner other) {
        people.add(new Person(STAFF, staff));
        people.add(new Person(LEARNER, learner));
        people.add(new Person(OTHER, other));
        for (Person each : people) {
            each.delivered = each.at.learner().commands().size();
        }
        log(new ClassroomEvent.Opened());
    }

    LabLearner staff() {
        return people.get(0).at;
    }

    LabLearner learner() {
        return people.get(1).at;
    }

    LabLearner other() {
        return people.get(2).at;
    }

    Classroom classroom() {
        return classroom;
    }

    /** Logs an event, and shows each person what this one may know. */
    LedClass log(ClassroomEvent event) {
        classroom = classroom.after(new LoggedEvent(classroom.number() + 1, ScriptedLearner.NOON, event));
        for (Person each : people) {
            each.at.hear(new Message.ClassroomChanged(view(each.name)));
        }
        return this;
    }

    private ClassroomView view(String name) {
        List<Attendee> all = List.of(
                new Attendee(LEARNER, "optimizers", "momentum", 0, 0), new Attendee(OTHER, "optimizers", "adam", 0, 0));
        return name.equals(STAFF) ? ClassroomView.ofStaff(classroom, name, all) : ClassroomView.of(classroom, name);
    }

    /** Logs all that the people have submitted. */
    LedClass deliver() {
        boolean isNew = true;
        while (isNew) {
            isNew = false;
            for (Person each : people) {
                List<Command> commands = each.at.learner().commands();
                while (each.delivered < commands.size()) {
                    Command command = commands.get(each.delivered++);
                    if (command instanceof Command.Submit submit) {
                        log(submit.event());
                        isNew = true;
                    } else if (command instanceof Command.Share share) {
                        log(share.place());
                        isNew = true;
                    }
                }
            }
        }
        return this;
    }

    /** Lets the class follow the staff. */
    LedClass lead() {
        staff().press(Key.Code.F5);
        return deliver();
    }

    @Override
    public void close() {
        people.forEach(each -> each.at.close());
    }
}
