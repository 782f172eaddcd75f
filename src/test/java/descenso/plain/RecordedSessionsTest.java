package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.testing.GoldenFile;
import descenso.tui.CharacterSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests whole sessions: their input is a file of lines, and their output a golden file. */
class RecordedSessionsTest {

    private static final int WIDTH = 80;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"ES, LATIN", "ES, ASCII", "EN, LATIN", "EN, ASCII"})
    void outputMatchesItsGoldenFile(Language language, CharacterSet characters) throws IOException {
        List<String> lines = Files.readAllLines(script(language));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(40);
        String output =
                new PipedTutor(folder, language, characters, WIDTH).say(lines).text();
        GoldenFile.compare(GoldenFile.SESSIONS.resolve(name(language, characters)), output);
    }

    @Test
    void everyGoldenFileBelongsToASession() {
        GoldenFile.checkFiles(
                GoldenFile.SESSIONS,
                Stream.of(Language.values())
                        .flatMap(language -> Stream.of(CharacterSet.LATIN, CharacterSet.ASCII)
                                .map(characters -> GoldenFile.SESSIONS.resolve(name(language, characters)))));
    }

    private static Path script(Language language) {
        return Path.of("src", "test", "resources", "sessions", language.code() + ".txt");
    }

    private static String name(Language language, CharacterSet characters) {
        return language.code() + "-" + characters.name().toLowerCase(Locale.ROOT) + ".txt";
    }

    @ParameterizedTest
    @CsvSource({"ES, LATIN", "ES, ASCII", "EN, LATIN", "EN, ASCII"})
    void goldenOutputIsFitForSpeech(Language language, CharacterSet characters) throws IOException {
        String output = Files.readString(GoldenFile.SESSIONS.resolve(name(language, characters)));
        assertThat(output).doesNotContainPattern("[─-⣿]|[•✓✗★›]\\s|={3}|-{3}|\\*{2}|\\u001b|\\t");
        assertThat(output.lines()).allMatch(line -> line.length() <= WIDTH);
        assertThat(output.lines()).noneMatch(String::isBlank);
        if (characters == CharacterSet.ASCII) {
            assertThat(output).matches("[\\x20-\\x7e\\n]*");
        }
    }
}
