package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests whether each screen has its sources, with author, title and year, the same in both languages. */
class CourseSourcesTest {

    private static final Path COURSE = Path.of("lessons/optimizers");

    private static final Map<Language, String> HEADINGS = Map.of(Language.ES, "Fuentes", Language.EN, "Sources");

    private static final Pattern SOURCE = Pattern.compile("[^*]+, (\\*[^*]+\\* \\(\\d{4}\\))(: [^*]+)?\\.");

    /** Returns the numbers of the screens with two digits. The title screen, 00, has credits instead of sources. */
    static Stream<String> screens() {
        return IntStream.rangeClosed(1, 16).mapToObj("%02d"::formatted);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void screenEndsWithTheSameSourcesInBothLanguages(String screen) throws IOException {
        List<String> titles = titles(Language.ES, screen);
        assertThat(titles).hasSizeGreaterThan(1).first().isEqualTo("*Optimizadores y Dinámica del Aprendizaje* (2025)");
        assertThat(titles(Language.EN, screen)).isEqualTo(titles);
    }

    /** Returns the titles and years of the sources, the last text of the part for the curious. */
    private static List<String> titles(Language language, String screen) throws IOException {
        String text = text(language, screen);
        String curious = text.substring(text.indexOf("\n```curious"));
        int questions = curious.indexOf("\n```question");
        String lesson = questions < 0 ? curious : curious.substring(0, questions);
        String last = lesson.substring(lesson.lastIndexOf("\n## ") + 4);
        String heading = HEADINGS.getOrDefault(language, "");
        assertThat(last).startsWith(heading + "\n\n- ");
        List<String> titles = new ArrayList<>();
        for (String bullet : last.substring(heading.length() + 4).split("\n- ", -1)) {
            Matcher source = SOURCE.matcher(bullet.strip().replaceAll("\\s+", " "));
            assertThat(source.matches()).as(bullet).isTrue();
            titles.add(source.group(1));
        }
        return titles;
    }

    private static String text(Language language, String screen) throws IOException {
        Path folder = COURSE.resolve(language.code());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(screen + "-"))
                    .map(CourseSourcesTest::text)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
