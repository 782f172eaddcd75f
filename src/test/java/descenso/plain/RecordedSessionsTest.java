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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole sessions, each a file of lines that are said and one of what was told. */
class RecordedSessionsTest {

    private static final int WIDTH = 80;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"ES, LATIN", "ES, ASCII", "EN, LATIN", "EN, ASCII"})
    void isToldAsItWas(Language language, CharacterSet glyphs) throws IOException {
        List<String> said = Files.readAllLines(script(language));
        assertThat(said).hasSizeGreaterThanOrEqualTo(40);
        String told = new PipedTutor(folder, language, glyphs, WIDTH).say(said).text();
        GoldenFile.compare(GoldenFile.SESSIONS.resolve(name(language, glyphs)), told);
    }

    private static Path script(Language language) {
        return Path.of("src", "test", "resources", "sessions", language.code() + ".txt");
    }

    private static String name(Language language, CharacterSet glyphs) {
        return language.code() + "-" + glyphs.name().toLowerCase(Locale.ROOT) + ".txt";
    }

    @ParameterizedTest
    @CsvSource({"ES, LATIN", "ES, ASCII", "EN, LATIN", "EN, ASCII"})
    void isForTheEar(Language language, CharacterSet glyphs) throws IOException {
        String told = Files.readString(GoldenFile.SESSIONS.resolve(name(language, glyphs)));
        assertThat(told).doesNotContainPattern("[─-⣿]|[•✓✗★›]\\s|={3}|-{3}|\\*{2}|\\u001b|\\t");
        assertThat(told.lines()).allMatch(line -> line.length() <= WIDTH);
        assertThat(told.lines()).noneMatch(String::isBlank);
        if (glyphs == CharacterSet.ASCII) {
            assertThat(told).matches("[\\x20-\\x7e\\n]*");
        }
    }
}
