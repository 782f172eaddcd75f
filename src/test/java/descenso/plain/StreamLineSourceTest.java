package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.tui.CharacterSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamLineSourceTest {

    private static final PlainOutput NO_OUTPUT =
            new PlainOutput(new PrintStream(OutputStream.nullOutputStream()), CharacterSet.UNICODE, () -> 80);

    private static LineSource lines(Reader text) {
        return new LineSource.StreamLineSource(new BufferedReader(text), NO_OUTPUT);
    }

    private static List<String> readAll(String text) {
        LineSource lines = lines(new StringReader(text));
        return Stream.generate(() -> next(lines))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
    }

    private static Optional<String> next(LineSource lines) {
        try {
            return lines.next("> ", line -> List.of());
        } catch (LineSource.Stopped | LineSource.Woken e) {
            throw new AssertionError(e);
        }
    }

    /** Compares with Java's BufferedReader, which does not limit the length of a line. */
    @Test
    void linesEndAtEveryKindOfLineBreak() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append("a\r\n".charAt(random.nextInt(3)));
            }
            assertThat(readAll(text.toString()))
                    .as(text.toString())
                    .isEqualTo(new BufferedReader(new StringReader(text.toString()))
                            .lines()
                            .toList());
        }
    }

    @Test
    void longestLineIsReadAndEndlessLineRefused() {
        String longest = "a".repeat(LineSource.StreamLineSource.LIMIT);
        assertThat(readAll(longest + "\n" + longest)).hasSize(2);
        LineSource endless = lines(new Endless());
        assertThatThrownBy(() -> endless.next("> ", line -> List.of())).isInstanceOf(UncheckedIOException.class);
    }

    /** A reader of zeros without end, like /dev/zero. */
    private static final class Endless extends Reader {

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            Arrays.fill(into, from, from + length, '\0');
            return length;
        }

        @Override
        public void close() {}
    }
}
