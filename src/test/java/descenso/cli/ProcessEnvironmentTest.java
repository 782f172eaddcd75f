package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.cli.ProcessEnvironment.StandardStreams.OpenStreams;
import descenso.phrases.Language;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.tui.CharacterSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static OptionalInt known(@Nullable Integer width) {
        return width == null ? OptionalInt.empty() : OptionalInt.of(width);
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
}
