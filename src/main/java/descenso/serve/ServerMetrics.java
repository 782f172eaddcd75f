package descenso.serve;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a running server, for its teachers and for Prometheus, which reads them from a page of the loopback
 * interface. They hold no names and no answers.
 */
final class ServerMetrics implements AutoCloseable {

    /** Maximum number of requests that wait for the page. */
    private static final int WAITING = 4;

    /** Maximum age of the times that count. */
    private static final Duration MEMORY = Duration.ofMinutes(2);

    private static final double HALF = 0.5;
    private static final double ALMOST_ALL = 0.99;

    private final PrometheusMeterRegistry registry;
    private final Timer keys;
    private final Counter dropped;

    /** The functions of the registry, which itself does not keep them from being collected. */
    private final List<DoubleSupplier> functions = new ArrayList<>();

    private @Nullable HttpServer page;

    /** Times of the last minutes that are zero since there was no key. */
    private static final Pattern NO_KEYS =
            Pattern.compile("^(descenso_key_answer_seconds(?:_max|\\{.*\\})) 0\\.0$", Pattern.MULTILINE);

    /**
     * The time from keys to their frames, in milliseconds.
     *
     * @param half maximum for half of the keys of the last two minutes
     * @param almostAll maximum for 99 of 100 of these
     */
    record KeyTimes(long half, long almostAll) {}

    /** @param clock a monotonic clock, in nanoseconds */
    ServerMetrics(LongSupplier clock) {
        registry = new PrometheusMeterRegistry(
                PrometheusConfig.DEFAULT, new PrometheusRegistry(), new MonotonicClock(clock));
        keys = Timer.builder("descenso.key.answer")
                .description("time from a key to the end of writing its frame")
                .publishPercentiles(HALF, ALMOST_ALL)
                .distributionStatisticExpiry(MEMORY)
                .register(registry);
        dropped = Counter.builder("descenso.frames.dropped")
                .description("frames that a newer one replaced, since the client had no room")
                .register(registry);
    }

    /** A clock by which times grow old, whatever is done to the clock of the machine. */
    private record MonotonicClock(LongSupplier nanoseconds) implements Clock {

        @Override
        public long wallTime() {
            return TimeUnit.NANOSECONDS.toMillis(monotonicTime());
        }

        @Override
        public long monotonicTime() {
            return nanoseconds.getAsLong();
        }
    }

    void keyAnswered(long nanoseconds) {
        keys.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /**
     * Forgets the old times. Must be called every half minute: the histogram forgets only some minutes a call, and
     * after more of them without a call it forgets the new times too.
     */
    void forgetOldTimes() {
        HistogramSnapshot unused = keys.takeSnapshot();
    }

    void frameDropped() {
        dropped.increment();
    }

    long framesDropped() {
        return (long) dropped.count();
    }

    long keysAnswered() {
        return keys.count();
    }

    /** Returns the times of the last two minutes; empty if no key was answered in them. */
    Optional<KeyTimes> keyTimes() {
        HistogramSnapshot snapshot = keys.takeSnapshot();
        long half = milliseconds(snapshot, HALF);
        return half == 0 ? Optional.empty() : Optional.of(new KeyTimes(half, milliseconds(snapshot, ALMOST_ALL)));
    }

    private static long milliseconds(HistogramSnapshot snapshot, double share) {
        for (ValueAtPercentile each : snapshot.percentileValues()) {
            if (each.percentile() == share) {
                return (long) Math.ceil(each.value(TimeUnit.MILLISECONDS));
            }
        }
        return 0;
    }

    /** Adds a number of now, with what it counts. */
    void show(String name, String content, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).description(content).register(registry);
    }

    /** Adds a number that only grows, with what it counts. */
    void count(String name, String content, DoubleSupplier value) {
        functions.add(value);
        FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
                .description(content)
                .register(registry);
    }

    /** Returns the numbers in the text format of Prometheus, for which a time is not a number while there is none. */
    String text() {
        return NO_KEYS.matcher(registry.scrape()).replaceAll("$1 NaN");
    }

    /**
     * Opens the page {@code /metrics} on the loopback interface.
     *
     * @param port the port; 0 takes a free one
     * @return the port
     * @throws IOException if the port cannot be bound
     */
    int open(int port, Executor threads) throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        opened.setExecutor(threads);
        opened.createContext("/metrics", exchange -> {
            byte[] text = text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain;version=0.0.4;charset=utf-8");
            exchange.sendResponseHeaders(200, text.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(text);
            }
        });
        opened.start();
        page = opened;
        return opened.getAddress().getPort();
    }

    @Override
    public void close() {
        if (page != null) {
            page.stop(0);
        }
        registry.close();
    }
}
