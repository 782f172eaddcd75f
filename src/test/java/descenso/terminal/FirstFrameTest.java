package descenso.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FirstFrameTest {

    private static final String SHOWN = "\033[?2026h\033[?1049h\033[?2004hpicture\033[?2026l";
    private static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l";
    private static final Size SIZE = new Size(80, 24);
    private static final byte[] PICTURE = "picture".getBytes(UTF_8);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> kept = new CompletableFuture<>();
    private final FakeJobControl job = new FakeJobControl();

    private FirstFrame painter(OutputStream output) {
        return new FirstFrame(output, job, (size, painted) -> kept.complete(painted));
    }

    private FirstFrame showing() {
        FirstFrame painter = painter(screen);
        painter.show(PICTURE);
        return painter;
    }

    private String written() {
        return screen.toString(UTF_8);
    }

    @Test
    void frameIsWrittenAtOnceAndClaimedOnce() {
        FirstFrame cached = showing();
        assertThat(written()).isEqualTo(SHOWN);
        assertThat(cached.claim()).isTrue();
        assertThat(cached.claim()).isFalse();
        cached.erase();
        assertThat(written()).isEqualTo(SHOWN);
    }

    @Test
    void nothingIsWrittenWithoutAFrame() {
        FirstFrame none = painter(screen);
        assertThat(none.claim()).isFalse();
        none.erase();
        assertThat(written()).isEmpty();
        assertThat(job.hears("TSTP")).isFalse();
    }

    @Test
    void unclaimedScreenIsLeftOnce() {
        FirstFrame cached = showing();
        cached.erase();
        cached.erase();
        assertThat(written()).isEqualTo(SHOWN + LEAVE);
        assertThat(cached.claim()).isFalse();
        assertThat(job.hears("TSTP")).isFalse();
    }

    @Test
    void screenIsLeftBeforeAStop() {
        FirstFrame cached = showing();
        List<String> whenStopped = new ArrayList<>();
        job.whenStopped = () -> whenStopped.add(written() + job.hears("TSTP"));
        job.signal("TSTP");
        assertThat(whenStopped).as("stop without a handler").containsExactly(SHOWN + LEAVE + false);
        assertThat(cached.claim()).isFalse();
        assertThat(written()).isEqualTo(SHOWN + LEAVE);
    }

    /** Tests a ^Z whose handler runs only after the claim: the screen belongs to another component, which leaves it. */
    @Test
    void stopAfterTheClaimIsIgnored() {
        FirstFrame cached = showing();
        Runnable handler = job.action("TSTP");
        assertThat(cached.claim()).isTrue();
        assertThat(job.hears("TSTP")).isFalse();
        List<String> whenStopped = new ArrayList<>();
        job.whenStopped = () -> whenStopped.add("stopped");
        handler.run();
        assertThat(whenStopped).isEmpty();
        assertThat(written()).isEqualTo(SHOWN);
    }

    @Test
    void frameIsKeptIfItIsNotTheCachedOne() throws Exception {
        painter(screen).painted(SIZE, PICTURE);
        assertThat(kept.get(1, TimeUnit.MINUTES)).isEqualTo(PICTURE);
    }

    @Test
    void cachedFrameIsNotKeptAgain() throws Exception {
        FirstFrame cached = showing();
        cached.painted(SIZE, PICTURE);
        byte[] other = "other".getBytes(UTF_8);
        cached.painted(SIZE, other);
        assertThat(kept.get(1, TimeUnit.MINUTES)).as("the first that is kept").isEqualTo(other);
    }

    @Test
    void unwritableTerminalIsIgnored() {
        FirstFrame cached = painter(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("EIO");
            }
        });
        cached.show(PICTURE);
        cached.erase();
        assertThat(cached.claim()).isFalse();
    }
}
