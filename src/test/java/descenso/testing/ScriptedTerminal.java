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

/**
 * A terminal for tests: what happens on it was written beforehand, and what it was shown can be looked at afterwards.
 * When its script is over, its input has ended. Reading and showing may be done by different threads.
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

    /** The terminal has the new size once the listener is told so. */
    public ScriptedTerminal resize(Size next) {
        return then(listener -> {
            setSize(next);
            listener.resized(next);
        });
    }

    /** Runs in the reader's thread, between what stands before and after it in the script. */
    public synchronized ScriptedTerminal then(Consumer<Listener> step) {
        script.add(step);
        return this;
    }

    /** All that was shown, the first frame first. */
    public synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** The theme of each frame. */
    public synchronized List<Theme> themes() {
        return List.copyOf(themes);
    }

    /** The frame on the screen now. */
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
    public void read(Listener listener) {
        next().accept(listener);
    }

    private synchronized Consumer<Listener> next() {
        Consumer<Listener> step = script.poll();
        return step == null ? Listener::closed : step;
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
