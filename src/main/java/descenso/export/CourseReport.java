package descenso.export;

import descenso.course.Course;
import descenso.course.Course.AssessmentItem;
import descenso.course.Misconceptions.Misconception;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Learner;
import descenso.progress.Learner.MistakeCount;
import descenso.progress.LearningRecord;
import descenso.progress.LearningRecord.ItemResult;
import descenso.progress.ReviewSchedule;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of learners in every assessment item, in the order of the course.
 *
 * @param today day relative to which reviews are due
 * @param language language of the chapter titles and the misconceptions
 */
public record CourseReport(Course course, List<Learner> learners, LocalDate today, Language language) {

    /**
     * Writes a CSV table: a row per item and per picture that a learner was asked about, a column per learner. With
     * several courses, the first column has the id of the course. A field is empty if the learner has not answered yet.
     * Quotes follow RFC 4180; lines end with a line feed. Does not close the writer.
     *
     * @param reports the report of each course on the same learners; at least one
     * @throws IOException if the writer fails
     */
    public static void writeCsv(List<CourseReport> reports, Writer writer) throws IOException {
        boolean isOneOfSeveral = reports.size() > 1;
        Stream<String> names = reports.get(0).learners().stream().map(Learner::name);
        Stream<String> head = Stream.concat(Stream.of("chapter", "screen", "item", "kind"), names);
        writer.write(row(isOneOfSeveral ? Stream.concat(Stream.of("course"), head) : head));
        for (CourseReport report : reports) {
            String id = report.course().manifest().id();
            for (Stream<String> fields : report.rows()) {
                writer.write(row(isOneOfSeveral ? Stream.concat(Stream.of(id), fields) : fields));
            }
        }
    }

    private List<Stream<String>> rows() {
        List<Stream<String>> rows = new ArrayList<>();
        for (AssessmentItem item : course.items(language)) {
            rows.add(Stream.concat(
                    Stream.of(item.chapter().title().in(language), item.pageId(), item.id(), item.word()),
                    learners.stream()
                            .map(learner ->
                                    grade(result(item, learner.learning())).orElse(""))));
            if (!item.isQuestion()
                    && learners.stream()
                            .anyMatch(learner -> observation(item, learner).isPresent())) {
                rows.add(Stream.concat(
                        Stream.of(item.chapter().title().in(language), item.pageId(), item.id(), "observation"),
                        learners.stream()
                                .map(learner -> observation(item, learner).orElse(""))));
            }
        }
        return rows;
    }

    /** Returns the grade of the latest answer about the picture of an experiment; empty if there is none. */
    private static Optional<String> observation(AssessmentItem item, Learner learner) {
        return Optional.ofNullable(learner.learning().observations().get(item.id()))
                .map(attempt -> attempt.grade().word());
    }

    private static String row(Stream<String> fields) {
        return fields.map(ExperimentCsv::field).collect(Collectors.joining(",")) + "\n";
    }

    private static ItemResult result(AssessmentItem item, LearningRecord learning) {
        return learning.result(item.id(), item.isQuestion());
    }

    /** Returns the grade as the journal writes it; empty if there is none yet. */
    private static Optional<String> grade(ItemResult result) {
        return result.grade().map(Attempt.Grade::word);
    }

    /**
     * Writes JSON: for each learner every item, with its memory state if there is one; then the mistakes that were
     * recognised in the answers of all learners. Does not close the writer.
     *
     * @throws IOException if the writer fails
     */
    public void writeJson(Writer writer) throws IOException {
        List<AssessmentItem> items = course.items(language);
        JsonValue.writeLine(
                JsonValue.object(
                        "course", course.manifest().id(),
                        "day", today.toString(),
                        "learners", learners.stream().map(learner -> of(learner, items)),
                        "mistakes",
                                MistakeCount.in(items, learners, CourseReport::result).stream()
                                        .map(this::of)),
                writer);
    }

    private Map<String, @Nullable Object> of(Learner learner, List<AssessmentItem> items) {
        ReviewSchedule.Forecast due =
                learner.reviews().among(AssessmentItem.questions(items)).forecast(today);
        return JsonValue.object(
                "learner",
                learner.name(),
                "due",
                JsonValue.object("today", due.today(), "tomorrow", due.tomorrow(), "week", due.week()),
                "items",
                items.stream().map(item -> of(item, learner)),
                "observations",
                learner.learning().observations().entrySet().stream()
                        .map(each -> JsonValue.object(
                                "experiment", each.getKey(),
                                "question", each.getValue().item(),
                                "answer", each.getValue().answer(),
                                "grade", each.getValue().grade().word())));
    }

    /** Describes a mistake. It has a text only if the course defines a misconception for it. */
    private Map<String, @Nullable Object> of(MistakeCount mistaken) {
        Optional<Misconception> misconception = course.misconception(mistaken.id());
        return JsonValue.object(
                "id", mistaken.id(),
                "words", misconception.map(known -> known.text().in(language)).orElse(null),
                "answers", mistaken.total(),
                "learners", mistaken.times().keySet().stream());
    }

    private Map<String, @Nullable Object> of(AssessmentItem item, Learner learner) {
        ItemResult result = result(item, learner.learning());
        return JsonValue.object(
                "chapter", item.chapter().title().in(language),
                "screen", item.pageId(),
                "item", item.id(),
                "kind", item.word(),
                "attempts", result.answers(),
                "grade", grade(result).orElse(null),
                "time",
                        result.latest()
                                .map(attempt -> attempt.time().toString())
                                .orElse(null),
                "memory", memory(item, learner),
                "mistakes", result.mistakes());
    }

    private static @Nullable Map<String, @Nullable Object> memory(AssessmentItem item, Learner learner) {
        ReviewSchedule reviews = learner.reviews();
        return item.exercise()
                .flatMap(exercise -> reviews.memory(exercise.id()))
                .map(memory -> JsonValue.object(
                        "stability", memory.stability(),
                        "difficulty", memory.difficulty(),
                        "due", reviews.dueOn(item.id()).orElseThrow().toString()))
                .orElse(null);
    }
}
