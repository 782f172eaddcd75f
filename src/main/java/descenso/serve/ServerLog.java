package descenso.serve;

import descenso.phrases.ControlCharacters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The log of the server: a line for each login, refusal and fault. It holds no answers. */
final class ServerLog {

    private final Consumer<String> output;
    private final Supplier<Instant> now;

    ServerLog(Consumer<String> output, Supplier<Instant> now) {
        this.output = output;
        this.now = now;
    }

    /** Writes an event in one line, with {@link ControlCharacters} as visible characters. */
    void event(String kind, String learner, String detail) {
        String line = now.get().truncatedTo(ChronoUnit.SECONDS) + " " + kind + " " + learner + " " + detail;
        output.accept(ControlCharacters.shown(line.strip()));
    }

    void fault(String learner, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        event("fault", learner, failure + (trace.length == 0 ? "" : " at " + trace[0]));
    }
}
