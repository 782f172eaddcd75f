package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import descenso.testing.EventLog;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyDecoderTest {

    /** Characters that a terminal sends (␛ is ESC, ^X a control character), and the keys that they mean (∅ is none). */
    private static final String CASES = """
            a            | a
            é            | é
            Ñ            | Ñ
            ∇            | ∇
            \uD835\uDC99 | \uD835\uDC99
            \uD835x      | x
            \uDC99x      | x
            \uFFFDx      | x
            \u009Bx      | x
            abc          | a b c
            ^M           | ENTER
            ^J           | ENTER
            ^I           | TAB
            ␛[Z          | S-TAB
            ^H           | BACKSPACE
            \u007F       | BACKSPACE
            ^@           | C-SPACE
            ^A           | C-a
            ^C           | C-c
            ^Z           | C-z
            ^\\          | C-\\
            ^]           | C-]
            ^_           | C-_
            ␛            | ESCAPE
            ␛␛           | A-ESCAPE
            ␛␛␛          | ESCAPE A-ESCAPE
            ␛x           | A-x
            ␛é           | A-é
            ␛\uD835\uDC99 | A-\uD835\uDC99
            ␛^M          | A-ENTER
            ␛\u007F      | A-BACKSPACE
            ␛^H          | A-BACKSPACE
            ␛^A          | C-A-a
            ␛[           | A-[
            ␛O           | A-O
            ␛]           | A-]
            ␛P           | A-P
            ␛[A          | UP
            ␛[B          | DOWN
            ␛[C          | RIGHT
            ␛[D          | LEFT
            ␛[H          | HOME
            ␛[F          | END
            ␛OA          | UP
            ␛OB          | DOWN
            ␛OC          | RIGHT
            ␛OD          | LEFT
            ␛OH          | HOME
            ␛OF          | END
            ␛[1;2A       | S-UP
            ␛[1;3B       | A-DOWN
            ␛[1;5C       | C-RIGHT
            ␛[1;6D       | C-S-LEFT
            ␛[1;7H       | C-A-HOME
            ␛[1;8F       | C-A-S-END
            ␛[1;9A       | A-UP
            ␛O1;5C       | C-RIGHT
            ␛O5D         | C-LEFT
            ␛␛[A         | A-UP
            ␛␛OA         | A-UP
            ␛[1~         | HOME
            ␛[2~         | INSERT
            ␛[3~         | DELETE
            ␛[4~         | END
            ␛[5~         | PAGE_UP
            ␛[6~         | PAGE_DOWN
            ␛[7~         | HOME
            ␛[8~         | END
            ␛[3;5~       | C-DELETE
            ␛[5;3~       | A-PAGE_UP
            ␛[6;2~       | S-PAGE_DOWN
            ␛OP          | F1
            ␛OQ          | F2
            ␛OR          | F3
            ␛OS          | F4
            ␛[15~        | F5
            ␛[17~        | F6
            ␛[18~        | F7
            ␛[19~        | F8
            ␛[20~        | F9
            ␛[21~        | F10
            ␛[23~        | F11
            ␛[24~        | F12
            ␛[1;2P       | S-F1
            ␛[1;5S       | C-F4
            ␛[24;6~      | C-S-F12
            ␛[11~        | F1
            ␛[14~        | F4
            ␛[[A         | F1
            ␛[[E         | F5
            ␛[25~        | S-F1
            ␛[29~        | S-F4
            ␛[34~        | S-F8
            ␛[a          | S-UP
            ␛[d          | S-LEFT
            ␛Oc          | C-RIGHT
            ␛[7^         | C-HOME
            ␛[5$         | S-PAGE_UP
            ␛[3@         | C-S-DELETE
            ␛OM          | ENTER
            ␛Oj          | *
            ␛Ok          | +
            ␛Oy          | 9
            ␛OX          | =
            ␛[<0;10;5Mx  | x
            ␛[<0;10;5mx  | x
            ␛[M !!x      | x
            ␛[32;10;5Mx  | x
            ␛[Ix         | x
            ␛[12;40Rx    | x
            ␛[?62;22cx   | x
            ␛[201~x      | x
            ␛[999~x      | x
            ␛[99999999~x | x
            ␛[1;99Ax     | x
            ␛[97;5ux     | x
            ␛[1;2;3 qx   | x
            ␛[[Zx        | x
            ␛]11;rgb:0/0/0^Gx | x
            ␛]11;rgb:0/0/0␛\\x | x
            ␛P1+r53␛\\x  | x
            ␛]0;a␛[A     | UP
            ␛[1;^Xx      | x
            ␛[1;^M       | ENTER
            ␛[1;␛[A      | UP
            ␛[1;é        | é
            ␛[1;5        | ∅
            ␛[200~hola␛[201~ | «hola»
            ␛[200~␛[201~x | «» x
            ␛[200~a^Mb^M^Jc^Jd␛[201~ | «a⏎b⏎c⏎d»
            ␛[200~a^Ib^C␛[A~é␛[201~x | «a^Ib[A~é» x
            ␛[200~sin fin | «sin fin»
            """;

    static Stream<Arguments> cases() {
        return CASES.lines()
                .map(line -> Arguments.of(
                        bytes(line.substring(0, line.indexOf('|')).stripTrailing()),
                        bytes(line.substring(line.indexOf('|') + 1).stripLeading())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sequenceIsDecodedAsKeys(String sent, String keys) {
        EventLog events = new EventLog();
        KeyDecoder decoder = new KeyDecoder(events);
        sent.chars().forEach(c -> decoder.accept((char) c));
        decoder.expire();
        assertThat(events).hasToString(keys);
    }

    /**
     * Tests that a key that follows at once is neither swallowed nor changed, unless it could belong to the sequence
     * before it.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void nextKeyIsDecodedUnchanged(String sent, String keys) {
        EventLog events = new EventLog();
        KeyDecoder decoder = new KeyDecoder(events);
        sent.chars().forEach(c -> decoder.accept((char) c));
        boolean whole = events.toString().equals(keys) && decoder.patience() > 100;
        if (whole) {
            decoder.accept('!');
            assertThat(events).hasToString(keys.isEmpty() ? "!" : keys + " !");
        }
    }

    @Test
    void longPasteIsReadWhole() {
        String text = "línea de texto\n".repeat(50_000);
        EventLog events = new EventLog();
        KeyDecoder decoder = new KeyDecoder(events);
        (bytes("␛[200~") + text + bytes("␛[201~q")).chars().forEach(c -> decoder.accept((char) c));
        assertThat(events.words()).containsExactly("«" + text + "»", "q");
    }

    @Test
    void randomInputNeitherThrowsNorHangs() {
        Random random = new Random(1);
        String alphabet = bytes("␛␛␛[[[OO]P~~M<?;;0123459 $^@ABZaju^G^X^M^C\\é\uD835\uDC99\uFFFD\u009B") + "200~201~";
        for (int run = 0; run < CaseCount.of(20_000); run++) {
            EventLog events = new EventLog();
            KeyDecoder decoder = new KeyDecoder(events);
            for (int i = random.nextInt(40); i > 0; i--) {
                decoder.accept(
                        random.nextInt(10) == 0
                                ? (char) random.nextInt(0x10000)
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            decoder.expire();
            decoder.accept('q');
            assertThat(events.words()).as("run %d", run).endsWith("q");
        }
    }

    private static String bytes(String written) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean control = c == '^' && i + 1 < written.length() && written.charAt(i + 1) >= '@';
            bytes.append(control ? (char) (written.charAt(++i) & 0x1F) : c);
        }
        return bytes.toString().replace('␛', '\033').replace('⏎', '\n').replace("∅", "");
    }
}
