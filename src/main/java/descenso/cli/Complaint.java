package descenso.cli;

import descenso.course.Fault;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.phrases.Sentence;

/** Why the program cannot do what it was asked: one sentence, and the exit status that goes with it. */
final class Complaint extends Exception {

    private static final long serialVersionUID = 1;

    /** The status for a bad argument or a bad file. */
    static final int USAGE = 2;

    private final int status;
    private final String place;
    private final transient Sentence sentence;

    /** @param place what the sentence is about, as file:line:column; empty where it is about the command itself */
    Complaint(int status, String place, Sentence sentence) {
        super(sentence.toString());
        this.status = status;
        this.place = place;
        this.sentence = sentence;
    }

    Complaint(int status, Sentence sentence) {
        this(status, "", sentence);
    }

    /** Of something wrong in a file. */
    static Complaint of(Fault fault) {
        return new Complaint(USAGE, fault.place().toString(), fault.sentence());
    }

    static Complaint of(Phrase phrase, String... arguments) {
        return new Complaint(USAGE, Sentence.of(phrase, arguments));
    }

    int status() {
        return status;
    }

    /** One line. */
    String words(Phrases phrases) {
        String words = phrases.say(sentence);
        return place.isEmpty() ? words : place + ": " + words;
    }
}
