package descenso.terminal;

import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/**
 * The terminal that the program was started in. However the process ends, short of kill -9, the terminal is as it was
 * found. ^Z suspends, as in any program.
 */
public final class TtyTerminal implements Terminal {

    private final org.jline.terminal.Terminal tty;
    private final TtyScreen screen;
    private final JobControl job;
    private final Thread atExit = new Thread(this::restore, "terminal restore");
    private final BlockingQueue<Consumer<Listener>> happened = new LinkedBlockingQueue<>();
    private final Inbox inbox = new Inbox();
    private boolean reading;

    TtyTerminal(
            org.jline.terminal.Terminal tty,
            InputStream typed,
            OutputStream output,
            ColourDepth depth,
            JobControl job,
            CachedFirstFrame first) {
        this.tty = tty;
        this.screen = new TtyScreen(tty, typed, output, depth, first);
        this.job = job;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Whether a screen can be shown here; nothing is written. */
    public static boolean isScreen(Map<String, String> environment) {
        return !type(environment).equals("dumb") && isAtTerminal();
    }

    /** Whether somebody types at a terminal, and reads there. */
    public static boolean isAtTerminal() {
        JniTerminalProvider provider = new JniTerminalProvider();
        return provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Output);
    }

    /**
     * Takes the terminal over, where {@link #isScreen} says so; nothing is shown before the first frame.
     *
     * @param first what is on its screen already, or nothing
     * @throws IOException when the terminal does not answer
     */
    public static TtyTerminal open(Map<String, String> environment, CachedFirstFrame first) throws IOException {
        JobControl job = new ProcessJob();
        first.guard(job);
        String type = type(environment);
        ColourDepth depth = ColourDepth.of(environment, ColourDepth.colours(type));
        return new TtyTerminal(
                new SystemTty(type),
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                depth,
                job,
                first);
    }

    /** Who does not say what terminal it is has one that can do nothing. */
    private static String type(Map<String, String> environment) {
        String type = environment.getOrDefault("TERM", "");
        return type.isEmpty() ? "dumb" : type;
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
        happened.take().accept(listener);
    }

    @Override
    public void show(Frame frame, Theme theme) {
        try {
            screen.show(frame, theme);
        } catch (IOException e) {
            inbox.closed();
        }
    }

    /** The bytes that paint a frame here where nothing of it is shown yet. */
    public byte[] picture(Frame frame, Theme theme) {
        return screen.picture(frame, theme);
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

    /** Not before somebody wants to know: signals and threads take time to set up, and the first frame needs none. */
    private void beginReading() {
        job.onSignal("WINCH", telling(this::resized));
        job.onSignal("CONT", telling(this::resume));
        if (!screen.isFilled()) {
            resized(); // while nobody heard it
        }
        Thread keyboard = new Thread(telling(new Keyboard(tty.reader(), inbox)), "keyboard");
        keyboard.setDaemon(true);
        keyboard.start();
    }

    /** The action for another thread: its failure is thrown where it is read, since alone it would leave a deaf screen. */
    private Runnable telling(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException | Error failure) {
                happened.add(listener -> {
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

    /** The process goes on after anybody stopped it. */
    private void resume() {
        try {
            screen.resume();
            resized();
        } catch (IOException e) {
            inbox.closed();
        }
    }

    /** Something else has written across the screen. */
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

    /** Queues what happens, but for ^Z and ^L. */
    private final class Inbox implements Listener {

        @Override
        public void pressed(Key key) {
            if (key.equals(Key.ctrl('z'))) {
                suspend();
            } else if (key.equals(Key.ctrl('l'))) {
                redraw();
            } else {
                happened.add(listener -> listener.pressed(key));
            }
        }

        @Override
        public void pasted(String text) {
            happened.add(listener -> listener.pasted(text));
        }

        @Override
        public void resized(Size size) {
            happened.add(listener -> listener.resized(size));
        }

        @Override
        public void closed() {
            happened.add(Listener::closed);
        }
    }
}
