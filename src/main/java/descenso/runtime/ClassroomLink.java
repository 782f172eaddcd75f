package descenso.runtime;

import descenso.classroom.ClassroomEvent;
import descenso.classroom.SharedPlace;
import descenso.phrases.LocalizedMessage;
import descenso.progress.Attempt;
import java.io.IOException;

/**
 * The way of a session to the classroom of its class. What the classroom answers comes to the session as a {@link
 * descenso.app.Message.ClassroomChanged}.
 */
public interface ClassroomLink {

    /** A refusal of an event, in words for the person. */
    final class RefusalException extends IOException {

        private static final long serialVersionUID = 1;

        private final transient LocalizedMessage words;

        public RefusalException(LocalizedMessage words) {
            super(words.key().name());
            this.words = words;
        }

        public LocalizedMessage words() {
            return words;
        }
    }

    /**
     * Submits an event. Returns when the log has it; whether the classroom accepted it, shows the next view.
     *
     * @throws RefusalException if the event is not the person's to submit, or no longer counts
     * @throws IOException if the log cannot be written now
     */
    void submit(ClassroomEvent event) throws IOException;

    /** Notes on which page the learner is, without a lab. */
    void moved(SharedPlace place);

    /** Notes an attempt that the journal has. */
    void attempted(Attempt attempt);

    /** Returns the link of a learner without a class, which leads nowhere. */
    static ClassroomLink none() {
        return new ClassroomLink() {
            @Override
            public void submit(ClassroomEvent event) throws IOException {
                throw new IOException("classroom");
            }

            @Override
            public void moved(SharedPlace place) {}

            @Override
            public void attempted(Attempt attempt) {}
        };
    }
}
