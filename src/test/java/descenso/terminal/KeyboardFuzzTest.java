package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import descenso.testing.EventLog;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jline.utils.NonBlockingReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests random bytes with random pauses: nothing is thrown, and a key after a pause is read as that key. */
@Tag("fuzz")
class KeyboardFuzzTest {

    private static final int SCRIPTS = CaseCount.of(50_000);
    private static final int PAUSE = NonBlockingReader.READ_EXPIRED;

    /**
     * Beginnings, middles and ends of sequences, and characters without a meaning. The test mutates, splits and joins
     * them.
     */
    private static final List<String> PIECES = List.of(
            "\033",
            "\033\033",
            "\033[",
            "\033O",
            "\033[[",
            "\033[M",
            "\033[<0;10;5M",
            "\033[1;5C",
            "\033[24;6~",
            "\033[200~",
            "\033[201~",
            "\033[20",
            "\033]11;rgb:0/0/0",
            "\033P1+r",
            "\033X",
            "\033^",
            "\033_",
            "\033\\",
            "\007",
            "\030",
            "\032",
            "\033[?62;22c",
            "\033[12;40R",
            "\033[I",
            "\033[97;5u",
            "9".repeat(500),
            ";".repeat(200),
            "\033[" + "1;".repeat(300),
            "\033[" + "7".repeat(400) + "~",
            "a",
            "ñ",
            "日本",
            "\uD835\uDC99",
            "e\u0301",
            "\r\n",
            "\t",
            "\0",
            "\177",
            "\u009B",
            "~",
            "$",
            "@",
            "línea de texto\n");

    @Test
    void keyAfterAPauseIsReadAfterAnyInput() throws Exception {
        Random random = new Random(11);
        int pasted = 0;
        for (int round = 0; round < SCRIPTS; round++) {
            List<Integer> sent = split(bytes(random), random);
            Reads reads = new Reads(sent);
            EventLog events = new EventLog();
            TtyTerminal.readKeys(reads, new KeyDecoder(events));
            assertThat(events.words()).as("script %d: %s", round, sent).endsWith("q");
            assertThat(reads.count).isEqualTo(sent.size() + 1);
            pasted += events.words().stream().anyMatch(word -> word.startsWith("«")) ? 1 : 0;
        }
        assertThat(pasted).isBetween(SCRIPTS / 20, SCRIPTS / 2);
    }

    private static byte[] bytes(Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(12); i > 0; i--) {
            byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            int length = random.nextInt(4) == 0 ? random.nextInt(piece.length + 1) : piece.length;
            bytes.write(piece, 0, length);
            if (random.nextInt(4) == 0) {
                bytes.write(random.nextInt(256));
            }
        }
        return bytes.toByteArray();
    }

    /** Returns the characters with random pauses, then a pause and the key q. */
    private static List<Integer> split(byte[] bytes, Random random) {
        List<Integer> sent = new ArrayList<>();
        int often = 1 + random.nextInt(60);
        new String(bytes, StandardCharsets.UTF_8).chars().forEach(c -> {
            sent.add(c);
            if (random.nextInt(often) == 0) {
                sent.add(PAUSE);
            }
        });
        sent.addAll(List.of(PAUSE, (int) 'q'));
        return sent;
    }

    /**
     * Simulates a held key, or a sender that never ends a paste. Of 40 million characters, only as many as a text can
     * use are kept.
     */
    @Test
    void endlessPasteIsCutShort() {
        List<Integer> lengths = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder(new Terminal.Listener() {
            @Override
            public void pressed(Key key) {
                keys.add(key);
            }

            @Override
            public void pasted(String text) {
                lengths.add(text.length());
            }

            @Override
            public void resized(Size size) {}

            @Override
            public void closed() {}

            @Override
            public void failed(Throwable failure) {}
        });
        for (String end : List.of("", "\033[201~")) {
            "\033[200~".chars().forEach(c -> decoder.accept((char) c));
            for (int i = 0; i < Math.max(1_000_000, CaseCount.of(20_000_000)); i++) {
                decoder.accept("\033[20x".charAt(i % 5));
            }
            end.chars().forEach(c -> decoder.accept((char) c));
            if (end.isEmpty()) {
                decoder.expire();
            }
            decoder.accept('q');
        }
        assertThat(keys).containsExactly(Key.of('q'), Key.of('q'));
        assertThat(lengths).hasSize(2).allMatch(length -> length > 500_000 && length <= 1 << 20);
    }

    /**
     * Reads the given characters and pauses, without waiting, and counts the calls. Each call must have a time limit.
     */
    private static final class Reads extends NonBlockingReader {

        private final List<Integer> sent;
        private int count;

        Reads(List<Integer> sent) {
            this.sent = sent;
        }

        @Override
        protected int read(long timeout, boolean isPeek) {
            assertThat(timeout).isBetween(1L, 1000L);
            return count < sent.size() ? sent.get(count++) : end();
        }

        private int end() {
            count++;
            return EOF;
        }

        @Override
        public int readBuffered(char[] chars, int offset, int length, long timeout) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
