package descenso.cli.process;

import descenso.course.source.Diagnostic;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;

/** Why the program cannot do what it was asked: one sentence, and the exit status that goes with it. */
public final class UserError extends Exception {

    private static final long serialVersionUID = 1;

    /** The status for a bad argument or a bad file. */
    public static final int USAGE = 2;

    private final int status;
    private final String place;
    private final transient LocalizedMessage sentence;

    /**
     * Creates an error with its exit status.
     *
     * @param place what the sentence is about, as file:line:column; empty where it is about the command itself
     */
    public UserError(int status, String place, LocalizedMessage sentence) {
        super(sentence.toString());
        this.status = status;
        this.place = place;
        this.sentence = sentence;
    }

    public UserError(int status, LocalizedMessage sentence) {
        this(status, "", sentence);
    }

    /** Of something wrong in a file. */
    public static UserError of(Diagnostic fault) {
        return new UserError(USAGE, fault.place().toString(), fault.sentence());
    }

    public static UserError of(MessageKey phrase, String... arguments) {
        return new UserError(USAGE, LocalizedMessage.of(phrase, arguments));
    }

    public int status() {
        return status;
    }

    /** One line. */
    public String words(Messages phrases) {
        String words = phrases.say(sentence);
        return place.isEmpty() ? words : place + ": " + words;
    }
}
