package descenso.serve;

import descenso.phrases.ControlCharacters;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** The log of the server: a line for each login, refusal and fault. It holds no answers. */
final class ServerLog {

    private final PrintStream output;
    private final Supplier<Instant> now;

    ServerLog(PrintStream output, Supplier<Instant> now) {
        this.output = output;
        this.now = now;
    }

    /** Writes an event in one line, with {@link ControlCharacters} as visible characters. */
    void event(String kind, String learner, String detail) {
        String line = now.get().truncatedTo(ChronoUnit.SECONDS) + " " + kind + " " + learner + " " + detail;
        output.println(ControlCharacters.shown(line.strip()));
        output.flush();
    }

    void fault(String learner, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        event("fault", learner, failure + (trace.length == 0 ? "" : " at " + trace[0]));
    }
}
