package descenso.terminal;

import descenso.tui.Size;
import java.io.IOError;
import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.OSUtils;

/**
 * The modes of a tty. Converts the errors of JLine: it throws one for a tty that has hung up, and for one that its own
 * shutdown hook has restored already.
 */
final class TtyModes implements ScreenOutput.Modes {

    /** Size of a terminal that does not report its size or is gone, in columns and rows. */
    private static final Size USUAL = new Size(80, 24);

    /** Value of a control character that disables its key: _POSIX_VDISABLE of termios.h. */
    private static final int NO_KEY = OSUtils.IS_OSX ? 0xFF : 0;

    private final Terminal tty;

    /** The modes of before. */
    private final Attributes found;

    /** Takes the terminal over. */
    TtyModes(Terminal tty) {
        this.tty = tty;
        this.found = enterRawMode();
    }

    /**
     * Turns the terminal's line editing off, and the key ^\, at which the JVM would print a thread dump across the
     * screen. Returns the previous modes.
     */
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
            return size.getColumns() > 0 && size.getRows() > 0 ? new Size(size.getColumns(), size.getRows()) : USUAL;
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
