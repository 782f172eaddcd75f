package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CommandRun;
import descenso.testing.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what is said of a roster, before a server reads it and when it starts, as processes. */
@Tag("long")
class RosterCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... words) throws Exception {
        List<String> command =
                CommandRun.tutor("-Ddescenso.home=" + TestCourse.SMALL.home().toAbsolutePath());
        command.addAll(List.of(words));
        Map<String, String> places =
                Map.of("LANG", "en_GB.UTF-8", "XDG_DATA_HOME", folder.toString(), "XDG_STATE_HOME", folder.toString());
        CommandRun run = CommandRun.of(folder, places, command);
        return new CommandRun(run.status(), run.out(), run.err().replace(folder + "/", ""));
    }

    private String roster() {
        return folder.resolve("r.csv").toString();
    }

    @Test
    void membersDoubtsAndTheirNumberAreSaid() throws Exception {
        Files.writeString(folder.resolve("r.csv"), "alumno;grupo;clave\njosé;Staff;K7PD-22XQ\nana;A;\n");
        CommandRun checked = run("roster", "check", roster());
        assertThat(checked.status()).isZero();
        assertThat(checked.out()).isEqualTo("""
                        josé  Staff  keys: 0, codes: 1
                        ana   A      keys: 0, codes: 0
                        2 students, 0 staff, 1 code, 0 keys
                        """);
        assertThat(checked.err()).isEqualTo("""
                        r.csv:1:1: doubt: there is no one in the group staff, so no one can lead the class
                        r.csv:2:1: doubt: “josé” is in the group “Staff”, which is one of students; teachers are in the group \
                        staff, in small letters
                        r.csv:3:1: doubt: “ana” has neither key nor code, and can come in only with a certificate (--ca)
                        """);
    }

    @Test
    void faultsAreNamedAtOnceByTheCheckAndTheServer() throws Exception {
        Files.writeString(folder.resolve("r.csv"), "ana,A,short\nb o,A,K7PD-22XQ\neva,staff,Q9PD-22XQ\n");
        String faults = """
                r.csv:1:7: error: here must be a key, as it is in its .pub file, or a code of 8 to 32 letters or digits
                r.csv:2:1: error: “b o” cannot be a name; use letters, digits, dots and hyphens, 64 at most
                descenso: r.csv cannot be used: lines with errors, 2
                """;
        for (CommandRun each : List.of(run("roster", "check", roster()), run("serve", "--roster", roster()))) {
            assertThat(each.err()).isEqualTo(faults);
            assertThat(each.status()).isEqualTo(ExitStatus.USAGE);
        }
    }

    @Test
    void errorsAndDoubtsStandInTheOrderOfTheFile() throws Exception {
        Files.writeString(folder.resolve("r.csv"), "name;group;code\nana;A;\nbo,A,ABCD2345\ncy;staff;\"K7PD-22XQ\n");
        assertThat(run("--lang", "es", "roster", "check", roster()).err()).isEqualTo("""
                        r.csv:1:1: duda: nadie está en el grupo staff, así que nadie podrá dirigir la clase
                        r.csv:2:1: duda: «ana» no tiene llave ni clave, y solo puede entrar con un certificado (--ca)
                        r.csv:3:1: error: esta línea usa «,» donde las demás usan «;»; escríbela como las demás
                        r.csv:4:10: error: aquí se abre una comilla que no se cierra en su línea; ciérrala o quítala
                        descenso: r.csv no se puede usar: líneas con errores, 2
                        """);
    }

    @Test
    void wrongUseIsExplainedInOneLine() throws Exception {
        assertThat(run("roster", "r.csv").err()).isEqualTo("descenso: write roster check FILE\n");
        assertThat(run("roster", "check", folder + "/none.csv").err())
                .isEqualTo("descenso: none.csv cannot be read as a roster; choose a text file of 4 MB at most "
                        + "that this account can read\n");
    }
}
