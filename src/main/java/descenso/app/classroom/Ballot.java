package descenso.app.classroom;

import descenso.app.quiz.AnswerInput.Rendered;
import descenso.app.quiz.AnsweringScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.NewAttempt;
import descenso.classroom.Tally;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.section.Section;
import java.util.List;

/** A learner's answer to a classroom task while it is being entered: an immutable value that handles keys. */
interface Ballot {

    /** The result of submitting a ballot, or of parsing one that was typed as a line. */
    sealed interface Submission {

        /** A complete answer. */
        record Complete(NewAttempt newAttempt) implements Submission {}

        /** An answer with a further step before it is complete, or as it was typed. */
        record Further(Ballot ballot) implements Submission {}

        /** An incomplete or unreadable answer, with the reason. */
        record Refused(LocalizedMessage message) implements Submission {}
    }

    /** Returns the commands while the vote is open. */
    ScreenCommands<? extends AnsweringScreen> commands(TaskScreen screen, AppState state);

    List<MessageKey> notes();

    Ballot onKey(Key key, Size room);

    Ballot onPaste(String text, Size room);

    /** Returns this ballot with an answer as the journal has it. */
    Ballot restored(String written);

    Submission submit(AppState state);

    Submission parse(String words, AppState state);

    /** Tests whether the answer is a text, which may have several lines. */
    default boolean isText() {
        return false;
    }

    /** Tests whether the answer is typed, and not made of rows. */
    default boolean isTyped() {
        return isText();
    }

    /** Returns this ballot as it stands, complete or not, in a form in which it can be kept. */
    String draft();

    /** Returns this ballot as it stood when a draft was made of it; unchanged if the draft does not fit. */
    Ballot drafted(String draft);

    /** Returns the question, for both modes. */
    List<Section> asked(AppState state);

    /** Returns the possible answers for plain mode, with how to answer. */
    List<Section> told(AppState state);

    Rendered draw(AppState state, Size room, boolean isOpen);

    /** Returns an answer in words, from its form in the journal. */
    String words(String written, AppState state);

    /**
     * Returns the feedback once the correct answer may be known.
     *
     * @param written the learner's answer as the journal has it; empty if there is none, or for "I don't know"
     * @param isKept whether the learner has answered, so that the journal has it
     */
    List<Section> feedback(String written, boolean isKept, AppState state);

    /** Returns how the class has answered. */
    List<Section> tally(Tally tally, AppState state);
}
