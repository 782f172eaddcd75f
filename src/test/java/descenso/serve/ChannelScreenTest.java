package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.tui.Theme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the screen at the other end of a channel that takes one write at a time. */
class ChannelScreenTest {

    private static final Size SIZE = new Size(20, 2);
    private static final Theme THEME = Theme.all().get(0);

    private final SlowChannel channel = new SlowChannel();
    private final ChannelScreen screen = new ChannelScreen(channel, Map.of(), SIZE, new ServerMetrics(), () -> 0);

    private void show(String text) {
        screen.show(new Frame(SIZE, List.of(Line.of(text, Style.TEXT))), THEME, 0);
    }

    @Test
    void ofTheFramesDuringAWriteTheLastIsShown() {
        show("first");
        show("second");
        show("third");
        channel.endWrite();
        assertThat(channel.written()).contains("first", "third").doesNotContain("second");
    }

    @Test
    void aRedrawDuringAWriteFollowsIt() {
        show("first");
        screen.redraw();
        channel.endWrite();
        channel.endWrite();
        assertThat(channel.written()).containsSubsequence("first", "first");
    }
}
