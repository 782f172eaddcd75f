package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.testing.EventLog;
import descenso.testing.ScreenEmulator;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TtyTerminalTest {

    private static final Size SIZE = new Size(20, 3);
    private static final Theme DARK = Theme.all().get(0);
    private static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l";

    private final Writes writes = new Writes();
    private final FakeJobControl job = new FakeJobControl();
    /** The reported first frames, each as its size and its bytes. */
    private final List<String> painted = new ArrayList<>();

    private final Tty tty = tty();
    private final String found = tty.state();
    private final TtyTerminal terminal = terminal(tty, false);
    private final EventReader events = new EventReader();

    @AfterEach
    void close() {
        terminal.close();
    }

    /** Returns what paints a whole frame on the alternate screen. */
    private String whole(String text) {
        return new String(ScreenOutput.framed(encoded(text), false), StandardCharsets.UTF_8);
    }

    private byte[] encoded(String text) {
        return terminal.encode(frame(text), DARK);
    }

    @Test
    void firstFrameIsPaintedWholeOverACachedOne() {
        try (TtyTerminal over = terminal(tty(), true)) {
            assertThat(writes.all).isEmpty();
            over.show(frame("uno"), DARK);
            assertThat(writes.all).containsExactly(whole("uno"));
            over.show(frame("dos"), DARK);
            assertThat(painted).containsExactly(SIZE + " " + new String(encoded("uno"), StandardCharsets.UTF_8));
        }
        assertThat(writes.all).hasSize(3).last().isEqualTo(LEAVE);
    }

    @Test
    void cachedFrameIsLeftAfterAResumptionFromOutside() throws Exception {
        Tty on = tty();
        try (TtyTerminal over = terminal(on, true)) {
            on.processInputBytes("a".getBytes(StandardCharsets.UTF_8));
            events.next(over);
            job.signal("CONT");
        }
        assertThat(writes.all).containsExactly(LEAVE);
    }

    @Test
    void firstFrameEntersTheScreenAgainAfterASuspension() throws Exception {
        Tty on = tty();
        try (TtyTerminal over = terminal(on, true)) {
            on.processInputBytes("\032a".getBytes(StandardCharsets.UTF_8));
            events.next(over);
            over.show(frame("uno"), DARK);
            assertThat(writes.all.get(0)).isEqualTo(LEAVE);
            assertThat(writes.all.get(1)).startsWith("\033[?2026h\033[?1049h").contains("uno");
        }
    }

    @Test
    void terminalIsNeitherClearedNorQueried() {
        terminal.show(frame("uno"), DARK);
        terminal.show(new Frame(new Size(30, 5), List.of()), DARK.next());
        terminal.close();
        assertThat(String.join("", writes.all)).doesNotContain("J", "\033[6n", "\033[c", "\033[s", "\033[u");
    }

    @Test
    void everythingIsPaintedAfterAResize() {
        Size wide = new Size(30, 5);
        terminal.show(frame("uno"), DARK);
        terminal.show(new Frame(wide, List.of(Line.of("ancho", Style.TEXT))), DARK);
        ScreenEmulator grid = new ScreenEmulator(wide).write(writes.all.get(1).getBytes(StandardCharsets.UTF_8));
        assertThat(grid).hasToString("ancho\n\n\n\n");
        assertThat(grid.looks()).doesNotContain("?");
    }

    @Test
    void terminalIsRestoredOnce() {
        terminal.show(frame("uno"), DARK);
        terminal.close();
        terminal.close();
        terminal.show(frame("dos"), DARK);
        assertThat(writes.all).hasSize(2).last().isEqualTo(LEAVE);
        assertThat(tty.state()).isEqualTo(found);
    }

    /** Tests thousands of letters of which each lacks its last byte, typed and pasted. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\033[200~"})
    void bytesThatAreNoTextEndNothing(String opening) throws Exception {
        send("a" + opening);
        read(); // from now on, what is sent is read at once
        byte[] letters = "\u2026".repeat(1_100).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < letters.length; i += 3) {
            tty.processInputBytes(letters, i, 2);
        }
        send(opening.isEmpty() ? "q" : "a\033[201~q");
        if (!opening.isEmpty()) {
            assertThat(read().words()).last().asString().matches("«\ufffd{1100}a»");
        }
        assertThat(read().words()).last().isEqualTo("q");
    }

    /** Tests random bytes against Java's own decoder. */
    @Test
    void ttyReaderDecodesAnyBytesAsUtf8() throws Exception {
        byte[] octets = new byte[3_000];
        new Random(5).nextBytes(octets);
        TtyReader reader = new TtyReader(new ByteArrayInputStream(octets));
        StringBuilder read = new StringBuilder();
        for (int c = reader.read(1000); c >= 0; c = reader.read(1000)) {
            read.append((char) c);
        }
        assertThat(read.toString()).isEqualTo(new String(octets, StandardCharsets.UTF_8));
    }

    @Test
    void endOfInputIsReportedAsClosed() throws Exception {
        send("q");
        read();
        tty.close();
        assertThat(read()).hasToString("q closed");
    }

    @Test
    void terminalIsRestoredWhileSuspended() throws Exception {
        terminal.show(frame("uno"), DARK);
        List<String> whileStopped = new ArrayList<>();
        job.whenStopped = () -> {
            whileStopped.addAll(writes.all.subList(1, writes.all.size()));
            whileStopped.add(tty.state());
        };
        send("\032a");
        read();
        assertThat(read()).hasToString("20×3 a");
        assertThat(whileStopped).containsExactly(LEAVE, found);
    }

    @Test
    void lastFrameIsPaintedAfterASuspension() throws Exception {
        terminal.show(frame("uno"), DARK);
        terminal.show(frame("dos"), DARK);
        send("\032");
        read();
        assertThat(writes.all).last().asString().startsWith("\033[?2026h\033[?1049h");
        assertThat(picture(writes.all.get(3))).isEqualTo("dos\n\n");
        assertThat(tty.state()).isNotEqualTo(found);
    }

    @Test
    void resumptionFromOutsidePaintsEverything() throws Exception {
        terminal.show(frame("uno"), DARK);
        send("a");
        read();
        job.signal("CONT");
        assertThat(read()).hasToString("a 20×3");
        assertThat(picture(writes.all.get(1))).isEqualTo("uno\n\n");
    }

    @Test
    void dumbOrUnknownTerminalIsNoScreen() {
        assertThat(TtyTerminal.isScreen(Map.of("TERM", "dumb"))).isFalse();
        assertThat(TtyTerminal.isScreen(Map.of("TERM", ""))).isFalse();
        assertThat(TtyTerminal.isScreen(Map.of())).isFalse();
    }

    /** Tests that the reading thread gets the exception, which would be lost in another thread. */
    @ParameterizedTest
    @ValueSource(strings = {"WINCH", "CONT", "a key"})
    void failureReachesTheReadingThread(String event) throws Exception {
        send("a");
        read();
        tty.failure = new NoClassDefFoundError("KeySequences");
        if (event.equals("a key")) {
            send("\032"); // suspends
        } else {
            job.signal(event);
        }
        assertThatThrownBy(this::read).isSameAs(tty.failure);
    }

    /** Checks the sequences of run.sh, which also turns off modes that other programs may have left on. */
    @Test
    void runShResetLeavesTheScreenAsTheProgramDoes() throws Exception {
        Process reset = new ProcessBuilder("sh", "run.sh", "reset").start();
        String written = new String(reset.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        String others = "\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?7h\033[m\0337\033[r\0338\033[?1l\033>";
        assertThat(written).isEqualTo(others + ScreenOutput.LEAVE);
        assertThat(reset.waitFor()).isZero();
    }

    private static Tty tty() {
        try {
            return new Tty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Returns a terminal.
     *
     * @param isShown whether its screen shows a cached frame already
     */
    private TtyTerminal terminal(Tty on, boolean isShown) {
        FirstFrame first = new FirstFrame(writes, job, (size, frame) -> {}) {
            @Override
            boolean claim() {
                return isShown;
            }

            @Override
            void painted(Size size, byte[] frame) {
                painted.add(size + " " + new String(frame, StandardCharsets.UTF_8));
            }
        };
        try {
            return new TtyTerminal(on, writes, ColourDepth.TRUECOLOUR, job, first);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void send(String text) throws IOException {
        tty.processInputBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private EventLog read() throws InterruptedException {
        return events.next(terminal);
    }

    /** Passes the events of a terminal on, one at a time. */
    private static final class EventReader implements Terminal.Listener {

        private final EventLog log = new EventLog();
        private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
        private boolean isListening;

        /** Waits for the next event. Returns all events so far; throws the exception that has ended the reading. */
        EventLog next(Terminal terminal) throws InterruptedException {
            if (!isListening) {
                isListening = true;
                terminal.listen(this);
            }
            events.take().run();
            return log;
        }

        @Override
        public void pressed(Key key) {
            events.add(() -> log.pressed(key));
        }

        @Override
        public void pasted(String text) {
            events.add(() -> log.pasted(text));
        }

        @Override
        public void resized(Size size) {
            events.add(() -> log.resized(size));
        }

        @Override
        public void closed() {
            events.add(log::closed);
        }

        @Override
        public void failed(Throwable failure) {
            events.add(() -> {
                throw (Error) failure;
            });
        }
    }

    private static Frame frame(String text) {
        return new Frame(SIZE, List.of(Line.of(text, Style.TEXT)));
    }

    private static String picture(String written) {
        return new ScreenEmulator(SIZE)
                .write(written.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A JLine terminal without a tty; its attributes can be read after it is closed, too. */
    private static final class Tty extends LineDisciplineTerminal {

        private volatile @Nullable Error failure;

        Tty() throws IOException {
            super("test", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
            setSize(org.jline.terminal.Size.of(SIZE.columns(), SIZE.rows()));
        }

        @Override
        public org.jline.terminal.Size getSize() {
            if (failure != null) {
                throw failure;
            }
            return super.getSize();
        }

        String state() {
            return attributes.toString();
        }
    }

    /** Records each write. */
    private static final class Writes extends OutputStream {

        private final List<String> all = new ArrayList<>();
        private boolean broken;

        @Override
        public void write(int b) {
            throw new AssertionError("a frame is one write");
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (broken) {
                throw new IOException("EIO");
            }
            all.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }
}
