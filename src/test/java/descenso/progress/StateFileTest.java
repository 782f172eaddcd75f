package descenso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.phrases.Language;
import descenso.progress.SavedState.StateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StateFileTest {

    @TempDir
    private Path folder;

    private StateFile file;

    @BeforeEach
    void createStateFile() {
        file = new StateFile(folder.resolve("new").resolve("place.properties"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static SavedState at(String screen) {
        return new SavedState(
                Optional.of(SavedState.Bookmark.atTop(screen)),
                Optional.of(Language.ES),
                Optional.of("dark"),
                Optional.of("BLOCK"),
                Set.of(screen),
                Map.of());
    }

    @Test
    void missingFileIsReadAsNothing() {
        assertThat(file.read()).isEqualTo(SavedState.nothing());
    }

    @Test
    void lastWrittenStateIsRead() throws IOException {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            SavedState saved = remembered(random);
            file.write(saved);
            assertThat(file.read()).isEqualTo(saved);
        }
        assertThat(names()).containsExactly("place.properties");
    }

    private static SavedState remembered(Random random) {
        Set<String> read = new HashSet<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            read.add(id(random));
        }
        return new SavedState(
                maybe(
                        random,
                        new SavedState.Bookmark(id(random), random.nextInt(1_000_000), random.nextInt(1_000_000))),
                maybe(random, random.nextBoolean() ? Language.ES : Language.EN),
                maybe(random, id(random)),
                maybe(random, id(random)),
                read,
                drafts(random));
    }

    private static Map<String, String> drafts(Random random) {
        Map<String, String> drafts = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            drafts.put(id(random), text(random));
        }
        return drafts;
    }

    /** Returns a text of any code points, with many that have a meaning in a properties file. */
    private static String text(Random random) {
        String signs = " =:#!\\\n\t\ru0041ñ";
        return random.ints(random.nextInt(60), 0, 0x11_0000)
                .map(any -> random.nextBoolean() ? signs.charAt(any % signs.length()) : any)
                .filter(any -> any < 0xD800 || any > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    /** Returns an id. The ids of the course are simpler; the file requires only that they contain no space. */
    private static String id(Random random) {
        String letters = "abz059-_.=:#!\\\\ñé漢\"'\t";
        return random.ints(1 + random.nextInt(8), 0, letters.length() - 1)
                .mapToObj(letter -> letters.substring(letter, letter + 1))
                .collect(Collectors.joining());
    }

    static Stream<Arguments> files() {
        SavedState nothing = SavedState.nothing();
        SavedState screen = new SavedState(
                Optional.of(SavedState.Bookmark.atTop("adam")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Map.of());
        return Stream.of(
                arguments("", nothing),
                arguments("\0\1\2", nothing),
                arguments("screen=\nlanguage=\ntheme= \nread=  \n", nothing),
                arguments("screen=adam\\u00zz", nothing),
                arguments("language=fr", nothing),
                arguments("block=3\nline=4", nothing),
                arguments("screen=adam", screen),
                arguments("screen=adam\nblock=-1\nline=x", screen),
                arguments("screen=adam\nblock=99999999999\nline=1.5", screen),
                arguments("screen=adam\nfuture=yes", screen),
                arguments("observe=no", nothing),
                arguments("drafts=x\ndraft=y", nothing),
                arguments("draft-q=uno\\n  dos \ndraft-r=", drafts(Map.of("q", "uno\n  dos ", "r", ""))));
    }

    private static SavedState drafts(Map<String, String> drafts) {
        return new SavedState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), drafts);
    }

    @ParameterizedTest
    @MethodSource("files")
    void validEntriesAreReadAndOthersIgnored(String text, SavedState expected) throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), text);
        assertThat(file.read()).isEqualTo(expected);
    }

    static Stream<Arguments> drafts() {
        String longest = "ñ".repeat(10_000);
        String odd = "x".repeat(9_999);
        return Stream.of(
                arguments("uno\n\n\tdos\n", "uno\n\n\tdos\n"),
                arguments("  = 漢字 👩‍🔬 n\u0303 \\n", "  = 漢字 👩‍🔬 n\u0303 \\n"),
                arguments("\0\u001B\u2028\uFEFF", "\0\u001B\u2028\uFEFF"),
                arguments(longest, longest),
                arguments(longest + "x", longest),
                arguments(odd + "😀", odd),
                arguments("a\uD835b", "a?b"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void draftIsKeptUpToLimit(String typed, String kept) throws IOException {
        file.write(drafts(Map.of("why-momentum", typed)));
        assertThat(file.read()).isEqualTo(drafts(Map.of("why-momentum", kept)));
    }

    @Test
    void invalidUtf8IsReadAsNothing() throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.write(file.path(), "screen=adam\ntheme=año".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(file.read()).isEqualTo(SavedState.nothing());
    }

    @Test
    void failedWriteLeavesNoTemporaryFile() throws IOException {
        Path inside = Files.createDirectories(file.path()).resolve("inside");
        Files.writeString(inside, "mine");
        assertThatIOException().isThrownBy(() -> file.write(at("adam")));
        assertThat(inside).hasContent("mine");
        assertThat(names()).containsExactly("place.properties");
    }

    @Test
    void concurrentReaderSeesWholeFile() throws Exception {
        SavedState one = withManyRead("a");
        SavedState other = withManyRead("b");
        file.write(one);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> done = Stream.of(one, other)
                    .<Future<?>>map(saved -> writers.submit(writing(saved)))
                    .toList();
            do {
                assertThat(file.read()).isIn(one, other);
            } while (!done.stream().allMatch(Future::isDone));
            for (Future<?> writer : done) {
                writer.get();
            }
        } finally {
            writers.shutdownNow();
        }
        assertThat(names()).containsExactly("place.properties");
    }

    private Callable<Integer> writing(SavedState saved) {
        return () -> {
            int times = 0;
            while (times < 100) {
                file.write(saved);
                times++;
            }
            return times;
        };
    }

    private static SavedState withManyRead(String prefix) {
        Set<String> read = IntStream.range(0, 3000).mapToObj(i -> prefix + i).collect(Collectors.toSet());
        return new SavedState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), read, Map.of());
    }
}
