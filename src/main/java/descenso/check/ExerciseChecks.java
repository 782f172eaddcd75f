package descenso.check;

import descenso.course.Exercise;
import descenso.course.Inline;
import descenso.course.Part;
import descenso.course.Template;
import descenso.phrases.Phrase;
import descenso.quiz.Kind;
import descenso.quiz.Question;
import descenso.view.Breadth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What can be wrong with a question in one language.
 *
 * @param experiments the ids of those that exist
 * @param misconceptions the same of misconceptions
 */
record ExerciseChecks(Exercise exercise, Set<String> experiments, Set<String> misconceptions, Faults faults) {

    /** Cells of the two columns of a match, so that a row has room in 80. */
    private static final int LEFT = 16;

    private static final int RIGHT = 34;

    /** @param words checks formulas, and the width of words, where the question stands */
    void check(BlockChecks words) {
        exercise.parts().forEach(this::checkNames);
        UnaryOperator<String> number = numbers();
        Stream.of(
                        Stream.of(exercise.ask()),
                        exercise.parts().stream().flatMap(ExerciseChecks::words),
                        exercise.hints().stream(),
                        exercise.model().stream(),
                        exercise.why().stream())
                .flatMap(all -> all)
                .forEach(template -> words.words(template.text().place(), template.filled(number)));
        if (exercise.question().kind() == Kind.MATCH) {
            exercise.parts().forEach(this::checkColumns);
        }
        if (exercise.question() instanceof Question.Number question) {
            new NumberChecks(exercise, question, faults).check();
        }
    }

    private static Stream<Template> words(Part part) {
        return Stream.of(Optional.of(part.text()), part.counterpart(), part.reply())
                .flatMap(Optional::stream);
    }

    /** Some that may stand in its words. */
    private UnaryOperator<String> numbers() {
        if (exercise.question() instanceof Question.Number question) {
            Draw draw = Draw.of(question, 0);
            return name -> sample(draw, name);
        }
        return name -> name;
    }

    /** Where there is no answer, somebody else says so. */
    private static String sample(Draw draw, String name) {
        try {
            return draw.written(name);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private void checkNames(Part part) {
        part.misconception()
                .filter(id -> !misconceptions.contains(id))
                .ifPresent(id -> faults.add(part.place(), Phrase.CHECK_UNKNOWN_MISCONCEPTION, id));
        part.experiment()
                .filter(id -> !experiments.contains(id))
                .ifPresent(id -> faults.add(part.place(), Phrase.CHECK_UNKNOWN_EXPERIMENT, id));
    }

    private void checkColumns(Part pair) {
        checkColumn(pair.text(), LEFT);
        pair.counterpart().ifPresent(right -> checkColumn(right, RIGHT));
    }

    private void checkColumn(Template side, int room) {
        List<Inline> words = side.filled(name -> name);
        int breadth = Breadth.of(words);
        if (breadth > room) {
            faults.add(side.text().place(), Phrase.CHECK_WIDE_SIDE, Integer.toString(breadth), Integer.toString(room));
        }
    }
}
