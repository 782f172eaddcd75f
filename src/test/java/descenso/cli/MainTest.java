package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.testing.CommandRun;
import descenso.testing.ControlCharacterSets;
import descenso.tui.CharacterSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the whole program as a process, without a terminal. */
class MainTest {

    private static final Messages SPANISH = Messages.in(Language.ES);
    private static final Messages ENGLISH = Messages.in(Language.EN);

    private static final Map<String, String> UTF8 = Map.of("LC_ALL", "C.UTF-8");

    @TempDir
    private Path folder;

    private static List<String> command(String... arguments) {
        List<String> command = CommandRun.tutor();
        command.addAll(List.of(arguments));
        return command;
    }

    private CommandRun run(Map<String, String> environment, String... arguments) throws Exception {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent("XDG_STATE_HOME", folder.toString());
        return CommandRun.of(folder, variables, command(arguments));
    }

    /** Tests the command; the tutor itself chooses its language in the same way. */
    @Test
    void lastLanguageTakesPrecedenceOverTheLocale() throws Exception {
        Files.createDirectory(folder.resolve("descenso"));
        Files.writeString(folder.resolve("descenso/place.properties"), "language=en");
        Files.writeString(folder.resolve("descenso/place-ana.properties"), "language=es");
        Map<String, String> spanish = Map.of("LANG", "es_ES.UTF-8");
        assertThat(run(spanish, "--help").out()).isEqualTo(ENGLISH.say(MessageKey.CLI_USAGE) + "\n");
        assertThat(run(spanish, "fly").err()).contains("is not known");
        assertThat(run(spanish, "fly", "--lang", "es").err()).contains("no se conoce");
        assertThat(run(spanish, "fly", "--learner", "ana").err()).contains("no se conoce");
    }

    /** Tests input from a pipe, which need not be text. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"/", "/dev/zero"})
    void unreadableInputIsReportedInOneLine(String input) throws Exception {
        List<String> command = command("--plain");
        command.add(1, "-Ddescenso.home=" + home());
        command.addAll(0, List.of("sh", "-c", "exec \"$@\" <" + input, "sh"));
        CommandRun run = CommandRun.of(
                folder,
                Map.of("LANG", "en_GB.UTF-8", "XDG_STATE_HOME", folder.toString(), "XDG_DATA_HOME", folder.toString()),
                command);
        assertThat(run.status()).isOne();
        assertThat(run.err())
                .startsWith("descenso: the input cannot be read line by line")
                .containsOnlyOnce("\n");
    }

    /** Returns the project's folder. */
    private static Path home() {
        return Path.of("").toAbsolutePath();
    }

    @Test
    void errorsFollowTheLanguageAndAsciiOptions() throws Exception {
        assertThat(run(Map.of("LANG", "es_ES.UTF-8"), "--lang", "en", "--ascii", "--theme", "pink"))
                .isEqualTo(new CommandRun(
                        2, "", "descenso: the theme \"pink\" is not known; use one of: dark, light, contrast, mono\n"));
        assertThat(run(Map.of("LANG", "en_GB.UTF-8"), "--lang", "es", "--ascii", "--help")
                        .out())
                .isEqualTo(CharacterSet.ASCII.encode(SPANISH.say(MessageKey.CLI_USAGE)) + "\n");
    }

    @Test
    void checkReportsErrorsWithTheirPosition() throws Exception {
        Files.writeString(folder.resolve("course.yaml"), """
                        id: x
                        title: {es: X, en: X}
                        chapters: [{title: {es: X, en: X}, screens: [one]}]
                        author: A
                        year: 1
                        yaer: 1
                        """);
        CommandRun run = run(Map.of("LANG", "en_GB.UTF-8"), "check", folder.toString());
        assertThat(run.status()).isOne();
        assertThat(run.out()).contains(folder.resolve("course.yaml") + ":6:1: the key “yaer” is not known here");
        assertThat(run.err()).contains("to fix\n");
    }

    @Test
    void checkOfAMissingCourseFails() throws Exception {
        assertThat(run(Map.of("LANG", "en_GB.UTF-8"), "check", "nowhere"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        Path.of("nowhere", "course.yaml") + ":1:1: " + ENGLISH.say(MessageKey.COURSE_NO_FILE) + "\n"));
    }

    /** Tests every character up to U+2FFF that an argument may hold, as a name and as a setting. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({"lab, ''", "--lang, ''", "report, .jsonl", "run valley --set, =1", "check, ''"})
    void controlCharactersInArgumentsAreEscaped(String words, String end) throws Exception {
        String argument = IntStream.range(1, 0x3000)
                .filter(c -> c != '/')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.add(argument + end);
        CommandRun run = run(UTF8, all.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .endsWith("\n")
                .containsOnlyOnce("\n")
                .doesNotContainPattern(ControlCharacterSets.BUT_LINES);
    }

    @Test
    void controlCharactersAreShownAsSymbols() throws Exception {
        assertThat(run(UTF8, "lab", "a\u001B[31mb\u009Bc\u202Ed").err()).contains("a␛[31mb\\u009bc\\u202ed");
        assertThat(run(UTF8, "lab", "--ascii", "a\u001B[31mb").err()).contains("a^[[31mb");
    }

    /** Tests file names with every character up to U+2FFF that a name may hold. */
    @Test
    void controlCharactersInFileNamesAreEscaped() throws Exception {
        Path course = folder.resolve("course");
        Files.createDirectories(course.resolve("es"));
        Files.writeString(course.resolve("course.yaml"), """
                        id: x
                        title: {es: X, en: X}
                        chapters: [{title: {es: X, en: X}, screens: [one]}]
                        author: A
                        year: 1
                        """);
        for (int from = 1; from < 0x3000; from += 64) {
            String name = IntStream.range(from, from + 64)
                    .filter(c -> c != '/')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            Files.writeString(course.resolve("es").resolve("x" + name + ".md"), "no front matter");
        }
        CommandRun run = run(UTF8, "check", course.toString());
        assertThat(run.status()).isOne();
        assertThat(run.out()).contains("␛").contains("\\u009b").doesNotContainPattern(ControlCharacterSets.BUT_LINES);
        assertThat(run.out().lines()).hasSizeGreaterThan(190);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --list", "check nowhere/..", "--plain", "run noise-floor --set steps=2"})
    void fullDiskIsReported(String words) throws Exception {
        Files.writeString(folder.resolve("course.yaml"), "id: x\n");
        String[] arguments = words.replace("nowhere/..", folder.toString()).split(" ");
        CommandRun run = CommandRun.onFullDisk(folder, UTF8, command(arguments));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("no se puede escribir el resultado en stdout");
    }

    /**
     * Tests that a missing file is reported before the terminal is opened, and that a file without an experiment is no
     * success.
     */
    @Test
    void labWithoutItsExperimentDoesNotOpen() throws Exception {
        CommandRun run = run(UTF8, "lab", "./nope.yaml");
        assertThat(run)
                .isEqualTo(new CommandRun(
                        2, "", "descenso: ./nope.yaml:1:1: " + SPANISH.say(MessageKey.EXPERIMENT_NO_FILE) + "\n"));
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "id: x\n");
        assertThat(run(UTF8, "lab", bad.toString()).status()).isOne();
    }
}
