package descenso.cli;

import descenso.course.Diagnostic;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;

/** Why the program cannot do what it was asked: one sentence, and the exit status that goes with it. */
final class UserError extends Exception {

    private static final long serialVersionUID = 1;

    /** The status for a bad argument or a bad file. */
    static final int USAGE = 2;

    private final int status;
    private final String place;
    private final transient LocalizedMessage sentence;

    /** @param place what the sentence is about, as file:line:column; empty where it is about the command itself */
    UserError(int status, String place, LocalizedMessage sentence) {
        super(sentence.toString());
        this.status = status;
        this.place = place;
        this.sentence = sentence;
    }

    UserError(int status, LocalizedMessage sentence) {
        this(status, "", sentence);
    }

    /** Of something wrong in a file. */
    static UserError of(Diagnostic fault) {
        return new UserError(USAGE, fault.place().toString(), fault.sentence());
    }

    static UserError of(MessageKey phrase, String... arguments) {
        return new UserError(USAGE, LocalizedMessage.of(phrase, arguments));
    }

    int status() {
        return status;
    }

    /** One line. */
    String words(Messages phrases) {
        String words = phrases.say(sentence);
        return place.isEmpty() ? words : place + ": " + words;
    }
}
