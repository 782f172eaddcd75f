package descenso.testing;

import descenso.app.Tutor;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.progress.SavedState;
import descenso.tui.Frame;

/**
 * A screen that throws OutOfMemoryError until the tutor asks it to free memory, for tests.
 *
 * @param inner the screen that does the work
 * @param isFull whether memory is still exhausted
 */
public record MemoryHungryScreen(Screen inner, boolean isFull) implements Screen {

    /** Returns the same tutor with its screen out of memory. */
    public static Tutor of(Tutor tutor) {
        return new Tutor(tutor.state(), new MemoryHungryScreen(tutor.screen(), true), SavedState.nothing());
    }

    private Screen available() {
        if (isFull) {
            throw new OutOfMemoryError("Java heap space");
        }
        return inner;
    }

    @Override
    public ScreenCommands<?> commands(AppState state) {
        return available().commands(state);
    }

    @Override
    public Frame view(AppState state) {
        return available().view(state);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return available().plainScreen(state);
    }

    @Override
    public Transition onMemoryExhausted(AppState state) {
        return Transition.to(new MemoryHungryScreen(inner, false), state.withNotice(MessageKey.CLI_OUT_OF_MEMORY));
    }
}
