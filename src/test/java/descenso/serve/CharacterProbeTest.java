package descenso.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import descenso.serve.ServerFixture.RemoteScreen;
import java.nio.file.Path;
import java.util.Map;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs in with clients that send no locale. */
class CharacterProbeTest {

    private static final String LINE = "─";
    private static final String QUESTION = "\033[6n";

    private static final String FRAME_ENDS = "\033[?2026l";

    @TempDir
    private Path folder;

    /** Tests the columns of UTF-8 (2), of lines that take two cells (3), and of bytes that are characters each (4). */
    @ParameterizedTest
    @CsvSource({"2, true", "3, false", "4, false", "none, true"})
    void screenWithoutLocaleHasTheCharactersOfTheTerminal(String column, boolean isUnicode) throws Exception {
        try (ServerFixture class_ = ServerFixture.open(folder);
                ClientSession ana = class_.login("ana", ServerFixture.key());
                RemoteScreen screen = new RemoteScreen(ana, "xterm", ServerFixture.SIZE, Map.of())) {
            screen.await(QUESTION);
            if (!column.equals("none")) {
                screen.type("\033[7;");
                screen.type(column + "R");
            }
            screen.await(FRAME_ENDS);
            int asked = screen.written().indexOf(QUESTION);
            int drawn = screen.written().length();
            assertEquals(isUnicode, screen.written().indexOf(LINE, asked) > 0, screen.written());
            screen.type("?");
            screen.await("plain characters", drawn);
            screen.type("\rU");
            screen.await(isUnicode ? "...." : LINE, drawn);
        }
    }

    @Test
    void keysBesideTheReportAreKept() throws Exception {
        try (ServerFixture class_ = ServerFixture.open(folder);
                ClientSession ana = class_.login("ana", ServerFixture.key());
                RemoteScreen screen = new RemoteScreen(ana, "xterm", ServerFixture.SIZE, Map.of())) {
            screen.await(QUESTION);
            screen.type("?\033[7;2Rq");
            screen.awaitEnd();
            assertFalse(ana.isOpen() && screen.channel.isOpen());
        }
    }

    @Test
    void screenWithALocaleIsNotAsked() throws Exception {
        try (ServerFixture class_ = ServerFixture.open(folder);
                ClientSession ana = class_.login("ana", ServerFixture.key());
                RemoteScreen screen = class_.screen(ana)) {
            screen.await(LINE);
            assertFalse(screen.written().contains(QUESTION));
        }
    }
}
