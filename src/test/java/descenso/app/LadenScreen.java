package descenso.app;

import descenso.phrases.Phrase;
import descenso.progress.Remembered;
import descenso.tui.Frame;

/**
 * A screen that memory is too small for until it lets go of what it holds, for tests.
 *
 * @param inner the screen that it is otherwise
 */
public record LadenScreen(Screen inner, boolean isFull) implements Screen {

    /** Returns the same tutor with its screen so laden. */
    public static Tutor of(Tutor tutor) {
        return new Tutor(tutor.study(), new LadenScreen(tutor.screen(), true), Remembered.nothing());
    }

    private Screen held() {
        if (isFull) {
            throw new OutOfMemoryError("Java heap space");
        }
        return inner;
    }

    @Override
    public KeyMap keys(Study study) {
        return inner.keys(study);
    }

    @Override
    public Frame view(Study study) {
        return held().view(study);
    }

    @Override
    public Telling telling(Study study) {
        return held().telling(study);
    }

    @Override
    public Turn act(Action action, Study study) {
        return held().act(action, study);
    }

    @Override
    public Turn exhausted(Study study) {
        return Turn.to(new LadenScreen(inner, false), study.noticing(Phrase.CLI_OUT_OF_MEMORY));
    }
}
