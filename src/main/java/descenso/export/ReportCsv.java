package descenso.export;

import descenso.course.AssessmentItem;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.progress.Learner;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results of learners as a CSV table: a row per assessment item in the order of the course, a column per learner. A
 * field is empty if the learner has not answered yet. Quotes follow RFC 4180; lines end with a line feed.
 *
 * @param language language of the chapter titles
 */
public record ReportCsv(Course course, List<Learner> learners, Language language) {

    /**
     * Writes the table with its header. Does not close the writer.
     *
     * @throws IOException if the writer fails
     */
    public void write(Writer writer) throws IOException {
        Stream<String> names = learners.stream().map(Learner::name);
        writer.write(row(Stream.concat(Stream.of("chapter", "screen", "item", "kind"), names)));
        for (AssessmentItem item : AssessmentItem.of(course, language)) {
            writer.write(row(Stream.concat(
                    Stream.of(item.chapter().title().in(language), item.pageId(), item.id(), item.word()),
                    learners.stream().map(learner -> new ReportItem(item, learner).grade()))));
        }
    }

    private static String row(Stream<String> fields) {
        return fields.map(CsvField::quote).collect(Collectors.joining(",")) + "\n";
    }
}
