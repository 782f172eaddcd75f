package descenso.testing;

import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A terminal for tests that answers each frame in the session's own thread, and keeps none. With a second thread, as of
 * {@link ScriptedTerminal}, the order of the keys and of the reports would vary.
 */
public final class ReactingTerminal implements Terminal {

    private final Size size;
    private final BiConsumer<Frame, Listener> reaction;
    private @Nullable Listener session;

    /**
     * Creates a terminal.
     *
     * @param reaction takes each frame, and answers it to the session
     */
    public ReactingTerminal(Size size, BiConsumer<Frame, Listener> reaction) {
        this.size = size;
        this.reaction = reaction;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void listen(Listener listener) {
        session = listener;
    }

    @Override
    public void show(Frame frame, Theme theme) {
        reaction.accept(frame, Objects.requireNonNull(session));
    }

    @Override
    public void close() {}
}
