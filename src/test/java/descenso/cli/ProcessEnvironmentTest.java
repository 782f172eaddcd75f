package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.cli.ProcessEnvironment.StandardStreams.OpenStreams;
import descenso.phrases.Language;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessEnvironmentTest {

    private static ProcessEnvironment environment(Map<String, String> variables) {
        return new ProcessEnvironment(
                new TerminalEnvironment(variables),
                "descenso",
                "/users/ana",
                Optional.empty(),
                StandardStreams.of(new Properties(), Map.of()));
    }

    static Stream<Arguments> languages() {
        Optional<Language> spanish = Optional.of(Language.ES);
        Optional<Language> english = Optional.of(Language.EN);
        return Stream.of(
                arguments(Map.of(), Optional.empty()),
                arguments(Map.of("LANG", "es_ES.UTF-8"), spanish),
                arguments(Map.of("LANG", "en_GB.UTF-8"), english),
                arguments(Map.of("LANG", "C.UTF-8"), Optional.empty()),
                arguments(Map.of("LANG", "fr_FR.UTF-8"), Optional.empty()),
                arguments(Map.of("LANG", "es_ES", "LC_MESSAGES", "en_GB"), english),
                arguments(Map.of("LANG", "es_ES", "LC_MESSAGES", "en_GB", "LC_ALL", "es_AR"), spanish),
                arguments(Map.of("LANG", "es_ES", "LC_MESSAGES", "en_GB", "LC_ALL", ""), english),
                arguments(Map.of("LANG", "es_ES", "LC_MESSAGES", "", "LC_ALL", ""), spanish),
                arguments(Map.of("LANG", "es_ES", "LC_ALL", "C"), Optional.empty()),
                arguments(Map.of("LANG", "es_ES", "LC_CTYPE", "en_GB"), spanish));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void languageFollowsTheLocaleVariables(Map<String, String> variables, Optional<Language> language) {
        assertThat(environment(variables).terminal().language()).isEqualTo(language);
    }

    static Stream<Arguments> locales() {
        return Stream.of(
                arguments(Map.of(), CharacterSet.ASCII),
                arguments(Map.of("LANG", "C"), CharacterSet.ASCII),
                arguments(Map.of("LANG", "es_ES"), CharacterSet.ASCII),
                arguments(Map.of("LANG", "es_ES.ISO-8859-1"), CharacterSet.ASCII),
                arguments(Map.of("LANG", "es_ES.UTF-8"), CharacterSet.UNICODE),
                arguments(Map.of("LANG", "es_ES.utf8"), CharacterSet.UNICODE),
                arguments(Map.of("LANG", "C.UTF-8"), CharacterSet.UNICODE),
                arguments(Map.of("LANG", "C", "LC_CTYPE", "UTF-8"), CharacterSet.UNICODE),
                arguments(Map.of("LANG", "es_ES.UTF-8", "LC_CTYPE", "C"), CharacterSet.ASCII),
                arguments(Map.of("LANG", "es_ES.UTF-8", "LC_MESSAGES", "C"), CharacterSet.UNICODE),
                arguments(Map.of("LANG", "es_ES.UTF-8", "LC_ALL", "C"), CharacterSet.ASCII),
                arguments(Map.of("LANG", "es_ES.UTF-8", "LC_ALL", ""), CharacterSet.UNICODE));
    }

    @ParameterizedTest
    @MethodSource("locales")
    void characterSetFollowsTheLocaleVariables(Map<String, String> variables, CharacterSet characters) {
        assertThat(environment(variables).terminal().characters()).isEqualTo(characters);
    }

    /**
     * Tests the property with which run.sh passes the learner's own LC_ALL. It may set another LC_ALL for Java, which
     * cannot name every file in every locale.
     */
    @ParameterizedTest
    @CsvSource({"es_ES.UTF-8, UNICODE, ES", "C, ASCII, ", "'', ASCII, EN"})
    void learnersLocaleIsReadFromTheProperty(String own, CharacterSet characters, @Nullable Language language) {
        Properties properties = new Properties();
        properties.setProperty("descenso.lc_all", own);
        ProcessEnvironment environment =
                ProcessEnvironment.of(Map.of("LC_ALL", "C.UTF-8", "LANG", "en_GB"), properties);
        assertThat(environment.terminal().characters()).isEqualTo(characters);
        assertThat(environment.terminal().language()).isEqualTo(Optional.ofNullable(language));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 9999, 100, 80, 9999, 100",
        "'', '', '', , , ",
        "0, -1, 0, , , ",
        "wide, 80.5, ' 80', , , ",
        "10000, 1, 00080, , 1, ",
    })
    void streamWidthsAreReadFromPropertiesAndColumns(
            String stdout,
            String stderr,
            String variable,
            @Nullable Integer output,
            @Nullable Integer errors,
            @Nullable Integer elsewhere) {
        Properties properties = new Properties();
        properties.setProperty("descenso.stdout", stdout);
        properties.setProperty("descenso.stderr", stderr);
        assertThat(ProcessEnvironment.of(Map.of("COLUMNS", variable), properties)
                        .streams())
                .usingRecursiveComparison()
                .ignoringFields("open")
                .isEqualTo(streams(known(output), known(errors), known(elsewhere)));
        assertThat(ProcessEnvironment.of(Map.of(), new Properties()).streams())
                .usingRecursiveComparison()
                .ignoringFields("open")
                .isEqualTo(streams(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
    }

    /** Returns streams with some widths, which are those of the process. */
    static StandardStreams streams(OptionalInt output, OptionalInt errors, OptionalInt file) {
        return new StandardStreams(false, output, errors, file, Optional.empty(), OpenStreams.ofProcess());
    }

    @ParameterizedTest
    @CsvSource({
        "80x24, 80×24",
        "300x100, 300×100",
        "80, ",
        "0x24, ",
        "80x0, ",
        "x24, ",
        "80x, ",
        "80x24x1, ",
        "-1x24, ",
        "99999x24, ",
        "'24 80', "
    })
    void screenSizeIsReadFromTheProperty(String property, @Nullable String size) {
        Properties properties = new Properties();
        properties.setProperty("descenso.screen", property);
        Optional<Size> screen =
                ProcessEnvironment.of(Map.of(), properties).streams().screen();
        assertThat(screen.map(Size::toString).orElse(null)).isEqualTo(size);
    }

    private static OptionalInt known(@Nullable Integer width) {
        return width == null ? OptionalInt.empty() : OptionalInt.of(width);
    }

    @ParameterizedTest
    @CsvSource({"80, 100, 80", "80, , 80", ", 100, 100", ", , "})
    void tableWidthIsTheTerminalsOrElseColumns(
            @Nullable Integer output, @Nullable Integer elsewhere, @Nullable Integer width) throws IOException {
        StandardStreams streams = streams(known(output), OptionalInt.empty(), known(elsewhere));
        AtomicInteger asked = new AtomicInteger();
        new OutputOptions()
                .write(
                        columns -> {
                            asked.set(columns);
                            return List.of();
                        },
                        streams,
                        Writer.nullWriter());
        assertThat(asked).hasValue(known(width).orElse(10_000));
    }

    @ParameterizedTest
    @CsvSource({
        "/state, /state/descenso",
        "'', /users/ana/.local/state/descenso",
        "state, /users/ana/.local/state/descenso",
        "./state, /users/ana/.local/state/descenso"
    })
    void stateFolderFollowsAnAbsoluteXdgStateHome(String variable, String folder) {
        assertThat(environment(Map.of("XDG_STATE_HOME", variable)).stateFolder())
                .hasToString(folder);
    }

    @ParameterizedTest
    @CsvSource({"/users/eva, /users/eva", "'', /users/ana", "eva, /users/ana"})
    void stateFolderFollowsAnAbsoluteHome(String variable, String home) {
        assertThat(environment(Map.of("HOME", variable)).stateFolder())
                .isEqualTo(Path.of(home, ".local", "state", "descenso"));
    }

    @Test
    void eachLearnerHasAStableSeed() {
        ProcessEnvironment ana = environment(Map.of());
        ProcessEnvironment luis = new ProcessEnvironment(
                new TerminalEnvironment(Map.of()),
                "descenso",
                "/users/luis",
                Optional.empty(),
                StandardStreams.of(new Properties(), Map.of()));
        Optional<String> account = Optional.empty();
        assertThat(ana.seed(account))
                .isEqualTo(environment(Map.of("HOME", "/elsewhere")).seed(account));
        assertThat(ana.seed(account)).isEqualTo(ana.seed(Optional.of("me")));
        assertThat(Set.of(
                        ana.seed(account),
                        ana.seed(Optional.of("eva")),
                        ana.seed(Optional.of("leo")),
                        luis.seed(account),
                        luis.seed(Optional.of("eva"))))
                .hasSize(5);
    }

    @Test
    void eachLearnerHasAPlaceFile() {
        ProcessEnvironment environment = environment(Map.of());
        Path folder = Path.of("/users/ana/.local/state/descenso");
        assertThat(environment.stateFile(Optional.empty()).path()).isEqualTo(folder.resolve("place.properties"));
        assertThat(environment.stateFile(Optional.of("eva")).path()).isEqualTo(folder.resolve("place-eva.properties"));
    }

    /** Tests that the learner b in the course a-b has another file than the default learner in the course b-a-b. */
    @Test
    void placeFilesOfLearnersAndCoursesNeverMeet() {
        ProcessEnvironment environment = environment(Map.of());
        List<Optional<String>> learners = List.of(Optional.empty(), Optional.of("a"), Optional.of("b-a"));
        assertThat(learners.stream()
                        .flatMap(learner -> Stream.of("optimizers", "a", "b-a", "a-b-a")
                                .map(course -> environment
                                        .stateFile(learner, course)
                                        .path()
                                        .getFileName()
                                        .toString())))
                .doesNotHaveDuplicates()
                .contains("place.properties", "place+b-a.properties", "place-a+b-a.properties");
    }

    @Test
    void courseIsInTheProgramsFolder() {
        assertThat(environment(Map.of()).course()).isEqualTo(Path.of("descenso/lessons/optimizers"));
    }

    @Test
    void journalIsInTheDataFolder() {
        Map<String, String> elsewhere = Map.of("XDG_DATA_HOME", "/data", "HOME", "/users/eva");
        assertThat(environment(elsewhere).journal(Optional.empty()).path())
                .isEqualTo(Path.of("/data/descenso/me.jsonl"));
        assertThat(environment(elsewhere).journal(Optional.of("ana")).path())
                .isEqualTo(Path.of("/data/descenso/ana.jsonl"));
        assertThat(environment(Map.of("HOME", "/users/eva", "XDG_DATA_HOME", "data"))
                        .journal(Optional.empty())
                        .path())
                .isEqualTo(Path.of("/users/eva/.local/share/descenso/me.jsonl"));
        assertThat(environment(Map.of()).journal(Optional.empty()).path())
                .isEqualTo(Path.of("/users/ana/.local/share/descenso/me.jsonl"));
    }

    /** Tests that no answer is expected without the property: a pipe cannot answer. */
    @ParameterizedTest
    @CsvSource({"yes, true", "'', false"})
    void inputIsInteractiveOnlyIfThePropertyIsYes(String property, boolean asks) {
        Properties properties = new Properties();
        properties.setProperty("descenso.stdin", property);
        assertThat(ProcessEnvironment.of(Map.of(), properties).streams().asks()).isEqualTo(asks);
        assertThat(ProcessEnvironment.of(Map.of(), new Properties()).streams().asks())
                .isFalse();
    }

    @Test
    void timeIsReadFromTheVariable() {
        assertThat(environment(Map.of("DESCENSO_NOW", "2026-03-01T10:20:30Z"))
                        .now()
                        .get()
                        .toInstant())
                .isEqualTo("2026-03-01T10:20:30Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-03-01"})
    void invalidTimeFallsBackToTheClock(String time) {
        Instant before = Instant.now();
        assertThat(environment(Map.of("DESCENSO_NOW", time)).now().get().toInstant())
                .isBetween(before, Instant.now());
    }
}
