package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.classroom.ClassroomView;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.EventLog;
import descenso.testing.LabLearner;
import descenso.testing.ManualScheduler.Desk;
import descenso.tui.Key;
import descenso.tui.Size;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An event of a session, which can be repeated in another session.
 *
 * @param name the name that a log shows
 * @param happening applies the event to the learner of a session
 */
record SessionEvent(String name, Consumer<LabLearner> happening) {

    static SessionEvent press(Key key) {
        EventLog log = new EventLog();
        log.pressed(key);
        return new SessionEvent(log.toString(), learner -> learner.press(key));
    }

    static SessionEvent paste(String text) {
        return new SessionEvent("«" + text + "»", learner -> learner.hear(new Message.Pasted(text)));
    }

    static SessionEvent resize(Size size) {
        return new SessionEvent(size.toString(), learner -> learner.resize(size));
    }

    /** Lets a running race advance for some frames. */
    static SessionEvent watch(int frames) {
        return new SessionEvent("watch " + frames, learner -> learner.watch(frames));
    }

    /** Lets a worker finish the oldest work at a desk. */
    static SessionEvent tell(Desk desk) {
        return new SessionEvent("tell " + desk, learner -> learner.tell(desk));
    }

    /** Makes the workers late from now on. */
    static SessionEvent slow() {
        return new SessionEvent("slow", LabLearner::slowly);
    }

    /** Moves the clock on by some days, with the program still open. */
    static SessionEvent sleep(int days) {
        return new SessionEvent("sleep " + days, learner -> learner.sleep(days));
    }

    /** Reports the failure of the latest race or load with the given words; without either, a general failure. */
    static SessionEvent trouble(String words) {
        LocalizedMessage message = LocalizedMessage.of(MessageKey.LAB_FAILED, words);
        return new SessionEvent(
                "trouble «" + words + "»",
                learner -> learner.hear(last(learner)
                        .<Message>map(command -> new Message.WorkerReport(report(command, message)))
                        .orElseGet(() -> new Message.Failed(message))));
    }

    /** Tells of a change of the classroom of the learner's class. */
    static SessionEvent classroom(ClassroomView view) {
        String asked = view.asked()
                .map(task -> " " + task.task().id() + " " + task.vote())
                .orElse("");
        return new SessionEvent(
                "class " + view.phase() + asked, learner -> learner.hear(new Message.ClassroomChanged(view)));
    }

    /** Reports a failure that is unrelated to the screen. */
    static SessionEvent failure(String words) {
        LocalizedMessage message = LocalizedMessage.of(MessageKey.JOURNAL_UNWRITABLE, words);
        return new SessionEvent("failure «" + words + "»", learner -> learner.hear(new Message.Failed(message)));
    }

    private static Optional<Command> last(LabLearner learner) {
        return learner.learner().commands().stream()
                .filter(command -> command instanceof Command.StartRace || command instanceof Command.LoadExperiment)
                .reduce((earlier, later) -> later);
    }

    private static Report report(Command command, LocalizedMessage message) {
        if (command instanceof Command.StartRace begin) {
            return new Report.RaceFailed(begin.race(), message);
        }
        Command.LoadExperiment open = (Command.LoadExperiment) command;
        return new Report.LoadFailed(open.name(), open.settings(), message);
    }

    @Override
    public String toString() {
        return name;
    }
}
