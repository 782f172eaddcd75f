package descenso.check;

import descenso.course.markdown.Inline;
import descenso.course.question.AnswerForm;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Checks a question in one language.
 *
 * @param experiments ids of the existing experiments
 * @param misconceptions ids of the existing misconceptions
 */
record ExerciseChecks(Exercise exercise, Set<String> experiments, Set<String> misconceptions, LintReport report) {

    /** Maximum width, in cells, of the left column of a match; with {@link #RIGHT}, a row fits into 80 cells. */
    private static final int LEFT = 16;

    /** Maximum width, in cells, of the right column of a match. */
    private static final int RIGHT = 34;

    /**
     * Checks the question and reports its errors.
     *
     * @param blocks checks the formulas and the widths of words at the question's position
     */
    void check(BlockChecks blocks) {
        exercise.parts().forEach(this::checkNames);
        UnaryOperator<String> number = numbers();
        Stream.of(
                        Stream.of(exercise.ask()),
                        exercise.parts().stream().flatMap(ExerciseChecks::words),
                        exercise.hints().stream(),
                        exercise.model().stream(),
                        exercise.why().stream())
                .flatMap(all -> all)
                .forEach(template -> blocks.checkText(template.text().position(), template.filled(number)));
        if (exercise.question().form() == AnswerForm.MATCH) {
            exercise.parts().forEach(this::checkColumns);
        }
        if (exercise.question().showsParts()) {
            checkDistinct(part -> Optional.of(part.text()), number);
            checkDistinct(Part::counterpart, number);
        }
        if (exercise.question() instanceof NumberQuestion question) {
            new NumberChecks(exercise, question.key(), report).check();
        }
    }

    /** Reports parts with equal text on one side: the learner could not distinguish them. */
    private void checkDistinct(Function<Part, Optional<Template>> side, UnaryOperator<String> number) {
        Map<String, String> first = new HashMap<>();
        for (Part part : exercise.parts()) {
            side.apply(part).ifPresent(words -> {
                String other =
                        first.putIfAbsent(InlineView.plain(words.filled(number), CharacterSet.UNICODE), part.id());
                if (other != null) {
                    report.add(words.text().position(), MessageKey.CHECK_SAME_WORDS, other);
                }
            });
        }
    }

    private static Stream<Template> words(Part part) {
        return Stream.of(Optional.of(part.text()), part.counterpart(), part.feedback())
                .flatMap(Optional::stream);
    }

    /** Returns sample values for the names in the texts; the names themselves if the question has no values. */
    private UnaryOperator<String> numbers() {
        if (exercise.question() instanceof NumberQuestion question) {
            SampledQuestion draw = SampledQuestion.of(question.key(), 0);
            return name -> sample(draw, name);
        }
        return name -> name;
    }

    /** Returns the sample value of a name; the name if there is no answer, which another check reports. */
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
                .ifPresent(id -> report.add(part.position(), MessageKey.CHECK_UNKNOWN_MISCONCEPTION, id));
        part.experiment()
                .filter(id -> !experiments.contains(id))
                .ifPresent(id -> report.add(part.position(), MessageKey.CHECK_UNKNOWN_EXPERIMENT, id));
    }

    private void checkColumns(Part pair) {
        checkColumn(pair.text(), LEFT);
        pair.counterpart().ifPresent(right -> checkColumn(right, RIGHT));
    }

    private void checkColumn(Template side, int room) {
        List<Inline> words = side.filled(name -> name);
        int breadth = Stream.of(CharacterSet.values())
                .flatMap(characters -> Wording.prose(words, Style.TEXT, BlockChecks.texts(characters)).rows().stream())
                .mapToInt(row -> new Line(row).width())
                .max()
                .orElse(0);
        if (breadth > room) {
            report.add(
                    side.text().position(),
                    MessageKey.CHECK_WIDE_SIDE,
                    Integer.toString(breadth),
                    Integer.toString(room));
        }
    }
}
