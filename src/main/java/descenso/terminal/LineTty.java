package descenso.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * The tty of this process for plain mode, in which lines are typed. Leaves its key modes unchanged, so that nothing
 * must be restored, however the process ends.
 */
public final class LineTty extends PosixSysTerminal {

    private final NonBlockingReader keyboard = new TtyReader(input());

    private LineTty(@Nullable String type) throws IOException {
        super(
                "descenso",
                type,
                new JniTerminalProvider().current(SystemStream.Output),
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                true,
                SignalHandler.SIG_DFL);
    }

    /**
     * Opens the tty, which may be a dumb one. There this process handles ^C.
     *
     * @throws IOException if the tty does not respond
     */
    public static Terminal open(Map<String, String> environment) throws IOException {
        String type = environment.get("TERM");
        if (type == null || !type.startsWith(Terminal.TYPE_DUMB)) {
            return new LineTty(type);
        }
        Terminal dumb = new DumbTty(type);
        new JobControl().onSignal("INT", () -> dumb.raise(Signal.INT));
        return dumb;
    }

    @Override
    public NonBlockingReader reader() {
        return keyboard;
    }

    /** Returns a capability without application mode for keys and keypad: an arrow begins with ESC [, not ESC O. */
    @Override
    public @Nullable String getStringCapability(Capability capability) {
        return ordinary(capability, super.getStringCapability(capability));
    }

    static @Nullable String ordinary(Capability capability, @Nullable String sequence) {
        if (sequence == null || capability == Capability.keypad_xmit || capability == Capability.keypad_local) {
            return null;
        }
        boolean isKey = capability.name().startsWith("key_");
        return isKey ? sequence.replaceFirst("^\\\\EO(?=[A-DFH]$)", "\\\\E[") : sequence;
    }

    /** A tty that can only write line after line. Its driver edits the lines. */
    private static final class DumbTty extends DumbTerminal {

        private final NonBlockingReader keyboard = new TtyReader(input());

        DumbTty(String type) throws IOException {
            super(
                    new JniTerminalProvider(),
                    SystemStream.Output,
                    "descenso",
                    type,
                    new FileInputStream(FileDescriptor.in),
                    new FileOutputStream(FileDescriptor.out),
                    StandardCharsets.UTF_8,
                    SignalHandler.SIG_DFL);
        }

        @Override
        public NonBlockingReader reader() {
            return keyboard;
        }
    }
}
