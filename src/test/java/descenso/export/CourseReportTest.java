package descenso.export;

import static descenso.testing.LearnerFixture.TODAY;
import static descenso.testing.LearnerFixture.ana;
import static descenso.testing.LearnerFixture.ben;
import static descenso.testing.LearnerFixture.learner;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.progress.Learner;
import descenso.testing.GoldenFile;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseReportTest {

    private static final Course COURSE = TestCourse.SMALL.course();

    private static final List<Learner> LEARNERS = List.of(ana(), ben(), learner("a \"b\", c"));

    private static String csv(List<Learner> learners, Language language) throws IOException {
        StringWriter writer = new StringWriter();
        CourseReport.writeCsv(List.of(new CourseReport(COURSE, learners, TODAY, language)), writer);
        return writer.toString();
    }

    private static String json(List<Learner> learners, Language language) throws IOException {
        StringWriter writer = new StringWriter();
        new CourseReport(COURSE, learners, TODAY, language).writeJson(writer);
        return writer.toString();
    }

    /** Returns the JSON with one field a line. */
    private static String pretty(String json) throws IOException {
        StringWriter pretty = new StringWriter();
        try (JsonParser parser = new JsonFactory().createParser(json);
                JsonGenerator generator = new JsonFactory().createGenerator(pretty)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter());
            while (parser.nextToken() != null) {
                generator.copyCurrentEvent(parser);
            }
        }
        return pretty + "\n";
    }

    @ParameterizedTest
    @CsvSource({"report-es.csv, ES", "report-en.csv, EN"})
    void csvMatchesTheGoldenFile(String name, Language language) throws IOException {
        GoldenFile.compare(GoldenFile.TABLES.resolve(name), csv(LEARNERS, language));
    }

    @Test
    void csvOfSeveralCoursesBeginsWithTheirIds() throws Exception {
        Course other = Course.read(Path.of("src/test/resources/courses/tarde"));
        StringWriter writer = new StringWriter();
        CourseReport.writeCsv(
                List.of(
                        new CourseReport(COURSE, List.of(ana()), TODAY, Language.EN),
                        new CourseReport(other, List.of(ana()), TODAY, Language.EN)),
                writer);
        String csv = writer.toString();
        assertThat(csv.lines())
                .startsWith("course,chapter,screen,item,kind,ana")
                .allMatch(line -> line.contains(","));
        assertThat(csv.lines().skip(1).map(line -> line.split(",", 2)[0]).distinct())
                .containsExactly("optimizers", "una-tarde");
    }

    @Test
    void reportWithoutLearnersListsTheCourse() throws IOException {
        assertThat(csv(List.of(), Language.EN).lines())
                .startsWith("chapter,screen,item,kind", "The step,step,ball,prediction")
                .hasSize(8);
    }

    @Test
    void jsonMatchesTheGoldenFile() throws IOException {
        GoldenFile.compare(
                GoldenFile.TABLES.resolve("report-en.json"), pretty(json(List.of(ana(), learner("me")), Language.EN)));
    }

    /** Tests the line end, without which a program that reads line by line may miss the last line. */
    @Test
    void jsonIsOneLine() throws IOException {
        assertThat(json(LEARNERS, Language.ES)).endsWith("}\n").hasLineCount(1);
    }
}
