package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.TestCourse;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a language is a folder of data. The toy language is English with the ending -o and another decimal sign.
 * It is found by a class loader of its own, so that the other tests have only the languages of the program. The course
 * has no text in it.
 */
class ToyLanguageTest {

    private static final Path LANGUAGES = Path.of("src", "main", "resources", "descenso", "phrases");

    @TempDir
    Path folder;

    private URLClassLoader loader;

    @BeforeEach
    void makeLanguage() throws IOException {
        Path phrases = folder.resolve(Path.of("classes", "descenso", "phrases"));
        Path toy = Files.createDirectories(phrases.resolve("xx"));
        String languages = Files.readString(LANGUAGES.resolve("languages.txt"));
        Files.writeString(phrases.resolve("languages.txt"), languages + "xx · + - to\n");
        for (String file : List.of("messages.properties", "plain.properties")) {
            Properties words = new Properties();
            try (Reader reader = Files.newBufferedReader(LANGUAGES.resolve(Path.of("en", file)))) {
                words.load(reader);
            }
            words.replaceAll((key, text) ->
                    key.toString().startsWith("language.") || key.toString().endsWith(".sound")
                            ? text
                            : toy(text.toString()));
            try (Writer writer = Files.newBufferedWriter(toy.resolve(file))) {
                words.store(writer, "toy");
            }
        }
        for (String file : List.of("grammar.properties", "symbols.txt", "words.properties")) {
            Files.copy(LANGUAGES.resolve(Path.of("en", file)), toy.resolve(file));
        }
        loader = new URLClassLoader(classPath(folder.resolve("classes")), ClassLoader.getPlatformClassLoader());
    }

    /** Appends an o to every word of a message outside its placeholders. */
    private static String toy(String text) {
        return text.replaceAll("(?<![\\p{L}{\\\\])\\p{L}{2,}(?![\\p{L}}])", "$0o");
    }

    private static URL[] classPath(Path first) {
        List<URL> urls = new ArrayList<>(List.of(url(first)));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(ToyLanguageTest::url)
                .forEach(urls::add);
        return urls.toArray(new URL[0]);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void closeLoader() throws IOException {
        loader.close();
    }

    /** Calls a method of {@link ToyTutor} in the program with the third language. */
    private String run(String method) throws Exception {
        return (String) loader.loadClass(ToyTutor.class.getName())
                .getMethod(method, String.class)
                .invoke(null, folder.toString());
    }

    @Test
    void firstPageHasTheWordsOfTheLanguageAndTheTextOfTheFirstOne() throws Exception {
        assertThat(run("page")).contains("helpo").contains("D e s c e n s o");
        assertThat(TestCourse.ABRIDGED.folder().resolve("xx")).doesNotExist();
    }

    @Test
    void questionIsAsked() throws Exception {
        assertThat(run("question")).contains("Questiono 1 ofo", "¿Qué ocurre");
    }

    @Test
    void labHasItsDecimalSign() throws Exception {
        assertThat(run("lab")).contains("helpo").containsPattern("\\d·\\d").doesNotContainPattern("\\d[.,]\\d");
    }

    @Test
    void plainModeUnderstandsItsCommands() throws Exception {
        assertThat(run("lines")).contains("o:").doesNotContain("Unknowno");
    }

    /** Tests that the key for the language goes through all languages. */
    @Test
    void keyChangesToTheNextLanguage() throws Exception {
        assertThat(run("languages")).isEqualTo("es en xx es");
    }
}
