package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Whatever bytes a terminal sends, and wherever it pauses: nothing is thrown, and a key after a pause is that key. */
@Tag("fuzz")
class KeyboardFuzzTest {

    private static final int SCRIPTS = 50_000;
    private static final int PAUSE = NonBlockingReader.READ_EXPIRED;

    /** Where a sequence begins, goes on or ends, and what has no meaning at all; mutated, split and thrown together. */
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
    void whateverIsSentAKeyAfterAPauseIsThatKey() throws Exception {
        Random random = new Random(11);
        int pasted = 0;
        for (int round = 0; round < SCRIPTS; round++) {
            List<Integer> sent = split(bytes(random), random);
            Reads reads = new Reads(sent);
            EventLog heard = new EventLog();
            new Keyboard(reads, heard).run();
            assertThat(heard.words()).as("script %d: %s", round, sent).endsWith("q", "closed");
            assertThat(reads.count).isEqualTo(sent.size() + 1);
            pasted += heard.words().stream().anyMatch(word -> word.startsWith("«")) ? 1 : 0;
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

    /** With pauses, and at the end one, and a key. */
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

    /** Held down, or sent by somebody who never ends it: of 40 million characters no more than a text can use is kept. */
    @Test
    void aPasteWithoutEndIsCutShort() {
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
        });
        for (String end : List.of("", "\033[201~")) {
            "\033[200~".chars().forEach(c -> decoder.accept((char) c));
            for (int i = 0; i < 20_000_000; i++) {
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

    /** Gives what was sent, a pause at once, and counts how often it is asked; every time it has to be told for how long. */
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
