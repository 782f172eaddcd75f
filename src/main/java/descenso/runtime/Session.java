package descenso.runtime;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.TutorUpdate;
import descenso.app.screen.Report;
import descenso.phrases.LocalizedMessage;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * One learner at one terminal: a queue of messages with one consumer. Every event, a key or the report of a worker, is
 * a message. The screen is drawn when the queue is empty, so that a slow link drops frames but no keys. What the
 * learner does is shown at once; the progress of running work waits until the last frame has been shown for its period.
 */
public final class Session {

    private final Terminal terminal;
    private final Workers workers;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final TutorUpdate opening;
    private Tutor tutor;
    private boolean over;
    private FramePacer pacer = FramePacer.first();

    /** True if a message has been processed since the last frame. */
    private boolean isStale;

    private volatile @Nullable Throwable readerFailure;

    public Session(Terminal terminal, TutorUpdate opening, Workers workers) {
        this.terminal = terminal;
        this.tutor = opening.tutor();
        this.opening = opening;
        this.workers = workers;
    }

    /**
     * Processes messages until the learner quits or the terminal is closed. The caller closes the terminal.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for a message
     */
    public void run() throws InterruptedException {
        terminal.listen(new Mailbox());
        TutorUpdate sized = step(new Message.Resized(terminal.size()));
        tutor = sized.tutor();
        draw();
        carryOut(opening);
        carryOut(sized);
        process(new Message.Resized(terminal.size()));
        while (!over) {
            drainQueue(Optional.ofNullable(isStale ? messages.poll(remaining(), NANOSECONDS) : messages.take()));
        }
        failWithReader();
    }

    /**
     * Processes all messages in the queue and draws a frame if one is due.
     *
     * @param first the first message; empty if none arrived before a frame was due
     */
    private void drainQueue(Optional<Message> first) {
        boolean isDue = first.isEmpty();
        for (Message next = first.orElse(null); next != null && !over; next = messages.poll()) {
            process(next);
            isDue = isDue || isUrgent(next);
            isStale = true;
        }
        if (!over && (isDue || remaining() <= 0)) {
            draw();
        }
    }

    /**
     * Tests whether a message is shown at once: the learner's input, or the report on a recorded attempt, because the
     * learner waits for its verdict.
     */
    private static boolean isUrgent(Message message) {
        return message instanceof Message.WorkerReport worked
                ? worked.report() instanceof Report.Recorded
                : !(message instanceof Message.Failed);
    }

    /** Returns the time until the next frame is due, in nanoseconds; 0 or less if it is due. */
    private long remaining() {
        return pacer.remaining(workers.clock().getAsLong());
    }

    private void failWithReader() {
        if (readerFailure instanceof RuntimeException failure) {
            throw failure;
        }
        if (readerFailure instanceof Error failure) {
            throw failure;
        }
    }

    /** Returns the failures that were not shown. Called after the end of the session, when all work has ended. */
    public List<LocalizedMessage> undelivered() {
        return messages.stream()
                .filter(Message.Failed.class::isInstance)
                .map(message -> ((Message.Failed) message).message())
                .distinct()
                .toList();
    }

    private void draw() {
        long begin = workers.clock().getAsLong();
        Frame frame = view();
        workers.setVisiblePreviews(tutor.screen().requestedPreviews(tutor.state()));
        long write = workers.clock().getAsLong();
        terminal.show(frame, tutor.state().theme());
        pacer = FramePacer.after(begin, write, workers.clock().getAsLong());
        isStale = false;
    }

    private Frame view() {
        try {
            return tutor.view();
        } catch (OutOfMemoryError e) {
            process(new Message.Exhausted());
            return tutor.view();
        }
    }

    private void process(Message message) {
        process(step(message));
    }

    private TutorUpdate step(Message message) {
        try {
            return tutor.update(message);
        } catch (OutOfMemoryError e) {
            return tutor.update(new Message.Exhausted());
        }
    }

    private void process(TutorUpdate step) {
        tutor = step.tutor();
        carryOut(step);
    }

    private void carryOut(TutorUpdate step) {
        CommandDispatcher carrier =
                new CommandDispatcher(workers, messages::add, pacer.period(), reply -> {}, () -> over = true);
        step.commands().forEach(command -> command.accept(carrier));
    }

    /** Turns the events of the terminal into messages. */
    private final class Mailbox implements Terminal.Listener {

        @Override
        public void pressed(Key key) {
            messages.add(new Message.Pressed(key));
        }

        @Override
        public void pasted(String text) {
            messages.add(new Message.Pasted(text));
        }

        @Override
        public void resized(Size size) {
            messages.add(new Message.Resized(size));
        }

        @Override
        public void closed() {
            messages.add(new Message.Closed());
        }

        @Override
        public void failed(Throwable failure) {
            readerFailure = failure;
            closed();
        }
    }
}
