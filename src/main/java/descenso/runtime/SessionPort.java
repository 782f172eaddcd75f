package descenso.runtime;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.screen.Command;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The learner's end of a session: shows the tutor, and reads what the learner enters. */
public interface SessionPort {

    /** Begins to read. Returns a message that is shown before commands are carried out; empty if these come first. */
    Optional<Message> open(Tutor tutor);

    /** Shows the tutor, if that is due. Called when no message waits, or when a frame is overdue. */
    void show(Tutor tutor);

    /**
     * Waits for the next message. Called after {@link #show}.
     *
     * @return null if the tutor is to be shown again first
     * @throws InterruptedException if the thread is interrupted
     */
    @Nullable
    Message next(Tutor tutor) throws InterruptedException;

    /** Tests whether the learner has waited long for a frame, since messages keep coming. Called when one waits. */
    default boolean isOverdue() {
        return false;
    }

    /**
     * Lets other sessions go first from time to time. Called after each message.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    default void rest() throws InterruptedException {}

    /** Handles a message that the tutor has processed, before its commands are carried out. */
    void processed(Message message, Tutor tutor);

    /** Carries out a command of the tutor to plain mode. */
    void reply(Command.Reply reply, Tutor tutor);

    /** Ends the output. Tells whether the learner's place is saved. */
    void end(Tutor tutor, boolean isPlaceKept);
}
