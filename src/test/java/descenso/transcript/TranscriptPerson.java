package descenso.transcript;

import descenso.app.Message;
import descenso.runtime.Session;
import descenso.tui.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person whose session a transcript shows: in front of a screen, or line by line. */
abstract class TranscriptPerson {

    private @Nullable Session session;
    private @Nullable Turns turns;

    /** Runs the session until it has nothing to do. */
    final void start(String name, Session opened) {
        session = opened;
        turns = new Turns(name, opened);
        turns.start();
    }

    private Session session() {
        return Objects.requireNonNull(session);
    }

    private Turns turns() {
        return Objects.requireNonNull(turns);
    }

    /** Tests whether messages wait for the session. */
    final boolean hasNews() {
        return session().waiting() > 0;
    }

    /** Gives the turn to the transcript, and lets the session do what comes next. Called by the session. */
    final void await() {
        turns().next().run();
    }

    /** Lets the session carry out an action, and waits until it has nothing to do or is over. */
    final void give(Runnable action) {
        turns().give(action);
    }

    /** Types words: keys of a screen, or a line. */
    abstract void type(String words);

    /** Lets the input of the session end. */
    abstract void end();

    /** Tests whether work waits for time to pass. */
    abstract boolean isTraining();

    /** Returns what is seen and was not at the last look, in the form of the transcript and without a name. */
    abstract List<String> look();

    /** Shows everything at the next look. */
    abstract void forget();

    /** Changes the size of the screen. */
    abstract void resize(Size size);

    /** Lets the session carry out what has arrived for it. */
    final void settle() {
        if (!isOver() && hasNews()) {
            goOn();
        }
    }

    /** Lets some time pass for races; the clock has moved. Returns false if no work waits for time to pass. */
    final boolean tick() {
        boolean isTraining = !isOver() && isTraining();
        if (isTraining) {
            goOn();
        }
        return isTraining;
    }

    /** Gives the turn to the session, which looks for work of its own. */
    final void goOn() {
        give(() -> {});
    }

    /** Ends the session as the loss of the terminal does. */
    final void hangUp() {
        if (!isOver()) {
            give(this::end);
        }
    }

    /** Leaves the session as a killed process does. */
    final void kill() {
        turns().abandon();
    }

    final boolean isOver() {
        return turns().isOver();
    }

    final void post(Message message) {
        session().post(message);
    }
}
