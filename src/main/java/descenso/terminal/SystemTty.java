package descenso.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** The tty of this process, of which JLine need not know what it can do: that is nobody's question here. */
final class SystemTty extends PosixSysTerminal {

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
     * Nothing: JLine would read all that such a terminal can do, or start infocmp for it, and print a trace where there
     * is no such type; a tenth of the whole start.
     */
    @Override
    protected void parseInfoCmp() {}
}
