package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.runtime.SharedExecutors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RehearsalTest {

    private final List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    /** Tests that the lesson reaches each kind of screen in both languages, and that the class has no trace of it. */
    @Test
    void lessonShowsEachKindOfScreenAndKeepsNothing() throws Exception {
        try (ServerFixture server = ServerFixture.open(folder);
                SharedExecutors executors = SharedExecutors.ofServer(System::nanoTime)) {
            new Rehearsal(server.opening, executors, shown, faults::add, 5, 100).play();
            assertThat(shown.toString(StandardCharsets.UTF_8))
                    .contains("con la clase", "Así ha respondido la clase", "en marcha")
                    .contains("with the class", "This is how the class answered", "running");
            assertThat(faults).isEmpty();
            assertThat(server.store.everyone()).isEmpty();
        }
    }

    /** Tests that the lesson does not wait for what a session that has failed would take in. */
    @Test
    void lessonEndsAlthoughItsSessionsFail() throws Exception {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no room");
            }
        };
        try (ServerFixture server = ServerFixture.open(folder);
                SharedExecutors executors = SharedExecutors.ofServer(System::nanoTime)) {
            new Rehearsal(server.opening, executors, broken, faults::add, 1, 1).play();
            assertThat(faults).hasSameSizeAs(Language.values());
        }
    }

    @Test
    void serverThatIsClosedRehearsesNothing() throws Exception {
        try (ServerFixture server = ServerFixture.open(folder)) {
            server.server.close();
            server.server.rehearse();
            assertThat(server.log()).doesNotContain("fault");
        }
    }
}
