package descenso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import descenso.course.AssessmentItem;
import descenso.course.Course;
import descenso.course.Misconception;
import descenso.phrases.Language;
import descenso.progress.ItemResult;
import descenso.progress.Learner;
import descenso.progress.MistakeCount;
import descenso.progress.ReviewSchedule;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results of learners as JSON: for each learner every assessment item in the order of the course, with its memory
 * state if there is one; then the mistakes that were recognised in the answers of all learners.
 *
 * @param today day relative to which reviews are due
 * @param language language of the chapter titles and the misconceptions
 */
public record ReportJson(Course course, List<Learner> learners, LocalDate today, Language language) {

    /**
     * Writes the report. Does not close the writer.
     *
     * @throws IOException if the writer fails
     */
    public void write(Writer writer) throws IOException {
        // the caller closes the writer
        JsonGenerator json = new JsonFactory().createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        List<AssessmentItem> items = AssessmentItem.of(course, language);
        try (json) {
            JsonValue.write(
                    JsonValue.object(
                            "course", course.id(),
                            "day", today.toString(),
                            "learners", learners.stream().map(learner -> of(learner, items)),
                            "mistakes",
                                    MistakeCount.in(items, learners, ReportItem::result).stream()
                                            .map(this::of)),
                    json);
            json.writeRaw('\n');
        }
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
                items.stream().map(item -> of(new ReportItem(item, learner))));
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

    private Map<String, @Nullable Object> of(ReportItem reported) {
        AssessmentItem item = reported.item();
        ItemResult result = reported.result();
        return JsonValue.object(
                "chapter", item.chapter().title().in(language),
                "screen", item.pageId(),
                "item", item.id(),
                "kind", item.word(),
                "attempts", result.answers(),
                "grade", result.grade().map(grade -> reported.grade()).orElse(null),
                "time",
                        result.latest()
                                .map(attempt -> attempt.time().toString())
                                .orElse(null),
                "memory", memory(reported),
                "mistakes", result.mistakes());
    }

    private static @Nullable Map<String, @Nullable Object> memory(ReportItem reported) {
        ReviewSchedule reviews = reported.learner().reviews();
        return reported.item()
                .exercise()
                .flatMap(exercise -> reviews.memory(exercise.id()))
                .map(memory -> JsonValue.object(
                        "stability", memory.stability(),
                        "difficulty", memory.difficulty(),
                        "due", reviews.scheduler().due(memory).toString()))
                .orElse(null);
    }
}
