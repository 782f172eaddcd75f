package descenso.terminal;

import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.OSUtils;
import org.jspecify.annotations.Nullable;

/**
 * The terminal in which the program was started. Its modes are restored however the process ends, except by kill -9. ^Z
 * suspends the process, as in other programs.
 */
public final class TtyTerminal implements Terminal {

    /** Size of a terminal that does not report its size or is gone, in columns and rows. */
    private static final Size USUAL = new Size(80, 24);

    /** Value of a control character that disables its key: _POSIX_VDISABLE of termios.h. */
    private static final int NO_KEY = OSUtils.IS_OSX ? 0xFF : 0;

    private final org.jline.terminal.Terminal tty;
    private final TtyModes modes;
    private final ScreenOutput screen;
    private final JobControl job;
    private final Thread atExit = new Thread(this::restore, "terminal restore");

    /** The receiver of the events; null before {@link #listen}. */
    private volatile @Nullable Listener receiver;

    TtyTerminal(
            org.jline.terminal.Terminal tty, OutputStream output, ColourDepth depth, JobControl job, FirstFrame first)
            throws IOException {
        this.tty = tty;
        this.modes = new TtyModes(tty);
        this.screen = new ScreenOutput(output, depth, size(), modes);
        this.job = job;
        Runtime.getRuntime().addShutdownHook(atExit);
        screen.claim(first);
    }

    /** Tests whether a full screen can be shown here. */
    public static boolean isScreen(Map<String, String> environment) {
        return !type(environment).equals("dumb") && isAtTerminal();
    }

    /** Tests whether standard input and standard output are both a terminal. */
    public static boolean isAtTerminal() {
        JniTerminalProvider provider = new JniTerminalProvider();
        return provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Output);
    }

    /**
     * Takes the terminal over if {@link #isScreen} is true. The cached frame may be on the screen already.
     *
     * @throws IOException if the terminal does not respond
     */
    public static TtyTerminal open(Map<String, String> environment, FirstFrame first) throws IOException {
        return new TtyTerminal(
                new SystemTty(type(environment)),
                new FileOutputStream(FileDescriptor.out),
                ColourDepth.of(environment),
                new JobControl(),
                first);
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
        return modes.size();
    }

    /** Starts the thread of the keyboard. It sets the handlers of signals too, which would delay the first frame. */
    @Override
    public void listen(Listener listener) {
        receiver = listener;
        Thread keyboard = new Thread(reporting(() -> readKeys(listener), listener), "keyboard");
        keyboard.setDaemon(true);
        keyboard.start();
    }

    private void readKeys(Listener listener) {
        job.onSignal("WINCH", reporting(() -> reportSize(listener), listener));
        job.onSignal("CONT", reporting(() -> resume(listener), listener));
        if (!screen.isFilled(size())) {
            reportSize(listener); // changed before the WINCH handler was set
        }
        readKeys(new TtyReader(tty.input()), new KeyDecoder(new KeyFilter(listener)));
        listener.closed();
    }

    /** Reads until the input ends, with a timeout, since JLine's untimed read never reports the end. */
    static void readKeys(NonBlockingReader input, KeyDecoder decoder) {
        try {
            for (int c = input.read(decoder.patience());
                    c != NonBlockingReader.EOF;
                    c = input.read(decoder.patience())) {
                if (c == NonBlockingReader.READ_EXPIRED) {
                    decoder.expire();
                } else {
                    decoder.accept((char) c);
                }
            }
        } catch (IOException e) {
            // a tty that has hung up reports an error instead of the end
        }
        decoder.expire();
    }

    /**
     * Wraps work on the terminal. Reports the end of the input if the terminal is gone, and any other failure;
     * otherwise the screen would ignore all keys.
     */
    private static Runnable reporting(ScreenOutput.ScreenWork work, Listener listener) {
        return () -> {
            try {
                work.run();
            } catch (IOException e) {
                listener.closed();
            } catch (RuntimeException | Error failure) {
                listener.failed(failure);
            }
        };
    }

    @Override
    public void show(Frame frame, Theme theme) {
        Listener known = receiver;
        try {
            screen.show(frame, theme);
        } catch (IOException e) {
            if (known != null) {
                known.closed();
            }
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

    private void reportSize(Listener listener) {
        listener.resized(size());
    }

    private void suspend(Listener listener) throws IOException {
        screen.suspend(job);
        reportSize(listener);
    }

    /** Repaints after the process was resumed. */
    private void resume(Listener listener) throws IOException {
        screen.resume();
        reportSize(listener);
    }

    private void restore() {
        try {
            screen.close();
        } catch (IOException e) {
            // the tty is gone: nothing is left to restore
        }
    }

    /** Passes input on, but handles ^Z and ^L itself. */
    private final class KeyFilter implements KeyListener {

        private final Listener listener;

        KeyFilter(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void pressed(Key key) {
            if (key.equals(Key.ctrl('z'))) {
                reporting(() -> suspend(listener), listener).run();
            } else if (key.equals(Key.ctrl('l'))) {
                reporting(screen::redraw, listener).run(); // after another program has written across the screen
            } else {
                listener.pressed(key);
            }
        }

        @Override
        public void pasted(String text) {
            listener.pasted(text);
        }
    }

    /** The process's tty without terminfo capabilities, which the tutor does not use. */
    private static final class SystemTty extends PosixSysTerminal {

        /** @throws IOException if the standard output is not a tty, or the tty cannot be opened */
        SystemTty(String type) throws IOException {
            super(
                    "descenso",
                    type,
                    new JniTerminalProvider().current(SystemStream.Output),
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_8,
                    false,
                    SignalHandler.SIG_DFL);
        }

        /**
         * Does nothing. JLine would read all capabilities of the terminal or run infocmp, and print a stack trace for
         * an unknown type; that took a tenth of the start-up time.
         */
        @Override
        protected void parseInfoCmp() {}
    }

    /**
     * The modes of a tty. Converts the errors of JLine: it throws one for a tty that has hung up, and for one that its
     * own shutdown hook has restored already.
     */
    private static final class TtyModes implements ScreenOutput.Modes {

        private final org.jline.terminal.Terminal tty;

        /** The modes of before. */
        private final Attributes found;

        TtyModes(org.jline.terminal.Terminal tty) {
            this.tty = tty;
            this.found = enterRawMode();
        }

        /** Turns line editing off, and ^\, at which the JVM would print a thread dump. Returns the previous modes. */
        private Attributes enterRawMode() {
            Attributes before = tty.enterRawMode();
            Attributes raw = tty.getAttributes();
            raw.setControlChar(Attributes.ControlChar.VQUIT, NO_KEY);
            tty.setAttributes(raw);
            return before;
        }

        Size size() {
            try {
                org.jline.terminal.Size size = tty.getSize();
                return size.getColumns() > 0 && size.getRows() > 0
                        ? new Size(size.getColumns(), size.getRows())
                        : USUAL;
            } catch (IOError | IllegalStateException e) {
                return USUAL;
            }
        }

        @Override
        public void enter() throws IOException {
            try {
                enterRawMode();
            } catch (IOError | IllegalStateException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void restore() throws IOException {
            try {
                tty.setAttributes(found);
            } catch (IOError | IllegalStateException e) {
                throw new IOException(e);
            }
        }
    }
}
