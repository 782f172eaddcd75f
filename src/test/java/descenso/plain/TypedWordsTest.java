package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

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

class TypedWordsTest {

    @TempDir
    private Path folder;

    /** Bytes as Latin-1; each vertical line is the end of one. A line without its time is left out alone. */
    @ParameterizedTest
    @CsvSource({
        "'', false, 0",
        "1:next|2:back|, false, 2",
        "1:a\\|, true, 0",
        "1:next|2:\u00ff|, true, 0",
        "1:next|x:back|, false, 1",
        "99999999999999999999:next|1:back|, false, 1"
    })
    void beginAnewWhereTheyAreDamaged(String file, boolean isDamaged, int kept) throws Exception {
        Path path = folder.resolve("words");
        Files.writeString(path, file.replace('|', '\n'), StandardCharsets.ISO_8859_1);
        TypedWords words = read(path);
        assertThat(words.isDamaged()).isEqualTo(isDamaged);
        assertThat(words.size()).isEqualTo(kept);
        words.add("quit");
        words.save();
        TypedWords again = read(path);
        assertThat(again.isDamaged()).as("once").isFalse();
        assertThat(again.size()).isEqualTo(kept + 1);
    }

    /** A file of zeros that takes no room on the disk would fill the memory. */
    @Test
    void beginAnewWhereTheyAreTooLong() throws Exception {
        Path path = Files.createFile(folder.resolve("words"));
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        TypedWords words = read(path);
        assertThat(words.isDamaged()).isTrue();
        words.add("quit");
        words.save();
        assertThat(read(path).size()).isOne();
    }

    private static TypedWords read(Path path) throws Exception {
        TypedWords words = new TypedWords();
        try (DumbTerminal terminal =
                new DumbTerminal(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream())) {
            words.attach(LineReaderBuilder.builder()
                    .terminal(terminal)
                    .variable(LineReader.HISTORY_FILE, path)
                    .history(words)
                    .build());
        }
        return words;
    }
}
