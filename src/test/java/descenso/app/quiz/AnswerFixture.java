package descenso.app.quiz;

import descenso.app.screen.Movement.ListSelection;
import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Question;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.AnswerReading;
import descenso.quiz.ComputedNumber;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.testing.QuestionDriver;
import descenso.testing.StepsFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Unfinished answers of each kind by the names that tables of tests use, with their questions. */
final class AnswerFixture {

    /** The part in each row, 0-based. What is typed are numbers of rows, 1-based. */
    private static final List<Integer> ORDER = List.of(2, 0, 1);

    /** Names of all kinds. */
    static final List<String> KINDS =
            List.of("one", "several", "order", "match", "verdict", "reason", "number", "open", "ideas");

    private AnswerFixture() {}

    /** Returns an answer with three parts, of which nothing is given yet; the number to find is 1800. */
    static AnswerInput input(String kind) {
        return switch (kind) {
            case "one" -> RowsInput.of(RowsInput.Kind.ONE, ORDER);
            case "several" -> RowsInput.of(RowsInput.Kind.SEVERAL, ORDER);
            case "order" -> RowsInput.of(RowsInput.Kind.ORDER, ORDER);
            case "match" -> MatchInput.of(ORDER);
            case "verdict" -> RowsInput.of(RowsInput.Kind.VERDICT, ORDER);
            case "reason" -> RowsInput.of(RowsInput.Kind.TRUE, ORDER);
            case "number" -> NumberInput.empty(new NumberQuestion(number(), Optional.empty()), Map.of());
            case "open" -> FreeTextInput.of("");
            default ->
                new RowsInput(
                        RowsInput.Kind.IDEAS,
                        List.of(0, 1, 2),
                        ListSelection.of(3),
                        Set.of(1),
                        "x",
                        AnswerReading.nothing());
        };
    }

    private static ComputedNumber number() {
        return new ComputedNumber(
                QuestionVariables.none(),
                new Solution.SymbolicFormula(StepsFixture.parsed("1800", List.of())),
                new Tolerance(Tolerance.Kind.PERCENT, 1),
                List.of(),
                Map.of());
    }

    /** Returns a question of the kind of the answer, with at least as many parts as there are rows. */
    static Exercise exercise(AnswerInput input) {
        return QuestionDriver.all(Language.ES).stream()
                .map(question -> question.exercise())
                .filter(exercise -> exercise.unit().isEmpty() && isOf(exercise.question(), input))
                .filter(exercise -> exercise.parts().size() >= ORDER.size() || input instanceof NumberInput)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(Question question, AnswerInput input) {
        if (!(input instanceof RowsInput rows)) {
            return (input instanceof NumberInput && question instanceof NumberQuestion)
                    || (input instanceof FreeTextInput && question instanceof OpenQuestion)
                    || (input instanceof MatchInput
                            && question instanceof ArrangementQuestion match
                            && match.isMatch());
        }
        return switch (rows.kind()) {
            case ONE ->
                question instanceof ChoiceQuestion choice && choice.holds().isEmpty() && !choice.isSeveral();
            case SEVERAL -> question instanceof ChoiceQuestion choice && choice.isSeveral();
            case ORDER -> question instanceof ArrangementQuestion order && !order.isMatch();
            case VERDICT, TRUE, FALSE ->
                question instanceof ChoiceQuestion truth && truth.holds().isPresent();
            case IDEAS -> question instanceof OpenQuestion;
        };
    }

    /** Writes an answer as tables of tests have it. */
    static String text(Answer answer) {
        if (answer instanceof Answer.Options options) {
            return "options " + new TreeSet<>(options.chosen());
        }
        if (answer instanceof Answer.Ranking ranking) {
            return "ranking " + ranking.items();
        }
        if (answer instanceof Answer.Pairing pairing) {
            return "pairs " + pairing.rights();
        }
        if (answer instanceof Answer.Statement statement) {
            return statement.isTrue() + " " + statement.reason().orElse(-1);
        }
        if (answer instanceof Answer.Amount amount) {
            return Double.toString(amount.value());
        }
        return answer instanceof Answer.Words words
                ? words.text().replace("\n", "⏎") + " " + new TreeSet<>(words.ideas())
                : "unknown";
    }
}
