package descenso.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstFramePainterTest {

    private static final String SHOWN = "\033[?2026h\033[?1049h\033[?2004hpicture\033[?2026l";
    private static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private FirstFramePainter shown(String kept) {
        return FirstFramePainter.show(screen, Optional.of(kept.getBytes(UTF_8)), (size, painted) -> {});
    }

    private String written() {
        return screen.toString(UTF_8);
    }

    @Test
    void cachedFrameIsWrittenAtOnce() {
        shown("picture");
        assertThat(written()).isEqualTo(SHOWN);
    }

    @Test
    void nothingIsWrittenWithoutACachedFrame() {
        FirstFramePainter none = FirstFramePainter.show(screen, Optional.empty(), (size, painted) -> {});
        assertThat(none.claim()).isFalse();
        none.erase();
        assertThat(written()).isEmpty();
    }

    @Test
    void unclaimedScreenIsLeftOnce() {
        FirstFramePainter cached = shown("picture");
        cached.erase();
        cached.erase();
        assertThat(written()).isEqualTo(SHOWN + LEAVE);
        assertThat(cached.claim()).isFalse();
    }

    @Test
    void claimedScreenIsNotLeft() {
        FirstFramePainter cached = shown("picture");
        assertThat(cached.claim()).isTrue();
        cached.erase();
        assertThat(written()).isEqualTo(SHOWN);
    }

    /** Tests that the whole first frame is painted after ^Z, because the content of the screen is unknown. */
    @Test
    void screenIsLeftBeforeAStop() {
        FakeJobControl job = new FakeJobControl();
        FirstFramePainter cached = shown("picture");
        cached.guard(job);
        List<String> whenStopped = new ArrayList<>();
        job.whenStopped = () -> whenStopped.add(written() + job.hears("TSTP"));
        job.signal("TSTP");
        assertThat(whenStopped).as("stop without a handler").containsExactly(SHOWN + LEAVE + false);
        assertThat(cached.claim()).isFalse();
        assertThat(cached.matches("picture".getBytes(UTF_8))).isFalse();
        assertThat(written()).isEqualTo(SHOWN + LEAVE);
    }

    @Test
    void claimRemovesTheStopHandler() {
        FakeJobControl job = new FakeJobControl();
        FirstFramePainter cached = shown("picture");
        cached.guard(job);
        assertThat(job.hears("TSTP")).isTrue();
        cached.claim();
        assertThat(job.hears("TSTP")).isFalse();
        FirstFramePainter.none().guard(job);
        assertThat(job.hears("TSTP")).isFalse();
    }

    @Test
    void unwritableTerminalIsIgnored() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("EIO");
            }
        };
        FirstFramePainter cached = FirstFramePainter.show(gone, Optional.of(new byte[] {1}), (size, painted) -> {});
        assertThat(cached.matches(new byte[] {1})).isTrue();
        cached.erase();
        assertThat(cached.claim()).isFalse();
    }
}
