package descenso.runtime;

import descenso.app.screen.Command;
import descenso.app.screen.Message;
import descenso.app.screen.Report;
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
 * Something that happens in a session, which can happen again in another.
 *
 * @param name as a log has it
 */
record SessionEvent(String name, Consumer<LabLearner> happening) {

    static SessionEvent press(Key key) {
        EventLog heard = new EventLog();
        heard.pressed(key);
        return new SessionEvent(heard.toString(), learner -> learner.press(key));
    }

    static SessionEvent paste(String text) {
        return new SessionEvent("«" + text + "»", learner -> learner.hear(new Message.Pasted(text)));
    }

    static SessionEvent resize(Size size) {
        return new SessionEvent(size.toString(), learner -> learner.resize(size));
    }

    /** Time passes: a race that goes on by itself goes on for some frames. */
    static SessionEvent watch(int frames) {
        return new SessionEvent("watch " + frames, learner -> learner.watch(frames));
    }

    /** A worker is done with what has waited longest. */
    static SessionEvent tell(Desk desk) {
        return new SessionEvent("tell " + desk, learner -> learner.tell(desk));
    }

    /** From now on workers are late. */
    static SessionEvent slow() {
        return new SessionEvent("slow", LabLearner::slowly);
    }

    /** The learner comes back some days later, with the program still open. */
    static SessionEvent sleep(int days) {
        return new SessionEvent("sleep " + days, learner -> learner.sleep(days));
    }

    /** Of a worker, with these words: of the race or the reading that was asked for last, where there is any. */
    static SessionEvent trouble(String words) {
        LocalizedMessage sentence = LocalizedMessage.of(MessageKey.LAB_FAILED, words);
        return new SessionEvent(
                "trouble «" + words + "»",
                learner -> learner.hear(last(learner)
                        .<Message>map(command -> new Message.WorkerReport(report(command, sentence)))
                        .orElseGet(() -> new Message.Failed(sentence))));
    }

    /** A line of somebody who has nothing to do with what is on the screen. */
    static SessionEvent failure(String words) {
        LocalizedMessage sentence = LocalizedMessage.of(MessageKey.JOURNAL_UNWRITABLE, words);
        return new SessionEvent("failure «" + words + "»", learner -> learner.hear(new Message.Failed(sentence)));
    }

    private static Optional<Command> last(LabLearner learner) {
        return learner.learner().commands().stream()
                .filter(command -> command instanceof Command.StartRace || command instanceof Command.LoadExperiment)
                .reduce((earlier, later) -> later);
    }

    private static Report report(Command command, LocalizedMessage sentence) {
        if (command instanceof Command.StartRace begin) {
            return new Report.RaceFailed(begin.race(), sentence);
        }
        Command.LoadExperiment open = (Command.LoadExperiment) command;
        return new Report.LoadFailed(open.name(), open.settings(), sentence);
    }

    @Override
    public String toString() {
        return name;
    }
}
