package descenso.cli;

import descenso.course.source.Diagnostic;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;

/** An error that the program reports to the user: one message and the exit status. */
final class UserError extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String place;
    private final transient LocalizedMessage message;

    /** @param place source position of the error, as file:line:column; empty if it is about the command itself */
    UserError(int status, String place, LocalizedMessage message) {
        super(message.toString());
        this.status = status;
        this.place = place;
        this.message = message;
    }

    UserError(int status, LocalizedMessage message) {
        this(status, "", message);
    }

    static UserError of(Diagnostic diagnostic) {
        return new UserError(ExitStatus.USAGE, diagnostic.position().toString(), diagnostic.message());
    }

    static UserError of(MessageKey key, String... arguments) {
        return new UserError(ExitStatus.USAGE, LocalizedMessage.of(key, arguments));
    }

    public int status() {
        return status;
    }

    /** Returns the source position, if there is one, and the message in a language. */
    public String text(Messages messages) {
        String words = messages.say(message);
        return place.isEmpty() ? words : place + ": " + words;
    }
}
