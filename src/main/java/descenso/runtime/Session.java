package descenso.runtime;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.Command;
import descenso.phrases.LocalizedMessage;
import descenso.tui.Key;
import descenso.tui.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One learner and the tutor: a queue of messages with one consumer. Every event, a key, a typed line or the report of a
 * worker, is a message. The learner is shown the tutor when the queue is empty.
 */
public final class Session implements AutoCloseable {

    private final BlockingQueue<Message> messages;
    private final Workers workers;
    private final SessionPort port;
    private final List<Command> opening;
    private Tutor tutor;
    private boolean isOver;

    /** The id of the course that the learner has chosen to open next. */
    private Optional<String> chosen = Optional.empty();

    /** True if the input has ended. */
    private boolean isClosed;

    private Session(TutorUpdate opening, Workers workers, SessionPort port, BlockingQueue<Message> messages) {
        this.messages = messages;
        this.workers = workers;
        this.port = port;
        this.opening = opening.commands();
        this.tutor = opening.tutor();
    }

    /** Creates a session on a screen. {@link #close} closes the scheduler; the caller closes the terminal. */
    public static Session onScreen(
            SessionContext context, WorkScheduler scheduler, TutorUpdate opening, Terminal terminal) {
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        Workers workers = new Workers(context, scheduler, true, messages::add);
        SessionPort port = new ScreenPort(terminal, workers, scheduler.frameTurns(), context.clock(), messages);
        return new Session(opening, workers, port, messages);
    }

    /** Creates a session without a screen; its previews are text. {@link #close} closes the scheduler. */
    public static Session inPlainMode(
            SessionContext context, WorkScheduler scheduler, TutorUpdate opening, SessionPort port) {
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        return new Session(opening, new Workers(context, scheduler, false, messages::add), port, messages);
    }

    /**
     * Processes messages until the learner quits or the input ends. If memory is exhausted, the tutor frees some and
     * the learner gets a notice; a second OutOfMemoryError in a row is thrown.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for a message
     */
    public void run() throws InterruptedException {
        Optional<Message> first = port.open(tutor);
        List<Command> commands = new ArrayList<>(opening);
        if (first.isPresent()) {
            commands.addAll(guarded(first.get()));
            show(); // before the commands, so that the first frame does not wait for them
        }
        carryOut(commands);
        while (!isOver) {
            Message next = messages.poll();
            if (next == null) {
                show();
                next = port.next(tutor);
                messages.removeIf(Message.Interrupted.class::isInstance); // nothing was running
            } else if (port.isOverdue()) {
                show();
            }
            if (next != null) {
                process(next);
                port.rest();
            }
        }
        if (chosen.isEmpty()) {
            port.end(tutor, isPlaceKept());
        }
    }

    private void show() {
        try {
            port.show(tutor);
        } catch (OutOfMemoryError e) {
            process(new Message.Exhausted());
            port.show(tutor);
        }
    }

    private List<Command> guarded(Message message) {
        try {
            return update(message);
        } catch (OutOfMemoryError e) {
            return update(new Message.Exhausted());
        }
    }

    private void process(Message message) {
        try {
            carryOut(update(message));
        } catch (OutOfMemoryError e) {
            carryOut(update(new Message.Exhausted()));
        }
    }

    /** Updates the tutor and returns its commands. */
    private List<Command> update(Message message) {
        TutorUpdate update = tutor.update(message);
        tutor = update.tutor();
        isClosed |= message instanceof Message.Closed;
        port.processed(message, tutor);
        return update.commands();
    }

    private void carryOut(List<Command> commands) {
        for (Command command : commands) {
            if (command instanceof Command.Work work) {
                work.accept(workers);
            } else if (command instanceof Command.Reply reply) {
                port.reply(reply, tutor);
            } else {
                chosen = command instanceof Command.OpenCourse course ? Optional.of(course.id()) : Optional.empty();
                isOver = true;
            }
        }
    }

    /**
     * Adds a message to the queue. May be called from any thread at any time. A classroom that still waits there is
     * dropped for a newer one, since a learner who does not read would collect thousands.
     */
    public void post(Message message) {
        if (message instanceof Message.ClassroomChanged) {
            messages.removeIf(Message.ClassroomChanged.class::isInstance);
        }
        messages.add(message);
    }

    /** Returns how many messages wait. May be called from any thread at any time. */
    public int waiting() {
        return messages.size();
    }

    public Tutor tutor() {
        return tutor;
    }

    /**
     * The end of a session of a learner who has several courses.
     *
     * @param course the id of the course that is to be opened; empty if none was chosen
     * @param isLast whether the learner has left, or is gone; otherwise the list of courses comes next
     */
    public record Ending(Optional<String> course, boolean isLast) {}

    /** Returns how the session has ended. Called after {@link #run}. */
    public Ending ending() {
        return new Ending(chosen, isClosed || (chosen.isEmpty() && tutor.isInCourses()));
    }

    /** Tests whether the learner's place is saved. */
    public boolean isPlaceKept() {
        return workers.isPlaceKept();
    }

    /** Returns the keys that came after the end of the session. */
    public List<Key> unread() {
        return messages.stream()
                .filter(Message.Pressed.class::isInstance)
                .map(message -> ((Message.Pressed) message).key())
                .toList();
    }

    /** Returns the failures that were not shown. Called after {@link #close}. */
    public List<LocalizedMessage> undelivered() {
        return messages.stream()
                .filter(Message.Failed.class::isInstance)
                .map(message -> ((Message.Failed) message).message())
                .distinct()
                .toList();
    }

    /** Waits for pending writes and exports. */
    @Override
    public void close() {
        workers.close();
    }
}
