package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.phrases.Language;
import descenso.testing.CaseCount;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledCourseTest {

    @TempDir
    Path folder;

    /** Returns the bytes of a value. They contain all that the value contains, so equal bytes mean equal values. */
    private static byte[] encoded(Object value, Path folder) {
        return ValueEncoder.encode(value, folder);
    }

    private static Object decoded(byte[] bytes, Path folder) {
        return new ValueEncoder.ValueDecoder(ByteBuffer.wrap(bytes), folder).next();
    }

    static Stream<TestCourse> courses() {
        return Stream.of(TestCourse.SHIPPED, TestCourse.QUESTIONS, TestCourse.SMALL);
    }

    /** Tests each page in both languages: of the shipped course, and of one with each kind of question. */
    @ParameterizedTest
    @MethodSource("courses")
    void pageOfTheCompiledCourseEqualsTheParsedOne(TestCourse source) throws Exception {
        Path file = folder.resolve("compiled");
        CompiledCourse.compile(source.folder(), file);
        Course compiled = Course.read(source.folder(), CompiledCourse.read(file, source.folder()));
        Course parsed = source.course();
        assertThat(compiled.pageIds()).isEqualTo(parsed.pageIds());
        assertThat(compiled.chapters()).isEqualTo(parsed.chapters());
        assertThat(compiled.manifest().title()).isEqualTo(parsed.manifest().title());
        assertThat(compiled.diagnostics()).isEqualTo(parsed.diagnostics());
        assertThat(compiled.misconceptions().byId())
                .hasSameSizeAs(parsed.misconceptions().byId());
        for (Language language : Language.values()) {
            for (String id : parsed.pageIds()) {
                Page expected = parsed.page(language, id);
                Page page = compiled.page(language, id);
                assertThat(page.title()).isEqualTo(expected.title());
                assertThat(page.position()).isEqualTo(expected.position());
                assertThat(page.language()).isEqualTo(expected.language());
                assertThat(encoded(page.parsed(), source.folder()))
                        .as(id)
                        .isEqualTo(encoded(expected.parsed(), source.folder()));
            }
        }
        for (String experiment : parsed.experiments()) {
            assertThat(compiled.asksForPrediction(experiment)).isEqualTo(parsed.asksForPrediction(experiment));
            assertThat(compiled.experimentTitle(experiment)).isEqualTo(parsed.experimentTitle(experiment));
        }
    }

    /** A page with an unknown key, and with a question and an experiment that cannot be read. */
    private static final String FAULTY = """
            ---
            id: start
            title: Start
            colour: red
            ---

            A paragraph with $\\eta = 0{,}1$ and 🎓.

            ```question
            id: x
            kind: nothing
            ```

            ```experiment
            id: NOT AN ID
            ```
            """;

    private Course open() throws Exception {
        return Course.read(folder, CompiledCourse.read(folder.resolve("compiled"), folder));
    }

    private Path writeCourse() throws Exception {
        Files.writeString(folder.resolve("course.yaml"), """
                id: own
                title: {es: Propio, en: Own}
                author: Ana
                year: 2026
                chapters:
                  - title: {es: Primero, en: First}
                    screens: [start]
                """);
        Files.createDirectory(folder.resolve("es"));
        Files.createDirectory(folder.resolve("en"));
        Path page = folder.resolve("es/00-start.md");
        Files.writeString(page, FAULTY);
        CompiledCourse.compile(folder, folder.resolve("compiled"));
        return page;
    }

    @Test
    void diagnosticsAndPositionsSurviveCompilation() throws Exception {
        writeCourse();
        Page parsed = Course.read(folder).page(Language.ES, "start");
        Page compiled = open().page(Language.ES, "start");
        assertThat(parsed.parsed().diagnostics()).hasSizeGreaterThan(2);
        assertThat(compiled.parsed().diagnostics()).isEqualTo(parsed.parsed().diagnostics());
        assertThat(compiled.blocks()).isEqualTo(parsed.blocks());
    }

    /** Changes of a source after which its compiled values must not be used. */
    private enum Change {
        SIZE {
            @Override
            void apply(Path file) throws IOException {
                FileTime before = Files.getLastModifiedTime(file);
                Files.writeString(file, FAULTY.replace("title: Start", "title: Other one"));
                Files.setLastModifiedTime(file, before);
            }
        },
        DATE {
            @Override
            void apply(Path file) throws IOException {
                Files.writeString(file, FAULTY.replace("title: Start", "title: Other"));
                Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            }
        };

        abstract void apply(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void changedPageIsParsed(Change change) throws Exception {
        Path page = writeCourse();
        assertThat(open().page(Language.ES, "start").title()).isEqualTo("Start");
        change.apply(page);
        assertThat(open().page(Language.ES, "start").title()).startsWith("Other");
    }

    @Test
    void courseMayHaveMovedSinceItsCompilation(@TempDir Path elsewhere) throws Exception {
        Path page = writeCourse();
        Path moved = elsewhere.resolve("moved");
        Files.move(folder.resolve("es"), Files.createDirectory(moved).resolve("es"));
        Files.move(folder.resolve("course.yaml"), moved.resolve("course.yaml"));
        Course course = Course.read(moved, CompiledCourse.read(folder.resolve("compiled"), moved));
        assertThat(course.page(Language.ES, "start").position())
                .hasToString(moved.resolve(folder.relativize(page)) + ":2:5");
    }

    /** Tests cuts and changed bits: the course opens as if nothing were compiled. */
    @Test
    void damagedFileIsNotUsed() throws Exception {
        writeCourse();
        Path file = folder.resolve("compiled");
        byte[] whole = Files.readAllBytes(file);
        Page expected = open().page(Language.ES, "start");
        Random random = new Random(5);
        for (int i = 0; i < CaseCount.of(2000); i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(2) == 0 ? whole.length : random.nextInt(whole.length));
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            Page page = open().page(Language.ES, "start");
            assertThat(page.title()).isEqualTo(expected.title());
            assertThat(page.blocks()).isEqualTo(expected.blocks());
        }
    }

    private enum Colour {
        RED,
        GREEN
    }

    private record Sample(Optional<String> text, List<Colour> colours, Map<String, Integer> numbers, boolean isTrue) {}

    private record Pair(Object first, Object second) {}

    static Stream<Object> values() {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        ordered.put("z", Integer.MIN_VALUE);
        ordered.put("a", Integer.MAX_VALUE);
        return Stream.of(
                "ñ η 🎓",
                0,
                -1,
                63,
                64,
                -64,
                -65,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                -0.0,
                Double.NaN,
                1e300,
                true,
                Optional.empty(),
                Optional.of(List.of()),
                Set.of("one"),
                ordered,
                Colour.GREEN,
                new Sample(Optional.of("a"), List.of(Colour.RED, Colour.GREEN), ordered, true),
                new Pair(new Pair("a", 1), new Pair("a", 1)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void decodedValueEqualsTheEncodedOne(Object value) {
        assertThat(decoded(encoded(value, folder), folder)).isEqualTo(value);
    }

    /** A class without a constructor of its final fields. */
    private static final class Unfit {

        private final int sum;

        Unfit(int first, int second) {
            this.sum = first + second;
        }

        int sum() {
            return sum;
        }
    }

    @Test
    void valueOfAnUnfitClassIsRefused() {
        Unfit unfit = new Unfit(1, 2);
        assertThat(unfit.sum()).isEqualTo(3);
        assertThatThrownBy(() -> encoded(unfit, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unfit needs one constructor, of its final fields");
    }
}
