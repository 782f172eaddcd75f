package descenso.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * The tty of this process for plain mode, in which lines are typed. Leaves its key modes unchanged, so that nothing
 * must be restored, however the process ends.
 */
public final class LineTty extends PosixSysTerminal {

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
     * Opens the tty. A dumb one is supported too: its driver edits the lines, and this process handles ^C.
     *
     * @throws IOException if the tty does not respond
     */
    public static Terminal open(Map<String, String> environment) throws IOException {
        String type = environment.get("TERM");
        if (type == null || !type.startsWith(Terminal.TYPE_DUMB)) {
            return new LineTty(type);
        }
        Terminal dumb = TerminalBuilder.builder()
                .name("descenso")
                .type(type)
                .system(true)
                .dumb(true)
                .graphemeCluster(false)
                .encoding(StandardCharsets.UTF_8)
                .build();
        new JobControl().onSignal("INT", () -> dumb.raise(Signal.INT));
        return dumb;
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
}
