package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.CompiledCourse;
import descenso.testing.FreshJvm;
import descenso.testing.TestCourse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a start loads no machinery of the JDK that would delay the answer to the first key. */
class FirstKeyClassesTest {

    /**
     * Classes that take 10 to 60 ms when first used. Java makes the generated equals, hashCode and toString of records
     * with the first; compiles patterns that look behind with the second, which belong to numbers in plain mode.
     */
    private static final List<String> SLOW =
            List.of("java.lang.runtime.ObjectMethods", "java.util.regex.Pattern$Behind");

    @TempDir
    static Path folder;

    private static String loaded(Class<?> program, String... arguments) throws Exception {
        return FreshJvm.run(program, List.of("-Xlog:class+load"), arguments);
    }

    @BeforeAll
    static void compileCourse() throws Exception {
        CompiledCourse.compile(TestCourse.SHIPPED.folder(), folder.resolve("course"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "starting-point", "momentum", "adam"})
    void firstKeyLoadsNoSlowClasses(String page) throws Exception {
        String course = TestCourse.SHIPPED.folder().toString();
        String loaded =
                loaded(FirstKeyProgram.class, course, folder.resolve("course").toString(), page);
        assertThat(loaded).contains("descenso.app.LessonScreen").doesNotContain("Exception in thread");
        assertThat(SLOW).noneMatch(slow -> loaded.contains(slow + " source"));
    }

    @Test
    void titleOfTheFirstStartLoadsNoSlowClassesAndDrawsNoChart() throws Exception {
        String course = TestCourse.SHIPPED.folder().toString();
        String compiled = folder.resolve("course").toString();
        String loaded = loaded(FirstKeyProgram.class, course, compiled, "title", "first");
        assertThat(loaded).contains("descenso.app.TitleScreen").doesNotContain("Exception in thread");
        assertThat(loaded).doesNotContain("descenso.plot.ContourMap");
        assertThat(SLOW).noneMatch(slow -> loaded.contains(slow + " source"));
    }

    /** Tests the measurement: reading numbers of learners uses both. */
    @Test
    void programThatComparesRecordsLoadsThem() throws Exception {
        String loaded = loaded(SlowProgram.class);
        assertThat(SLOW).allMatch(slow -> loaded.contains(slow + " source"));
    }

    /** A program that compares two records and compiles a pattern that looks behind. */
    static final class SlowProgram {

        private SlowProgram() {}

        public static void main(String[] arguments) {
            System.out.println(new Pair(arguments.length, 0).equals(new Pair(0, 0)) + "a1".replaceAll("(?<=a)1", ""));
        }

        private record Pair(int left, int right) {}
    }
}
