package descenso.course;

import descenso.course.question.Exercise;
import descenso.phrases.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question of the course, or the prediction of an experiment, which has no exercise. */
public record AssessmentItem(Chapter chapter, String pageId, String id, Optional<Exercise> exercise) {

    /**
     * Returns the questions and experiments of the course in its order. On each screen, the experiments come before the
     * questions. Parses all lessons.
     */
    public static List<AssessmentItem> of(Course course, Language language) {
        List<AssessmentItem> items = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            for (String screen : chapter.pageIds()) {
                Page page = course.page(language, screen);
                page.experiments().forEach(id -> items.add(new AssessmentItem(chapter, screen, id, Optional.empty())));
                for (Exercise exercise : page.exercises()) {
                    items.add(new AssessmentItem(chapter, screen, exercise.id(), Optional.of(exercise)));
                }
            }
        }
        return items;
    }

    /** Returns the ids of the questions among these items. */
    public static List<String> questions(List<AssessmentItem> items) {
        return items.stream()
                .filter(AssessmentItem::isQuestion)
                .map(AssessmentItem::id)
                .toList();
    }

    /** Tests whether this is a question, which can be reviewed, and not a prediction. */
    public boolean isQuestion() {
        return exercise.isPresent();
    }

    /** Returns the word for the kind of this item in exported files. */
    public String word() {
        return exercise.map(asked -> asked.question().kind().word()).orElse("prediction");
    }
}
