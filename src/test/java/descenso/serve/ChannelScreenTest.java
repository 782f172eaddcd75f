package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.tui.Theme;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the screen of a client that reads slowly, or not at all. */
@Timeout(60)
class ChannelScreenTest {

    private static final Size SIZE = new Size(20, 2);
    private static final Theme THEME = Theme.all().get(0);

    private final SlowChannel channel = new SlowChannel();
    private final ServerMetrics metrics = new ServerMetrics(System::nanoTime);
    private final AtomicLong now = new AtomicLong(1);
    private final ChannelScreen screen = new ChannelScreen(channel, Map.of("TERM", "xterm"), SIZE, metrics, now::get);

    @AfterEach
    void closeMetrics() {
        metrics.close();
    }

    private void show(String text, long since) {
        screen.show(new Frame(SIZE, List.of(Line.of(text, Style.TEXT))), THEME, since);
    }

    @Test
    void onlyTheLatestFrameWaitsForAClientThatReadsSlowly() {
        show("first", 0);
        show("second", 5);
        show("third", 7);
        assertThat(channel.written()).contains("first");
        assertThat(channel.written()).doesNotContain("second", "third");
        now.set(1 + TimeUnit.MILLISECONDS.toNanos(40));
        assertThat(screen.stalledMs()).isEqualTo(40);
        channel.endWrite();
        assertThat(channel.written()).contains("third").doesNotContain("second");
        assertThat(metrics.framesDropped()).isEqualTo(1);
        assertThat(metrics.keysAnswered()).isZero();
        now.set(5 + TimeUnit.MILLISECONDS.toNanos(90));
        channel.endWrite();
        assertThat(metrics.keysAnswered()).isEqualTo(1);
        assertThat(metrics.keyTimes().orElseThrow().almostAll()).isBetween(85L, 95L);
        assertThat(screen.stalledMs()).isZero();
    }

    @Test
    void aClosedScreenShowsNothingMore() {
        show("first", 0);
        channel.endWrite();
        screen.redraw();
        channel.endWrite();
        assertThat(channel.written()).containsPattern("(?s)first.*first");
        Thread closing = new Thread(() -> screen.close("bye"));
        closing.start();
        while (closing.isAlive()) {
            channel.endAny();
        }
        assertThat(channel.written()).endsWith("\033[?1049lbye\r\n");
        show("late", 0);
        screen.redraw();
        assertThat(channel.written()).doesNotContain("late");
    }

    @Test
    void aRedrawDuringAWriteFollowsIt() {
        show("first", 0);
        screen.redraw();
        channel.endWrite();
        channel.endWrite();
        assertThat(channel.written()).containsSubsequence("first", "first");
    }

    @Test
    void theEndDoesNotWaitForAClientThatReadsNothing() {
        ChannelScreen unread = new ChannelScreen(channel, Map.of("TERM", "xterm"), SIZE, metrics, System::nanoTime);
        unread.show(new Frame(SIZE, List.of(Line.of("first", Style.TEXT))), THEME, 0);
        unread.close("bye");
        assertThat(channel.written()).contains("first").doesNotContain("bye");
    }
}
