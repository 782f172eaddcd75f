package descenso.transcript;

import descenso.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the program answers as the transcripts say. */
@Timeout(120)
class TranscriptTest {

    @TempDir
    private Path home;

    static List<TranscriptFile> transcripts() throws IOException {
        return TranscriptFile.all();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void programAnswersAsTheTranscriptSays(TranscriptFile file) throws Exception {
        try (TranscriptRun run = new TranscriptRun(file, home)) {
            GoldenFile.compare(file.path(), run.replay());
        }
    }
}
