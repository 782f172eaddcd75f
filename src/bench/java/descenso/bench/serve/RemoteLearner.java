package descenso.bench.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.PtyChannelConfiguration;

/**
 * A learner at the other end of a connection, who types and reads. It keeps the time from each key to the end of the
 * frame that shows it.
 */
final class RemoteLearner implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Size of the screen in cells. */
    static final int COLUMNS = 80;

    static final int ROWS = 24;

    /** How a program writes to its terminal. */
    enum Output {
        /** In frames that it marks. */
        FRAMES("xterm-256color"),
        /** In lines. Each chunk of output counts as a frame. */
        LINES("dumb"),
        /** As it is, without marks. Each chunk counts as a frame. */
        ECHO("xterm-256color");

        private final String terminal;

        Output(String terminal) {
            this.terminal = terminal;
        }
    }

    /** A text that the screen is to show, and the time of the frame that shows it. */
    private record Awaited(String words, CompletableFuture<Long> time) {}

    /** A key whose frame must show one character of a mark. Any frame satisfies the empty mark. */
    private record Pending(String key, String anyOf, long dueNs) {}

    /** A key whose frame has come, with the time at which it was to be typed. */
    record Answered(long dueNs, long latencyNs) {}

    private final ClientSession session;
    private final ChannelShell channel;

    private final Output output;
    private final List<Awaited> awaited = new ArrayList<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<Answered> answered = new ArrayList<>();
    private final WireText wire = new WireText();
    private final List<Long> recorded = new ArrayList<>();
    private boolean isRecording;
    private int frames;
    private long bytes;
    private boolean isEnded;

    /**
     * Connects, logs in, and opens a screen.
     *
     * @param from the number of the client's address on the loopback interface, 1 to 254
     */
    RemoteLearner(SshClient client, int port, String name, KeyPair key, int from, Output output) throws IOException {
        this.output = output;
        session = connect(client, port, name, from);
        session.addPublicKeyIdentity(key);
        session.auth().verify(PATIENCE);
        PtyChannelConfiguration pty = new PtyChannelConfiguration();
        pty.setPtyType(output.terminal);
        pty.setPtyColumns(COLUMNS);
        pty.setPtyLines(ROWS);
        channel = session.createShellChannel(pty, Map.of("LANG", "en_GB.UTF-8"));
        channel.setOut(new OutputStream() {
            @Override
            public void write(int octet) {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int start, int length) {
                received(octets, start, length);
            }
        });
        channel.setErr(OutputStream.nullOutputStream());
        channel.addCloseFutureListener(closed -> end());
        channel.open().verify(PATIENCE);
    }

    /** Connects from an address of the loopback interface, without logging in. */
    static ClientSession connect(SshClient client, int port, String name, int from) throws IOException {
        return client.connect(
                        name,
                        new InetSocketAddress("127.0.0.1", port),
                        null,
                        new InetSocketAddress("127.0.0." + from, 0))
                .verify(PATIENCE)
                .getSession();
    }

    private synchronized void end() {
        isEnded = true;
        notifyAll();
    }

    private synchronized void received(byte[] octets, int start, int length) {
        bytes += length;
        int ends = 0;
        for (int i = start; i < start + length; i++) {
            if (wire.accept(octets[i])) {
                ends++;
                frame();
            }
        }
        if (output != Output.FRAMES && ends == 0) {
            frame();
        }
        notifyAll();
    }

    /** Returns a future of the time at which the screen shows some words, or in line mode those words have come. */
    synchronized CompletableFuture<Long> when(String words) {
        Awaited fresh = new Awaited(words, new CompletableFuture<>());
        awaited.add(fresh);
        notice(System.nanoTime());
        return fresh.time();
    }

    private void notice(long now) {
        if (!awaited.isEmpty()) {
            String shown = output == Output.FRAMES
                    ? wire.screen().words()
                    : wire.text().replaceAll("\\s+", " ");
            awaited.removeIf(each -> shown.contains(each.words()) && each.time().complete(now));
        }
    }

    /** Returns what is on the screen, or in line mode what has come since the last keys. */
    synchronized String shown() {
        return output == Output.FRAMES ? wire.screen().words() : wire.text();
    }

    /** Takes the keys that the text so far shows. */
    private void frame() {
        frames++;
        long now = System.nanoTime();
        notice(now);
        if (isRecording) {
            recorded.add(now);
        }
        for (Pending first = pending.peek(); first != null; first = pending.peek()) {
            if (!first.anyOf().isEmpty() && !wire.skipsPast(first.anyOf())) {
                break;
            }
            pending.remove();
            answered.add(new Answered(first.dueNs(), now - first.dueNs()));
            if (first.anyOf().isEmpty()) {
                typeNext();
                break; // a frame answers one key of this kind
            }
        }
    }

    /** Types the key that has waited for the frame of the key before. */
    private void typeNext() {
        Pending next = pending.peek();
        if (next != null) {
            try {
                type(next.key());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Types keys whose frame must show one of some characters. Keys that any frame answers wait for the frame of the
     * key before, so that one frame cannot answer two of them; they count from their own time.
     *
     * @param dueNs the time at which they were to be typed, from which their latency counts
     */
    void press(String keys, String anyOf, long dueNs) throws IOException {
        boolean isFirst;
        synchronized (this) {
            isFirst = pending.isEmpty();
            if (isFirst) {
                wire.clear();
            }
            pending.add(new Pending(keys, anyOf, dueNs));
        }
        if (isFirst || !anyOf.isEmpty()) {
            type(keys);
        }
    }

    /** Types keys whose answer is not awaited. */
    void type(String keys) throws IOException {
        channel.getInvertedIn().write(keys.getBytes(StandardCharsets.UTF_8));
        channel.getInvertedIn().flush();
    }

    /**
     * Has the screen painted anew.
     *
     * @return its text, without its division into rows
     */
    synchronized String look() throws IOException, InterruptedException {
        wire.clear();
        int before = frames;
        type("\014");
        awaitFrame(before, PATIENCE.toMillis());
        return wire.text();
    }

    /** Types keys, and waits until there is a frame and no other for some time. Returns the text of the frames. */
    synchronized String typeAndRest(String keys, long restMs) throws IOException, InterruptedException {
        wire.clear();
        int before = frames;
        type(keys);
        awaitFrame(before, 10_000);
        rest(restMs);
        return wire.text();
    }

    /** Waits until no frame has come for some time, at most ten times as long. */
    synchronized void rest(long restMs) throws InterruptedException {
        int known = frames - 1;
        for (int i = 0; i < 10 && known != frames && !isEnded; i++) {
            known = frames;
            long end = System.nanoTime() + restMs * 1_000_000;
            for (long left = restMs; left > 0 && !isEnded; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        }
    }

    /** Waits for a frame after a number of frames. Returns whether it came. */
    synchronized boolean awaitFrame(int before, long patienceMs) throws InterruptedException {
        long end = System.nanoTime() + patienceMs * 1_000_000;
        for (long left = patienceMs; frames <= before && !isEnded && left > 0; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return frames > before;
    }

    /** Waits until all keys are answered, and gives the others up. Returns their number. */
    synchronized int awaitAnswers(long patienceMs) throws InterruptedException {
        long end = System.nanoTime() + patienceMs * 1_000_000;
        for (long left = patienceMs; !pending.isEmpty() && !isEnded && left > 0; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        int lost = pending.size();
        pending.clear();
        return lost;
    }

    synchronized boolean isEnded() {
        return isEnded;
    }

    /** Returns the keys that were answered since the last call. */
    synchronized List<Answered> takeAnswered() {
        List<Answered> taken = List.copyOf(answered);
        answered.clear();
        return taken;
    }

    synchronized List<Answered> answered() {
        return List.copyOf(answered);
    }

    /** Keeps the times of the frames from now on. */
    synchronized void record() {
        recorded.clear();
        isRecording = true;
    }

    /** Returns how many frames have come in some time after a moment, while they were recorded. */
    synchronized long framesIn(long fromNs, long lengthNs) {
        return recorded.stream()
                .filter(time -> time > fromNs && time <= fromNs + lengthNs)
                .count();
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Tests whether the terminal is left as a program finds it. */
    synchronized boolean isMended() {
        return !wire.isAlternate();
    }

    synchronized String text() {
        return wire.text();
    }

    ClientSession session() {
        return session;
    }

    ChannelShell channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        session.close(true);
    }
}
