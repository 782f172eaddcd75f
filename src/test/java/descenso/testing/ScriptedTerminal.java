package descenso.testing;

import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A terminal for tests. Its events follow a script, and its frames are recorded. Its input ends when the script is
 * over. A thread of its own carries out the script.
 */
public final class ScriptedTerminal implements Terminal {

    private final Queue<Consumer<Listener>> script = new ArrayDeque<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Theme> themes = new ArrayList<>();
    private Size size;
    private boolean closed;

    public ScriptedTerminal(Size size) {
        this.size = size;
    }

    public ScriptedTerminal press(Key... keys) {
        for (Key key : keys) {
            then(listener -> listener.pressed(key));
        }
        return this;
    }

    /** Presses each character of the text. */
    public ScriptedTerminal type(String text) {
        text.codePoints().forEach(character -> press(Key.of(character)));
        return this;
    }

    public ScriptedTerminal paste(String text) {
        return then(listener -> listener.pasted(text));
    }

    /** Changes the size, and then reports the new size to the listener. */
    public ScriptedTerminal resize(Size next) {
        return then(listener -> {
            setSize(next);
            listener.resized(next);
        });
    }

    /** Adds a step to the script. It runs in the thread of the script. */
    public synchronized ScriptedTerminal then(Consumer<Listener> step) {
        script.add(step);
        return this;
    }

    /** Returns all frames so far, the oldest first. */
    public synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** Returns the theme of each frame. */
    public synchronized List<Theme> themes() {
        return List.copyOf(themes);
    }

    /** Returns the latest frame. */
    public synchronized Frame frame() {
        return frames.get(frames.size() - 1);
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized Size size() {
        return size;
    }

    private synchronized void setSize(Size next) {
        size = next;
    }

    @Override
    public void listen(Listener listener) {
        Thread thread = new Thread(() -> play(listener), "script");
        thread.setDaemon(true);
        thread.start();
    }

    private void play(Listener listener) {
        try {
            for (Consumer<Listener> step = next(); step != null; step = next()) {
                step.accept(listener);
            }
            listener.closed();
        } catch (RuntimeException | Error failure) {
            listener.failed(failure);
        }
    }

    private synchronized @Nullable Consumer<Listener> next() {
        return script.poll();
    }

    @Override
    public synchronized void show(Frame frame, Theme theme) {
        frames.add(frame);
        themes.add(theme);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
