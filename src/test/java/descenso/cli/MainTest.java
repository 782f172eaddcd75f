package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program as a process, as far as it goes without a terminal. */
class MainTest {

    private static final Phrases SPANISH = Phrases.in(Language.ES);
    private static final Phrases ENGLISH = Phrases.in(Language.EN);

    @TempDir
    private Path folder;

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1"));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
        }
        command.addAll(List.of("-cp", classes(), "descenso.cli.Main"));
        command.addAll(List.of(arguments));
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent("XDG_STATE_HOME", folder.toString());
        return Run.of(folder, variables, command);
    }

    @Test
    void helps() throws Exception {
        assertThat(run(Map.of("LANG", "es_ES.UTF-8"), "--help"))
                .isEqualTo(new Run(0, SPANISH.say(Phrase.CLI_USAGE) + "\n", ""));
        assertThat(run(Map.of("LANG", "es_ES.UTF-8"), "learn", "--lang", "en", "-h"))
                .isEqualTo(new Run(0, ENGLISH.say(Phrase.CLI_USAGE) + "\n", ""));
    }

    /** As the tutor itself does. */
    @Test
    void speaksTheLanguageUsedLast() throws Exception {
        Files.createDirectory(folder.resolve("descenso"));
        Files.writeString(folder.resolve("descenso/place.properties"), "language=en");
        Files.writeString(folder.resolve("descenso/place-ana.properties"), "language=es");
        Map<String, String> spanish = Map.of("LANG", "es_ES.UTF-8");
        assertThat(run(spanish, "--help").out()).isEqualTo(ENGLISH.say(Phrase.CLI_USAGE) + "\n");
        assertThat(run(spanish, "fly").err()).contains("is not known");
        assertThat(run(spanish, "fly", "--lang", "es").err()).contains("no se conoce");
        assertThat(run(spanish, "fly", "--learner", "ana").err()).contains("no se conoce");
    }

    /** What comes from a pipe may be no text at all. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/dev/zero"})
    void saysInOneLineThatTheInputIsNoText(String input) throws Exception {
        Run run = Run.of(
                folder,
                Map.of("LANG", "en_GB.UTF-8", "XDG_STATE_HOME", folder.toString(), "XDG_DATA_HOME", folder.toString()),
                List.of(
                        "sh",
                        "-c",
                        "exec \"$@\" <" + input,
                        "sh",
                        java(),
                        "-cp",
                        classes(),
                        "-Ddescenso.home=" + home(),
                        "descenso.cli.Main",
                        "--plain"));
        assertThat(run.status()).isOne();
        assertThat(run.err())
                .startsWith("descenso: the input cannot be read line by line")
                .containsOnlyOnce("\n");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classes() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The project's folder. */
    private static Path home() {
        return Path.of("").toAbsolutePath();
    }

    @Test
    void speaksAsciiWhereTheLocaleDoes() throws Exception {
        assertThat(run(Map.of("LANG", "es_ES"), "--help").out())
                .isEqualTo(Glyphs.ASCII.write(SPANISH.say(Phrase.CLI_USAGE)) + "\n");
    }

    @Test
    void complainsInOneLine() throws Exception {
        assertThat(run(Map.of("LANG", "en_GB.UTF-8"), "--theme", "pi\nnk"))
                .isEqualTo(new Run(
                        2, "", "descenso: the theme “pi nk” is not known; use one of: dark, light, contrast, mono\n"));
    }

    @Test
    void complainsInTheLanguageAndTheCharactersAskedFor() throws Exception {
        assertThat(run(Map.of("LANG", "es_ES.UTF-8"), "--lang", "en", "--ascii", "--theme", "pink"))
                .isEqualTo(new Run(
                        2, "", "descenso: the theme \"pink\" is not known; use one of: dark, light, contrast, mono\n"));
        assertThat(run(Map.of("LANG", "en_GB.UTF-8"), "--lang", "es", "--ascii", "--help")
                        .out())
                .isEqualTo(Glyphs.ASCII.write(SPANISH.say(Phrase.CLI_USAGE)) + "\n");
    }

    @Test
    void goesLineByLineWhereThereIsNoTerminal() throws Exception {
        Run run = run(Map.of("LANG", "es_ES.UTF-8", "TERM", "xterm", "HOME", folder.toString(), "COLUMNS", "200"));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(Phrases.told(Language.ES).say(Phrase.PLAIN_WELCOME))
                .doesNotContain("");
    }

    @Test
    void checksTheCourseThatComesWithIt() throws Exception {
        assertThat(run(Map.of("LANG", "en_GB.UTF-8"), "check")).isEqualTo(new Run(0, "", "nothing to mend\n"));
    }

    @Test
    void tellsWhatToMend() throws Exception {
        Files.writeString(folder.resolve("course.yaml"), """
                        id: x
                        title: {es: X, en: X}
                        chapters: [{title: {es: X, en: X}, screens: [one]}]
                        author: A
                        year: 1
                        yaer: 1
                        """);
        Run run = run(Map.of("LANG", "en_GB.UTF-8"), "check", folder.toString());
        assertThat(run.status()).isOne();
        assertThat(run.out()).contains(folder.resolve("course.yaml") + ":6:1: the key “yaer” is not known here");
        assertThat(run.err()).contains("to mend\n");
    }

    @Test
    void checksNothingWhereThereIsNoCourse() throws Exception {
        assertThat(run(Map.of("LANG", "en_GB.UTF-8"), "check", "nowhere"))
                .isEqualTo(new Run(
                        2,
                        "",
                        Path.of("nowhere", "course.yaml") + ":1:1: " + ENGLISH.say(Phrase.COURSE_NO_FILE) + "\n"));
    }
}
