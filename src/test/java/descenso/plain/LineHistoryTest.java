package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.plain.TerminalLineSource.LineHistory;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineHistoryTest {

    @TempDir
    private Path folder;

    /** Writes the file in Latin-1, with a line feed for each vertical bar. Only a line without a time is dropped. */
    @ParameterizedTest
    @CsvSource({
        "'', false, 0",
        "1:next|2:back|, false, 2",
        "1:a\\|, true, 0",
        "1:next|2:\u00ff|, true, 0",
        "1:next|x:back|, false, 1",
        "99999999999999999999:next|1:back|, false, 1"
    })
    void damagedHistoryIsReportedOnceAndRepaired(String file, boolean isDamaged, int kept) throws Exception {
        Path path = folder.resolve("words");
        Files.writeString(path, file.replace('|', '\n'), StandardCharsets.ISO_8859_1);
        LineHistory history = read(path);
        assertThat(history.isDamaged()).isEqualTo(isDamaged);
        assertThat(history.size()).isEqualTo(kept);
        history.add("quit");
        history.save();
        LineHistory again = read(path);
        assertThat(again.isDamaged()).as("damage is reported once").isFalse();
        assertThat(again.size()).isEqualTo(kept + 1);
    }

    /** Writes a file of 2^40 zeros, which take no room on the disk but would fill the memory. */
    @Test
    void tooLongHistoryIsReplaced() throws Exception {
        Path path = Files.createFile(folder.resolve("words"));
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        LineHistory history = read(path);
        assertThat(history.isDamaged()).isTrue();
        history.add("quit");
        history.save();
        assertThat(read(path).size()).isOne();
    }

    private static LineHistory read(Path path) throws Exception {
        LineHistory history = new LineHistory();
        try (DumbTerminal terminal =
                new DumbTerminal(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream())) {
            history.attach(LineReaderBuilder.builder()
                    .terminal(terminal)
                    .variable(LineReader.HISTORY_FILE, path)
                    .history(history)
                    .build());
        }
        return history;
    }
}
