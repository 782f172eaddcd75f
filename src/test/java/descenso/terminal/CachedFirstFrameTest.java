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

class CachedFirstFrameTest {

    private static final String SHOWN = "\033[?2026h\033[?1049h\033[?2004hpicture\033[?2026l";
    private static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private CachedFirstFrame shown(String kept) {
        return CachedFirstFrame.show(screen, Optional.of(kept.getBytes(UTF_8)), (size, painted) -> {});
    }

    private String written() {
        return screen.toString(UTF_8);
    }

    @Test
    void isWrittenAtOnceAsAFrame() {
        shown("picture");
        assertThat(written()).isEqualTo(SHOWN);
    }

    @Test
    void writesNothingWhereNoneIsKept() {
        CachedFirstFrame none = CachedFirstFrame.show(screen, Optional.empty(), (size, painted) -> {});
        assertThat(none.claim()).isFalse();
        none.erase();
        assertThat(written()).isEmpty();
    }

    @Test
    void leavesTheScreenWhereNobodyTakesItOver() {
        CachedFirstFrame picture = shown("picture");
        picture.erase();
        picture.erase();
        assertThat(written()).isEqualTo(SHOWN + LEAVE);
        assertThat(picture.claim()).isFalse();
    }

    @Test
    void leavesTheScreenToWhoHasTakenItOver() {
        CachedFirstFrame picture = shown("picture");
        assertThat(picture.claim()).isTrue();
        picture.erase();
        assertThat(written()).isEqualTo(SHOWN);
    }

    /** What comes back after ^Z is not known, and so all of the first frame is painted. */
    @Test
    void leavesTheScreenBeforeAStop() {
        FakeJobControl job = new FakeJobControl();
        CachedFirstFrame picture = shown("picture");
        picture.guard(job);
        List<String> whenStopped = new ArrayList<>();
        job.whenStopped = () -> whenStopped.add(written() + job.hears("TSTP"));
        job.signal("TSTP");
        assertThat(whenStopped).as("a stop that nothing holds up").containsExactly(SHOWN + LEAVE + false);
        assertThat(picture.claim()).isFalse();
        assertThat(picture.matches("picture".getBytes(UTF_8))).isFalse();
        assertThat(written()).isEqualTo(SHOWN + LEAVE);
    }

    @Test
    void leavesStopsToWhoHasTakenTheScreenOver() {
        FakeJobControl job = new FakeJobControl();
        CachedFirstFrame picture = shown("picture");
        picture.guard(job);
        assertThat(job.hears("TSTP")).isTrue();
        picture.claim();
        assertThat(job.hears("TSTP")).isFalse();
        CachedFirstFrame.none().guard(job);
        assertThat(job.hears("TSTP")).isFalse();
    }

    @Test
    void doesNotMindAScreenThatIsGone() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("EIO");
            }
        };
        CachedFirstFrame picture = CachedFirstFrame.show(gone, Optional.of(new byte[] {1}), (size, painted) -> {});
        assertThat(picture.matches(new byte[] {1})).isTrue();
        picture.erase();
        assertThat(picture.claim()).isFalse();
    }
}
