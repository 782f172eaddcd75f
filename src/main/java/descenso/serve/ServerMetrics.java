package descenso.serve;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a running server, for its teachers and for Prometheus, which reads them from a page of the loopback
 * interface. They hold no names and no answers.
 */
final class ServerMetrics implements AutoCloseable {

    /** Maximum number of requests that wait for the page. */
    private static final int WAITING = 4;

    private static final double HALF = 0.5;
    private static final double ALMOST_ALL = 0.99;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer keys = Timer.builder("descenso.key.answer")
            .publishPercentiles(HALF, ALMOST_ALL)
            .register(registry);
    private final Counter dropped = Counter.builder("descenso.frames.dropped").register(registry);
    /** The functions of the registry, which itself does not keep them from being collected. */
    private final List<DoubleSupplier> functions = new ArrayList<>();

    private @Nullable HttpServer page;

    /**
     * The time from keys to their frames.
     *
     * @param half maximum for half of the keys of the last minutes, in milliseconds
     * @param almostAll maximum for 99 of 100 of these, in milliseconds
     */
    record KeyTimes(long count, long half, long almostAll) {}

    void keyAnswered(long nanoseconds) {
        keys.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    void frameDropped() {
        dropped.increment();
    }

    long framesDropped() {
        return (long) dropped.count();
    }

    KeyTimes keyTimes() {
        HistogramSnapshot snapshot = keys.takeSnapshot();
        return new KeyTimes(snapshot.count(), milliseconds(snapshot, HALF), milliseconds(snapshot, ALMOST_ALL));
    }

    private static long milliseconds(HistogramSnapshot snapshot, double share) {
        for (ValueAtPercentile each : snapshot.percentileValues()) {
            if (each.percentile() == share) {
                return (long) Math.ceil(each.value(TimeUnit.MILLISECONDS));
            }
        }
        return 0;
    }

    /** Adds a number of now. */
    void show(String name, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).register(registry);
    }

    /** Adds a number that only grows. */
    void count(String name, DoubleSupplier value) {
        functions.add(value);
        FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble).register(registry);
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
            byte[] text = registry.scrape().getBytes(StandardCharsets.UTF_8);
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
