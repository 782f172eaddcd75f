package descenso.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** The process's tty without terminfo capabilities, which the tutor does not use. */
final class SystemTty extends PosixSysTerminal {

    /**
     * Opens the tty of the standard output.
     *
     * @param type the type of the terminal, as in the variable TERM
     * @throws IOException if the standard output is not a tty, or the tty cannot be opened
     */
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
     * Does nothing. JLine would read all capabilities of the terminal or run infocmp, and print a stack trace for an
     * unknown type; that took a tenth of the start-up time.
     */
    @Override
    protected void parseInfoCmp() {}
}
