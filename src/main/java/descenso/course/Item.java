package descenso.course;

import descenso.phrases.Language;
import descenso.quiz.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a course asks its learners: a question, or what will come of an experiment.
 *
 * @param screen the id of the screen that it belongs to
 * @param id the question's, or the experiment's
 * @param kind of the question; empty of an experiment's
 */
public record Item(Chapter chapter, String screen, String id, Optional<Kind> kind) {

    private static final String PREDICTION = "prediction";

    /**
     * All that a course asks, in its order: on each screen what its experiments ask before what closes it. For that, all
     * its lessons are read.
     */
    public static List<Item> of(Course course, Language language) {
        List<Item> items = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            for (String screen : chapter.screens()) {
                Page page = course.page(language, screen);
                page.experiments().forEach(id -> items.add(new Item(chapter, screen, id, Optional.empty())));
                page.exercises()
                        .forEach(exercise -> items.add(new Item(
                                chapter,
                                screen,
                                exercise.id(),
                                Optional.of(exercise.question().kind()))));
            }
        }
        return items;
    }

    /** As files name it. */
    public String word() {
        return kind.map(Kind::word).orElse(PREDICTION);
    }
}
