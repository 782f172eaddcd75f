package descenso.app.classroom;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.LoggedEvent;
import descenso.classroom.TimeCall;
import descenso.progress.Attempt;
import descenso.testing.ScriptedLearner;
import descenso.tui.Key;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A learner in a live classroom, for tests. What the learner submits is logged only if the test lets it. */
final class ClassroomLearner {

    private static final String NAME = "ana";

    private final ScriptedLearner learner;
    private final Consumer<Message> ears;
    private Classroom classroom = Classroom.empty();
    private Instant now = ScriptedLearner.NOON;

    /** Number of the learner's commands that the log has, or that were lost. */
    private int logged;

    ClassroomLearner(ScriptedLearner learner) {
        this(learner, learner::hear);
    }

    /** Creates a learner who hears messages in another way, such as with workers. */
    ClassroomLearner(ScriptedLearner learner, Consumer<Message> ears) {
        this.learner = learner;
        this.ears = ears;
        this.logged = learner.commands().size();
    }

    /** Logs events, and tells the learner of each. */
    ClassroomLearner log(ClassroomEvent... events) {
        for (ClassroomEvent event : events) {
            classroom = classroom.after(new LoggedEvent(classroom.number() + 1, now, event));
            show();
        }
        return this;
    }

    private void show() {
        ears.accept(
                new Message.ClassroomChanged(ClassroomView.of(classroom, NAME).calling(TimeCall.due(classroom, now))));
    }

    /** Lets time pass until some seconds after the events. */
    ClassroomLearner at(int seconds) {
        now = ScriptedLearner.NOON.plusSeconds(seconds);
        show();
        return this;
    }

    /** Opens a session of the classroom and asks a task. */
    ClassroomLearner ask(ClassroomTask task) {
        return log(new ClassroomEvent.Opened(), new ClassroomEvent.Asked(List.of(task), 0));
    }

    /** Logs the answers of others to the current task. */
    ClassroomLearner votes(List<Attempt> others) {
        for (Attempt vote : others) {
            ClassroomEvent voted =
                    new ClassroomEvent.Voted("learner" + classroom.number(), asking().number(), asking().vote(), vote);
            classroom = classroom.after(new LoggedEvent(classroom.number() + 1, ScriptedLearner.NOON, voted));
        }
        return this;
    }

    private Classroom.Asking asking() {
        return classroom.asking().orElseThrow();
    }

    /** Returns the learner's answer in the current vote. */
    Attempt mine() {
        return Objects.requireNonNull(asking().current().get(NAME));
    }

    /** Comes into a classroom as it is. */
    ClassroomLearner follow(Classroom other) {
        classroom = other;
        show();
        return this;
    }

    /** Ends the current vote. */
    ClassroomLearner lock() {
        return log(new ClassroomEvent.Locked(asking().number(), asking().vote()));
    }

    /** Ends the vote with the answers of others, and shows them. */
    ClassroomLearner show(List<Attempt> others) {
        return votes(others).lock().log(new ClassroomEvent.Shown(false));
    }

    ClassroomLearner press(Key... keys) {
        learner.press(keys);
        return this;
    }

    ClassroomLearner type(String text) {
        learner.type(text);
        return this;
    }

    /** Logs all that the learner has submitted. */
    ClassroomLearner deliver() {
        while (logged < learner.commands().size()) {
            Command command = learner.commands().get(logged++);
            if (command instanceof Command.Vote vote) {
                log(new ClassroomEvent.Voted(
                        vote.learner(),
                        vote.ask(),
                        vote.number(),
                        vote.newAttempt().at(ScriptedLearner.NOON)));
            } else if (command instanceof Command.Submit submit) {
                log(submit.event());
            }
        }
        return this;
    }

    ScriptedLearner learner() {
        return learner;
    }

    Classroom classroom() {
        return classroom;
    }

    /** Returns the frame as text. */
    String picture() {
        return learner.frame().toString();
    }

    /** Returns what plain mode would tell of the whole screen. */
    List<String> told() {
        return learner.tutor().plain().paragraphs();
    }
}
