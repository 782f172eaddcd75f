package descenso.app.screen;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.LabAction;
import descenso.app.key.QuizAction;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import java.util.List;

/** One screen of the tutor: a value that draws itself and says what follows from a key. */
public interface Screen {

    /** The keys that mean something here and now. */
    KeyMap keys(AppState study);

    Frame view(AppState study);

    /** The same in words. */
    PlainScreen plainScreen(AppState study);

    /** What the help says beside the keys. */
    default List<MessageKey> notes() {
        return List.of(MessageKey.HELP_COPY);
    }

    /** What follows from an action among {@link #keys}. */
    Transition onAction(Action action, AppState study);

    /** What follows from an action among {@link #keys} that only the lab knows. */
    default Transition onAction(LabAction action, AppState study) {
        return Transition.to(this, study);
    }

    /** What follows from an action among {@link #keys} that only questions know. */
    default Transition onAction(QuizAction action, AppState study) {
        return Transition.to(this, study);
    }

    /** What follows from what workers report. */
    default Transition onReport(Report report, AppState study) {
        return report.accept(new ReportHandler(this, study));
    }

    /** What follows from a key that is in no map: nothing, but where something is being typed. */
    default Transition onKey(Key key, AppState study) {
        return Transition.to(this, study);
    }

    /** What follows from text pasted. */
    default Transition onPaste(String text, AppState study) {
        return Transition.to(this, study);
    }

    /** Returns to this screen from one that it led to. */
    default Transition back(AppState study) {
        return Transition.to(this, study);
    }

    /** Returns what follows where memory is full: it lets go of what it can, and says so. */
    default Transition exhausted(AppState study) {
        return Transition.to(this, study.withNotice(MessageKey.CLI_OUT_OF_MEMORY));
    }

    /** The study as this screen leaves it once it has been seen at this size. */
    default AppState onShown(AppState study) {
        return study;
    }

    /** The names of the experiments of which it would show a preview. */
    default List<String> requestedPreviews(AppState study) {
        return List.of();
    }
}
