package descenso.runtime;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.TutorUpdate;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.phrases.LocalizedMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A session in plain mode: one learner and the tutor without a screen. A command is completed with everything that it
 * starts, even a whole race, before the next command. The counterpart of {@link Session}. For one thread, except
 * {@link #stop}.
 */
public final class PlainSession {

    /** Time in milliseconds by which a race advances before its progress is reported and it can be stopped. */
    private static final int PERIOD_MS = 50;

    private final Workers workers;
    private final Consumer<Tutor> onProgress;
    private final Consumer<Command.Reply> replies;
    private final Queue<Message> messages = new ArrayDeque<>();
    private final List<LocalizedMessage> notices = new ArrayList<>();
    private Optional<LocalizedMessage> latest = Optional.empty();
    private final AtomicBoolean isToStop = new AtomicBoolean();
    private Tutor tutor;
    private boolean isOver;

    /** True if a part of the last command failed. */
    private boolean hasFailed;

    /**
     * Creates a session and carries out the commands of the first update.
     *
     * @param opening the tutor at its start, with its commands
     * @param meanwhile receives the tutor after each message, to show the progress
     * @param replies receives what is printed besides the paragraphs of the screen
     */
    public PlainSession(
            TutorUpdate opening, Workers workers, Consumer<Tutor> meanwhile, Consumer<Command.Reply> replies) {
        this.workers = workers;
        this.onProgress = meanwhile;
        this.replies = replies;
        this.tutor = opening.tutor();
        follow(opening);
    }

    public Tutor tutor() {
        return tutor;
    }

    /** Tests whether the learner has quit. */
    public boolean isOver() {
        return isOver;
    }

    /** Tests whether a part of the last command failed. A notice or a paragraph gives the reason. */
    public boolean hasFailed() {
        return hasFailed;
    }

    /** Tests whether the learner's place is saved. */
    public boolean isPlaceKept() {
        return workers.isPlaceKept();
    }

    /** Returns the notices since the last call, each once. */
    public List<LocalizedMessage> takeNotice() {
        List<LocalizedMessage> news = List.copyOf(notices);
        notices.clear();
        return news;
    }

    /** Processes a message and everything that follows from it. A line also clears the results of the one before. */
    public void handle(Message message) {
        if (message instanceof Message.Entered) {
            isToStop.set(false);
            latest = Optional.empty();
            hasFailed = false;
        }
        follow(tutor.update(message));
    }

    /** Frees memory after an OutOfMemoryError. The last command counts as failed. */
    public void giveUp() {
        messages.clear();
        hasFailed = true;
        follow(tutor.update(new Message.Exhausted()));
    }

    /** Requests that running work stops. May be called from any thread at any time. */
    public void stop() {
        isToStop.set(true);
    }

    private void follow(TutorUpdate step) {
        take(step);
        for (Message next = messages.poll(); next != null; next = messages.poll()) {
            hasFailed |= isFailure(next);
            take(tutor.update(next));
            if (isToStop.getAndSet(false)) {
                take(tutor.update(new Message.Interrupted()));
            }
            onProgress.accept(tutor);
        }
    }

    private static boolean isFailure(Message message) {
        return message instanceof Message.WorkerReport worked
                ? isFailure(worked.report())
                : message instanceof Message.Failed;
    }

    private static boolean isFailure(Report report) {
        boolean isUnread = report instanceof Report.ExperimentLoaded opened
                && opened.parsed().experiment().isEmpty();
        boolean isUnkept =
                report instanceof Report.Recorded recorded && recorded.attempt().isEmpty();
        return isUnread || isUnkept || report instanceof Report.LoadFailed || report instanceof Report.RaceFailed;
    }

    private void take(TutorUpdate step) {
        tutor = step.tutor();
        note(tutor.state().notice());
        CommandDispatcher carrier = new CommandDispatcher(
                workers, messages::add, Duration.ofMillis(PERIOD_MS), replies, () -> isOver = true);
        step.commands().forEach(command -> command.accept(carrier));
    }

    /**
     * Adds a notice to the notices that have not been returned. The same notice stays until the next command, but is
     * added once.
     */
    private void note(Optional<LocalizedMessage> notice) {
        if (!notice.equals(latest)) {
            notice.ifPresent(notices::add);
        }
        latest = notice;
    }
}
