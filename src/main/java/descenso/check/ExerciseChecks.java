package descenso.check;

import descenso.course.markdown.Inline;
import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.quiz.Kind;
import descenso.quiz.Question;
import descenso.tui.CharacterSet;
import descenso.view.lesson.MinimumWidth;
import descenso.view.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What can be wrong with a question in one language.
 *
 * @param experiments the ids of those that exist
 * @param misconceptions the same of misconceptions
 */
record ExerciseChecks(Exercise exercise, Set<String> experiments, Set<String> misconceptions, Problems faults) {

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
        if (isOfShownParts()) {
            checkApart(part -> Optional.of(part.text()), number);
            checkApart(Part::counterpart, number);
        }
        if (exercise.question() instanceof Question.Number question) {
            new NumberChecks(exercise, question, faults).check();
        }
    }

    /** Whether a learner sees its parts side by side. */
    private boolean isOfShownParts() {
        return switch (exercise.question().kind()) {
            case CHOICE, ORDER, MATCH, TRUTH -> true;
            case OPEN, NUMBER -> false;
        };
    }

    /** Two that read alike cannot be told apart by whoever must choose. */
    private void checkApart(Function<Part, Optional<Template>> side, UnaryOperator<String> number) {
        Map<String, String> first = new HashMap<>();
        for (Part part : exercise.parts()) {
            side.apply(part).ifPresent(words -> {
                String other = first.putIfAbsent(PlainText.of(words.filled(number), CharacterSet.UNICODE), part.id());
                if (other != null) {
                    faults.add(words.text().place(), MessageKey.CHECK_SAME_WORDS, other);
                }
            });
        }
    }

    private static Stream<Template> words(Part part) {
        return Stream.of(Optional.of(part.text()), part.counterpart(), part.reply())
                .flatMap(Optional::stream);
    }

    /** Some that may stand in its words. */
    private UnaryOperator<String> numbers() {
        if (exercise.question() instanceof Question.Number question) {
            SampledQuestion draw = SampledQuestion.of(question, 0);
            return name -> sample(draw, name);
        }
        return name -> name;
    }

    /** Where there is no answer, somebody else says so. */
    private static String sample(SampledQuestion draw, String name) {
        try {
            return draw.written(name);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private void checkNames(Part part) {
        part.misconception()
                .filter(id -> !misconceptions.contains(id))
                .ifPresent(id -> faults.add(part.place(), MessageKey.CHECK_UNKNOWN_MISCONCEPTION, id));
        part.experiment()
                .filter(id -> !experiments.contains(id))
                .ifPresent(id -> faults.add(part.place(), MessageKey.CHECK_UNKNOWN_EXPERIMENT, id));
    }

    private void checkColumns(Part pair) {
        checkColumn(pair.text(), LEFT);
        pair.counterpart().ifPresent(right -> checkColumn(right, RIGHT));
    }

    private void checkColumn(Template side, int room) {
        List<Inline> words = side.filled(name -> name);
        int breadth = MinimumWidth.of(words);
        if (breadth > room) {
            faults.add(
                    side.text().place(), MessageKey.CHECK_WIDE_SIDE, Integer.toString(breadth), Integer.toString(room));
        }
    }
}
