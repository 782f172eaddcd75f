package descenso.terminal;

import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/**
 * The terminal in which the program was started. Its modes are restored however the process ends, except by kill -9. ^Z
 * suspends the process, as in other programs.
 */
public final class TtyTerminal implements Terminal {

    private final org.jline.terminal.Terminal tty;
    private final TtyScreen screen;
    private final JobControl job;
    private final Thread atExit = new Thread(this::restore, "terminal restore");
    private final BlockingQueue<Consumer<Listener>> events = new LinkedBlockingQueue<>();
    private final Inbox inbox = new Inbox();
    private boolean reading;

    TtyTerminal(
            org.jline.terminal.Terminal tty, OutputStream output, ColourDepth depth, JobControl job, FirstFrame first) {
        this.tty = tty;
        this.screen = new TtyScreen(tty, output, depth);
        this.job = job;
        Runtime.getRuntime().addShutdownHook(atExit);
        screen.claim(first);
    }

    /** Tests whether a full screen can be shown here. Writes nothing. */
    public static boolean isScreen(Map<String, String> environment) {
        return !type(environment).equals("dumb") && isAtTerminal();
    }

    /** Tests whether standard input and standard output are both a terminal. */
    public static boolean isAtTerminal() {
        JniTerminalProvider provider = new JniTerminalProvider();
        return provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Output);
    }

    /**
     * Takes the terminal over if {@link #isScreen} is true. Shows nothing before the first frame.
     *
     * @param first the cached frame, which may be on the screen already
     * @throws IOException if the terminal does not respond
     */
    public static TtyTerminal open(Map<String, String> environment, FirstFrame first) throws IOException {
        String type = type(environment);
        ColourDepth depth = ColourDepth.of(environment, ColourDepth.colours(type));
        return new TtyTerminal(
                new SystemTty(type), new FileOutputStream(FileDescriptor.out), depth, new ProcessJob(), first);
    }

    /** Returns TERM, or "dumb" if it is unset or empty. */
    private static String type(Map<String, String> environment) {
        String type = environment.getOrDefault("TERM", "");
        return type.isEmpty() ? "dumb" : type;
    }

    /** Loads the classes for the colours of every kind of terminal. */
    public static void loadColours() {
        for (ColourDepth depth : ColourDepth.values()) {
            new Palette(Theme.all().get(0), depth).style(Style.TEXT, Style.TEXT);
        }
    }

    @Override
    public Size size() {
        return screen.size();
    }

    @Override
    public void read(Listener listener) throws InterruptedException {
        if (!reading) {
            reading = true;
            beginReading();
        }
        events.take().accept(listener);
    }

    @Override
    public void show(Frame frame, Theme theme) {
        try {
            screen.show(frame, theme);
        } catch (IOException e) {
            inbox.closed();
        }
    }

    /** Returns the bytes that paint a whole frame on an empty screen. */
    public byte[] encode(Frame frame, Theme theme) {
        return screen.encode(frame, theme);
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
            tty.close();
        } catch (IllegalStateException | IOException e) {
            // the process is ending, or the tty is gone: nothing is left to give back
        }
    }

    /** Starts the keyboard thread and the signal handlers. Called on the first read, while the first frame is drawn. */
    private void beginReading() {
        job.onSignal("WINCH", reportingFailure(this::resized));
        job.onSignal("CONT", reportingFailure(this::resume));
        if (!screen.isFilled()) {
            resized(); // before the WINCH handler was set
        }
        Thread keyboard = new Thread(reportingFailure(new Keyboard(tty.reader(), inbox)), "keyboard");
        keyboard.setDaemon(true);
        keyboard.start();
    }

    /**
     * Wraps an action for another thread. Its failure is thrown by {@link #read}; otherwise the screen would ignore all
     * keys without a message.
     */
    private Runnable reportingFailure(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException | Error failure) {
                events.add(listener -> {
                    throw failure;
                });
            }
        };
    }

    private void resized() {
        inbox.resized(size());
    }

    private void suspend() {
        try {
            screen.suspend(job);
            resized();
        } catch (IOException e) {
            inbox.closed();
        }
    }

    /** Repaints after the process was resumed. */
    private void resume() {
        try {
            screen.resume();
            resized();
        } catch (IOException e) {
            inbox.closed();
        }
    }

    /** Repaints after another program has written across the screen. */
    private void redraw() {
        try {
            screen.redraw();
        } catch (IOException e) {
            inbox.closed();
        }
    }

    private void restore() {
        try {
            screen.close();
        } catch (IOException e) {
            // the tty is gone: nothing is left to restore
        }
    }

    /** Queues input, but handles ^Z and ^L itself. */
    private final class Inbox implements Listener {

        @Override
        public void pressed(Key key) {
            if (key.equals(Key.ctrl('z'))) {
                suspend();
            } else if (key.equals(Key.ctrl('l'))) {
                redraw();
            } else {
                events.add(listener -> listener.pressed(key));
            }
        }

        @Override
        public void pasted(String text) {
            events.add(listener -> listener.pasted(text));
        }

        @Override
        public void resized(Size size) {
            events.add(listener -> listener.resized(size));
        }

        @Override
        public void closed() {
            events.add(Listener::closed);
        }
    }
}
