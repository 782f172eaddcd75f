package descenso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import descenso.course.AssessmentItem;
import descenso.course.Course;
import descenso.course.Misconception;
import descenso.memory.MemoryState;
import descenso.phrases.Language;
import descenso.progress.Attempt;
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
        try (json) {
            json.writeStartObject();
            json.writeStringField("course", course.id());
            json.writeStringField("day", today.toString());
            json.writeArrayFieldStart("learners");
            List<AssessmentItem> items = AssessmentItem.of(course, language);
            for (Learner learner : learners) {
                write(learner, items, json);
            }
            json.writeEndArray();
            writeMistakes(MistakeCount.in(items, learners, ReportItem::result), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void write(Learner learner, List<AssessmentItem> items, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("learner", learner.name());
        writeDue(learner.reviews().among(AssessmentItem.questions(items)).forecast(today), json);
        json.writeArrayFieldStart("items");
        for (AssessmentItem item : items) {
            write(new ReportItem(item, learner), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Writes the mistakes in the order of the list, the most frequent first. A mistake has a text only if the course
     * defines a misconception for it.
     */
    private void writeMistakes(List<MistakeCount> mistakes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("mistakes");
        for (MistakeCount mistaken : mistakes) {
            json.writeStartObject();
            json.writeStringField("id", mistaken.id());
            Optional<Misconception> misconception = course.misconception(mistaken.id());
            writeText("words", misconception.map(known -> known.text().in(language)), json);
            json.writeNumberField("answers", mistaken.total());
            json.writeArrayFieldStart("learners");
            for (String name : mistaken.times().keySet()) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeDue(ReviewSchedule.Forecast forecast, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("due");
        json.writeNumberField("today", forecast.today());
        json.writeNumberField("tomorrow", forecast.tomorrow());
        json.writeNumberField("week", forecast.week());
        json.writeEndObject();
    }

    private void write(ReportItem reported, JsonGenerator json) throws IOException {
        AssessmentItem item = reported.item();
        ItemResult result = reported.result();
        json.writeStartObject();
        json.writeStringField("chapter", item.chapter().title().in(language));
        json.writeStringField("screen", item.pageId());
        json.writeStringField("item", item.id());
        json.writeStringField("kind", item.word());
        json.writeNumberField("attempts", result.answers());
        writeText("grade", result.grade().map(grade -> reported.grade()), json);
        writeText("time", result.latest().map(Attempt::time).map(Object::toString), json);
        writeMemory(reported, json);
        json.writeObjectFieldStart("mistakes");
        for (Map.Entry<String, Integer> mistake : result.mistakes().entrySet()) {
            json.writeNumberField(mistake.getKey(), mistake.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeText(String name, Optional<String> text, JsonGenerator json) throws IOException {
        json.writeStringField(name, text.orElse(null));
    }

    private static void writeMemory(ReportItem reported, JsonGenerator json) throws IOException {
        ReviewSchedule reviews = reported.learner().reviews();
        Optional<MemoryState> memory = reported.item().exercise().flatMap(exercise -> reviews.memory(exercise.id()));
        if (memory.isEmpty()) {
            json.writeNullField("memory");
            return;
        }
        JsonNumbers numbers = new JsonNumbers(json);
        json.writeObjectFieldStart("memory");
        numbers.writeField("stability", memory.get().stability());
        numbers.writeField("difficulty", memory.get().difficulty());
        json.writeStringField("due", reviews.scheduler().due(memory.get()).toString());
        json.writeEndObject();
    }
}
