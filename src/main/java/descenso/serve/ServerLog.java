package descenso.serve;

import descenso.course.source.Diagnostic;
import descenso.phrases.ControlCharacters;
import descenso.phrases.Messages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The log of the server: a line for each login, logout, refusal and fault. It holds no answers. */
final class ServerLog {

    static final String REFUSED = "refused";

    /** Maximum number of lines of one kind a minute, so that no flood fills the disk. Others are only counted. */
    private static final long MOST_LINES = 600;

    private final Consumer<String> output;
    private final Supplier<Instant> now;

    /** The number of events by kind, and in the current minute. */
    private final Map<String, Long> counts = new HashMap<>();

    private final Map<String, Long> countsOfMinute = new HashMap<>();
    private Instant minute = Instant.MIN;

    ServerLog(Consumer<String> output, Supplier<Instant> now) {
        this.output = output;
        this.now = now;
    }

    /** Writes an event in one line, with {@link ControlCharacters} as visible characters. */
    synchronized void event(String kind, String learner, String detail) {
        Instant time = now.get();
        if (!time.truncatedTo(ChronoUnit.MINUTES).equals(minute)) {
            countsOfMinute.forEach((each, count) -> {
                if (count > MOST_LINES) {
                    write(minute, each, "-", "+" + (count - MOST_LINES));
                }
            });
            minute = time.truncatedTo(ChronoUnit.MINUTES);
            countsOfMinute.clear();
        }
        counts.merge(kind, 1L, Long::sum);
        if (countsOfMinute.merge(kind, 1L, Long::sum) <= MOST_LINES) {
            write(time, kind, learner, detail);
        }
    }

    private void write(Instant time, String kind, String learner, String detail) {
        String line = time.truncatedTo(ChronoUnit.SECONDS) + " " + kind + " " + learner + " " + detail;
        output.accept(ControlCharacters.shown(line.strip()));
    }

    /** Returns the number of events of a kind so far. */
    synchronized long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Writes what is wrong in a file of the class. */
    void diagnostic(String kind, Diagnostic diagnostic, Messages messages) {
        event(kind, "-", diagnostic.position() + ": " + messages.say(diagnostic.message()));
    }

    void fault(String learner, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        event("fault", learner, failure + (trace.length == 0 ? "" : " at " + trace[0]));
    }
}
