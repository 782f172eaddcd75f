package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the reading of the file with the learners of a class, as spreadsheets, Moodle and people write it. */
class RosterTest {

    private static final Path TABLE = Path.of("src/test/resources/rosters/rosters.txt");

    /** Keys of ssh-keygen, which stand as K1, K2 and K3 in the table. */
    private static final List<String> KEYS = List.of(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPakkUrTZ2AnK+FvVIbj8Ahnv1xCJ6XibsVie1Ul0kXW",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGkwNUVDabP8f1qFDvzFemXzvSvXyzlDIRW1jm+yHlvc",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIDdGwpf60xpP1RtMHhDk1xLsSKcPdPUNfri/uXz7YQx");

    /** A file of the table, and what is to be read in it. */
    private record WrittenRoster(String title, String text, List<String> read) {

        byte[] bytes() throws IOException {
            String written = text;
            for (int i = 0; i < KEYS.size(); i++) {
                written = written.replaceAll("\\bK" + (i + 1) + "\\b", KEYS.get(i));
            }
            if (title.contains("CRLF>")) {
                written = written.replace("\n", "\r\n");
            } else if (title.contains("CR>")) {
                written = written.replace("\n", "\r");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(((title.contains("-BOM") ? "\uFEFF" : "") + written).getBytes(charset()));
            return bytes.toByteArray();
        }

        private Charset charset() {
            return Stream.of("windows-1252", "UTF-16LE", "UTF-16BE")
                    .filter(title::contains)
                    .findFirst()
                    .map(Charset::forName)
                    .orElse(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<WrittenRoster> table() throws IOException {
        return Stream.of(Files.readString(TABLE).substring(4).split("\n=== "))
                .map(entry -> entry.split("\n---\n?"))
                .map(parts -> new WrittenRoster(
                        parts[0].lines().findFirst().orElseThrow(),
                        parts[0].contains("\n") ? parts[0].substring(parts[0].indexOf('\n') + 1) : "",
                        parts[1].lines().toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void aRosterIsReadAsItIsMeant(WrittenRoster written) throws IOException {
        RosterReading reading = RosterReading.of(Path.of("r.csv"), written.bytes());
        Stream<String> members = reading.roster().members().values().stream()
                .map(each -> each.name() + "|" + each.group() + "|"
                        + each.keys().size() + "|" + each.codes().size());
        Stream<String> faults = reading.faults().stream().map(fault -> line(fault) + " !");
        assertThat(Stream.of(members, faults, reading.doubts().stream().map(RosterTest::line))
                        .flatMap(lines -> lines))
                .containsExactlyElementsOf(written.read());
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.position().line() + ":" + diagnostic.position().column() + " "
                + diagnostic.message().key();
    }

    @Test
    void theTableHasFortyRosters() throws IOException {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void keysAndCodesAreKeptAsOpenSshAndTheTeacherWriteThem() {
        String text = "ana,A," + KEYS.get(0).replace(" ", " \t") + " ana@home\nana,A,K7PD-22XQ\n";
        RosterReading reading = RosterReading.of(Path.of("r.csv"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.roster().member("ana"))
                .contains(new Roster.Member("ana", "A", List.of(KEYS.get(0) + " ana@home"), List.of("K7PD-22XQ")));
        assertThat(reading.roster().member("bo")).isEmpty();
    }

    @Test
    void theSummaryCountsPersonsCodesAndKeys() {
        String text = "ana,A,K7PD-22XQ\nbo,A,Q9PD-22XQ\neva,staff," + KEYS.get(1);
        RosterReading reading = RosterReading.of(Path.of("r.csv"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.summary(Messages.in(Language.EN))).isEqualTo("2 students, 1 staff, 2 codes, 1 key");
        assertThat(reading.summary(Messages.in(Language.ES))).isEqualTo("2 estudiantes, 1 en staff, 2 claves, 1 llave");
    }
}
