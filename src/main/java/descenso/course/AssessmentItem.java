package descenso.course;

import descenso.course.question.Exercise;
import descenso.phrases.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a course asks its learners: a question, or what will come of an experiment.
 *
 * @param screen the id of the screen that it belongs to
 * @param id the question's, or the experiment's
 * @param exercise the question with its words; empty of an experiment's
 */
public record AssessmentItem(Chapter chapter, String screen, String id, Optional<Exercise> exercise) {

    private static final String PREDICTION = "prediction";

    /**
     * All that a course asks, in its order: on each screen what its experiments ask before what closes it. For that, all
     * its lessons are read.
     */
    public static List<AssessmentItem> of(Course course, Language language) {
        List<AssessmentItem> items = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            for (String screen : chapter.screens()) {
                Page page = course.page(language, screen);
                page.experiments().forEach(id -> items.add(new AssessmentItem(chapter, screen, id, Optional.empty())));
                page.exercises()
                        .forEach(exercise ->
                                items.add(new AssessmentItem(chapter, screen, exercise.id(), Optional.of(exercise))));
            }
        }
        return items;
    }

    /** The ids of the questions among them. */
    public static List<String> questions(List<AssessmentItem> items) {
        return items.stream()
                .filter(AssessmentItem::isQuestion)
                .map(AssessmentItem::id)
                .toList();
    }

    /** Whether it is a question, which is asked again, and no prediction. */
    public boolean isQuestion() {
        return exercise.isPresent();
    }

    /** As files name it. */
    public String word() {
        return exercise.map(asked -> asked.question().kind().word()).orElse(PREDICTION);
    }
}
