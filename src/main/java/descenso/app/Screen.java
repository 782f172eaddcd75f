package descenso.app;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Key;
import java.util.List;

/** One screen of the tutor: a value that draws itself and says what follows from a key. */
public interface Screen {

    /** The keys that mean something here and now. */
    KeyMap keys(Study study);

    Frame view(Study study);

    /** The same in words. */
    Telling telling(Study study);

    /** What the help says beside the keys. */
    default List<Phrase> notes() {
        return List.of(Phrase.HELP_COPY);
    }

    /** What follows from an action among {@link #keys}. */
    Turn act(Action action, Study study);

    /** What follows from an action among {@link #keys} that only the lab knows. */
    default Turn act(LabAction action, Study study) {
        return Turn.to(this, study);
    }

    /** What follows from an action among {@link #keys} that only questions know. */
    default Turn act(QuizAction action, Study study) {
        return Turn.to(this, study);
    }

    /** What follows from what workers report. */
    default Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study));
    }

    /** What follows from a key that is in no map: nothing, but where something is being typed. */
    default Turn type(Key key, Study study) {
        return Turn.to(this, study);
    }

    /** What follows from text pasted. */
    default Turn paste(String text, Study study) {
        return Turn.to(this, study);
    }

    /** Returns to this screen from one that it led to. */
    default Turn back(Study study) {
        return Turn.to(this, study);
    }

    /** Returns what follows where memory is full: it lets go of what it can, and says so. */
    default Turn exhausted(Study study) {
        return Turn.to(this, study.noticing(Phrase.CLI_OUT_OF_MEMORY));
    }

    /** The study as this screen leaves it once it has been seen at this size. */
    default Study seen(Study study) {
        return study;
    }

    /** The names of the experiments of which it would show a preview. */
    default List<String> wanted(Study study) {
        return List.of();
    }
}
