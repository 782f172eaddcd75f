package descenso.app.screen;

import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A screen of the tutor: an immutable value that draws itself and returns the transition for each input. */
public interface Screen {

    /** Returns the commands that the learner can give in this state. */
    ScreenCommands<?> commands(AppState state);

    Frame view(AppState state);

    PlainScreen plainScreen(AppState state);

    default List<MessageKey> notes() {
        return List.of(MessageKey.HELP_COPY);
    }

    /** Returns the transition after a worker's report, already applied to the state; by default the screen stays. */
    default Transition onReport(Report report, AppState state) {
        return Transition.to(this, state);
    }

    /**
     * Returns the transition after a key that gives no command, such as a typed letter; by default the screen stays.
     */
    default Transition onKey(Key key, AppState state) {
        return Transition.to(this, state);
    }

    default Transition onPaste(String text, AppState state) {
        return Transition.to(this, state);
    }

    /**
     * Returns the transition after the last of several lines that plain mode has passed on; by default the screen
     * stays.
     */
    default Transition onDictated(AppState state) {
        return Transition.to(this, state);
    }

    /** Returns the screen that this one keeps below itself while it is shown; by default none. */
    default Optional<Screen> under() {
        return Optional.empty();
    }

    /** Returns this screen, then those below it, down to the lowest one. */
    default Stream<Screen> stack() {
        return Stream.concat(Stream.of(this), under().stream().flatMap(Screen::stack));
    }

    /** Returns the first screen of a kind in the stack: this one, or one below it. */
    default <S extends Screen> Optional<S> nearest(Class<S> kind) {
        return stack().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Returns the commands on whose reports this screen waits, and which a later one of their kind replaces. */
    default List<Command> awaited() {
        return List.of();
    }

    /** Returns to this screen from a screen that it opened. */
    default Transition back(AppState state) {
        return Transition.to(this, state);
    }

    /** Returns to this screen from the lab with an experiment; by default as from any other screen. */
    default Transition backFrom(String experiment, AppState state) {
        return back(state);
    }

    /** Goes on from this screen along the guided path of the course; by default this screen is shown. */
    default Transition next(AppState state) {
        return Transition.to(this, state);
    }

    /** Returns the transition after memory is exhausted. The screen releases what it can and shows a notice. */
    default Transition onMemoryExhausted(AppState state) {
        return Transition.to(this, state.withNotice(MessageKey.CLI_OUT_OF_MEMORY));
    }

    /** Returns the shared state after this screen was shown at the current size. */
    default AppState onShown(AppState state) {
        return state;
    }

    /** Returns the names of the experiments with a preview on this screen. */
    default List<String> requestedPreviews(AppState state) {
        return List.of();
    }

    /** Returns the names of the experiments whose previews may be seen next, to be made when nothing else is to be. */
    default List<String> upcomingPreviews(AppState state) {
        return List.of();
    }
}
