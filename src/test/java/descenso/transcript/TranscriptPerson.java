package descenso.transcript;

import descenso.app.Message;
import descenso.tui.Size;
import java.util.List;
import java.util.function.Consumer;

/** A person whose session a transcript shows: in front of a screen, or line by line. */
interface TranscriptPerson {

    /** Types words: keys of a screen, or a line. */
    void type(String words);

    /** Lets the session carry out what has arrived for it. */
    void settle();

    /** Lets some time pass for races; the clock has moved. Returns false if no work waits for time to pass. */
    boolean tick();

    /** Ends the session as the loss of the terminal does. */
    void hangUp();

    /** Leaves the session as a killed process does. */
    void kill();

    boolean isOver();

    /** Returns what is seen and was not at the last look, in the form of the transcript and without a name. */
    List<String> look();

    /** Shows everything at the next look. */
    void forget();

    /** Changes the size of the screen. */
    void resize(Size size);

    /** Returns what takes messages to the session. */
    Consumer<Message> post();
}
