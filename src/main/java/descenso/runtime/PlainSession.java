package descenso.runtime;

import descenso.app.Tutor;
import descenso.app.Update;
import descenso.app.key.PlainCommand;
import descenso.app.screen.CommandResult;
import descenso.app.screen.Message;
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
 * One learner and the tutor without a screen: what is said is carried out with all that follows from it, be it a whole race,
 * before the learner says the next thing. The counterpart of {@link Session}; of one thread but for {@link #stop}.
 */
public final class PlainSession {

    /** What a race is carried on by before anybody is told how far it is, and may stop it. */
    private static final int PERIOD_MS = 50;

    private final Workers workers;
    private final Consumer<Tutor> meanwhile;
    private final Queue<Message> messages = new ArrayDeque<>();
    private final List<LocalizedMessage> takeNotice = new ArrayList<>();
    private Optional<LocalizedMessage> latest = Optional.empty();
    private final AtomicBoolean isToStop = new AtomicBoolean();
    private Tutor tutor;
    private boolean isOver;

    /** Whether anything that followed from the last word could not be done. */
    private boolean hasFailed;

    /**
     * Begins with what the opening commands.
     *
     * @param meanwhile is told how far it is while something goes on
     */
    public PlainSession(Update opening, Workers workers, Consumer<Tutor> meanwhile) {
        this.workers = workers;
        this.meanwhile = meanwhile;
        this.tutor = opening.tutor();
        follow(opening);
    }

    public Tutor tutor() {
        return tutor;
    }

    /** Whether the learner has left. */
    public boolean isOver() {
        return isOver;
    }

    /** Whether anything that followed from the last word could not be done, which was noticed or is told. */
    public boolean hasFailed() {
        return hasFailed;
    }

    /** Whether the learner's place is kept. */
    public boolean isPlaceKept() {
        return workers.isPlaceKept();
    }

    /** What happened meanwhile that the learner is to know, once. */
    public List<LocalizedMessage> takeNotice() {
        List<LocalizedMessage> news = List.copyOf(takeNotice);
        takeNotice.clear();
        return news;
    }

    /**
     * Carries out a word and all that follows from it; returns what is told besides what the screen then tells, and whether
     * it was refused.
     *
     * @param rest what was said after it
     */
    public CommandResult say(PlainCommand word, String rest) {
        isToStop.set(false);
        latest = Optional.empty();
        hasFailed = false;
        CommandResult heard = tutor.execute(word, rest);
        follow(tutor.apply(heard));
        return heard;
    }

    /** The same of something that happens, as text that is written. */
    public void hear(Message message) {
        follow(tutor.update(message));
    }

    /** Gives up what memory is too small for, and notes that. */
    public void giveUp() {
        messages.clear();
        hasFailed = true;
        follow(tutor.exhausted());
    }

    /** Whatever goes on by itself is to stop; any thread may say so, and at any time. */
    public void stop() {
        isToStop.set(true);
    }

    private void follow(Update step) {
        take(step);
        for (Message next = messages.poll(); next != null; next = messages.poll()) {
            hasFailed |= isFailure(next);
            take(tutor.update(next));
            if (isToStop.getAndSet(false)) {
                take(tutor.interrupt());
            }
            meanwhile.accept(tutor);
        }
    }

    private static boolean isFailure(Message message) {
        return message instanceof Message.WorkerReport worked
                ? isFailure(worked.report())
                : message instanceof Message.Failed;
    }

    private static boolean isFailure(Report report) {
        boolean isUnread = report instanceof Report.ExperimentLoaded opened
                && opened.reading().experiment().isEmpty();
        boolean isUnkept =
                report instanceof Report.Recorded recorded && recorded.attempt().isEmpty();
        return isUnread || isUnkept || report instanceof Report.LoadFailed || report instanceof Report.RaceFailed;
    }

    private void take(Update step) {
        tutor = step.tutor();
        note(tutor.study().notice());
        CommandDispatcher carrier =
                new CommandDispatcher(workers, messages::add, Duration.ofMillis(PERIOD_MS), () -> isOver = true);
        step.commands().forEach(command -> command.accept(carrier));
    }

    /** A notice stands until the next word, but is told once. */
    private void note(Optional<LocalizedMessage> notice) {
        if (!notice.equals(latest)) {
            notice.ifPresent(takeNotice::add);
        }
        latest = notice;
    }
}
