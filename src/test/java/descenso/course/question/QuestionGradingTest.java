package descenso.course.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.expr.Expression;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.ComputedNumber;
import descenso.quiz.GradingResult;
import descenso.quiz.Mistake;
import descenso.quiz.QuestionVariables;
import descenso.quiz.SignedIdea;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.testing.StepsFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionGradingTest {

    private static final Question OPEN = new OpenQuestion(
            "",
            List.of(SignedIdea.of(Language.ES, "a"), SignedIdea.of(Language.ES, "b")),
            Set.of(),
            List.of(SignedIdea.of(Language.ES, "c")),
            Language.ES,
            SampleFile.of(Path.of("none"), "", List.of(), "", Language.ES),
            Optional.empty());
    private static final Question BEYOND = new OpenQuestion(
            "",
            List.of(SignedIdea.of(Language.ES, "a"), SignedIdea.of(Language.ES, "b")),
            Set.of(1),
            List.of(),
            Language.ES,
            SampleFile.of(Path.of("none"), "", List.of(), "", Language.ES),
            Optional.empty());
    private static final Question ONE = new ChoiceQuestion(List.of(false, true, false), false, Optional.empty());
    private static final Question SEVERAL = new ChoiceQuestion(List.of(true, false, true), true, Optional.empty());
    private static final Question NONE = new ChoiceQuestion(List.of(false, false), true, Optional.empty());
    private static final Question NUMBER = number(
            QuestionVariables.none(),
            new Solution.SymbolicFormula(StepsFixture.parsed("2*a", List.of("a"))),
            new Tolerance(Tolerance.Kind.PERCENT, 1),
            List.of(StepsFixture.parsed("a", List.of("a")), StepsFixture.parsed("a^2", List.of("a"))));
    private static final Question ORDER = new ArrangementQuestion(3, false);
    private static final Question MATCH = new ArrangementQuestion(3, true);
    private static final Question TRUTH = new ChoiceQuestion(List.of(false, true), false, Optional.of(false));

    private static Question number(
            QuestionVariables values, Solution solution, Tolerance tolerance, List<Expression> traps) {
        return new NumberQuestion(new ComputedNumber(values, solution, tolerance, traps, Map.of()), Optional.empty());
    }

    private static GradingResult mark(Question question, Answer answer) {
        return question.grade(answer, Map.of("a", 5.0));
    }

    private static Answer options(Integer... chosen) {
        return new Answer.Options(Set.of(chosen));
    }

    private static Answer truth(boolean isTrue, Integer... reason) {
        return new Answer.Statement(isTrue, reason.length == 0 ? OptionalInt.empty() : OptionalInt.of(reason[0]));
    }

    private static Arguments row(Question question, Answer answer, GradingResult.Grade grade) {
        return Arguments.of(question, answer, grade);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                row(OPEN, new Answer.Words("", Set.of(0, 1), Set.of()), GradingResult.Grade.RIGHT),
                row(OPEN, new Answer.Words("a", Set.of(1), Set.of()), GradingResult.Grade.PARTLY),
                row(OPEN, new Answer.Words("a b", Set.of(), Set.of()), GradingResult.Grade.WRONG),
                row(BEYOND, new Answer.Words("a", Set.of(0), Set.of()), GradingResult.Grade.RIGHT),
                row(BEYOND, new Answer.Words("a b", Set.of(0, 1), Set.of()), GradingResult.Grade.RIGHT),
                row(BEYOND, new Answer.Words("b", Set.of(1), Set.of()), GradingResult.Grade.PARTLY),
                row(BEYOND, new Answer.Words("c", Set.of(), Set.of()), GradingResult.Grade.WRONG),
                row(OPEN, new Answer.Words("a b c", Set.of(0, 1), Set.of(0)), GradingResult.Grade.PARTLY),
                row(OPEN, new Answer.Words("c", Set.of(), Set.of(0)), GradingResult.Grade.WRONG),
                row(OPEN, new Answer.Words("a", Set.of(-1, 2, 9), Set.of()), GradingResult.Grade.WRONG),
                row(ONE, options(1), GradingResult.Grade.RIGHT),
                row(ONE, options(0), GradingResult.Grade.WRONG),
                row(ONE, options(0, 1), GradingResult.Grade.WRONG),
                row(ONE, options(), GradingResult.Grade.WRONG),
                row(SEVERAL, options(0, 2), GradingResult.Grade.RIGHT),
                row(SEVERAL, options(0), GradingResult.Grade.WRONG),
                row(SEVERAL, options(0, 1, 2), GradingResult.Grade.WRONG),
                row(NONE, options(), GradingResult.Grade.RIGHT),
                row(NUMBER, new Answer.Amount(10), GradingResult.Grade.RIGHT),
                row(NUMBER, new Answer.Amount(10.1), GradingResult.Grade.RIGHT),
                row(NUMBER, new Answer.Amount(10.2), GradingResult.Grade.WRONG),
                row(NUMBER, new Answer.Amount(Double.NaN), GradingResult.Grade.WRONG),
                row(ORDER, new Answer.Ranking(List.of(0, 1, 2)), GradingResult.Grade.RIGHT),
                row(ORDER, new Answer.Ranking(List.of(0, 2, 1)), GradingResult.Grade.WRONG),
                row(ORDER, new Answer.Ranking(List.of(0, 1)), GradingResult.Grade.WRONG),
                row(ORDER, new Answer.Ranking(List.of(0, 1, 2, 3)), GradingResult.Grade.WRONG),
                row(MATCH, new Answer.Pairing(List.of(0, 1, 2)), GradingResult.Grade.RIGHT),
                row(MATCH, new Answer.Pairing(List.of(1, 0, 2)), GradingResult.Grade.WRONG),
                row(MATCH, new Answer.Pairing(List.of()), GradingResult.Grade.WRONG),
                row(TRUTH, truth(false, 1), GradingResult.Grade.RIGHT),
                row(
                        new ChoiceQuestion(List.of(true, false), false, Optional.of(true)),
                        truth(true, 0),
                        GradingResult.Grade.RIGHT),
                row(TRUTH, truth(false, 0), GradingResult.Grade.WRONG),
                row(TRUTH, truth(true, 1), GradingResult.Grade.WRONG),
                row(TRUTH, truth(false), GradingResult.Grade.WRONG),
                row(TRUTH, truth(false, -1), GradingResult.Grade.WRONG),
                row(TRUTH, truth(false, 2), GradingResult.Grade.WRONG));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answerOfEachKindIsGraded(Question question, Answer answer, GradingResult.Grade expected) {
        assertThat(mark(question, answer).grade()).isEqualTo(expected);
    }

    /**
     * Tests that an answer of another kind is wrong, and that the answer “I do not know” is neither right nor wrong.
     */
    @Test
    void answerOfAnotherKindIsWrong() {
        Map<Question, Answer> own = Map.of(
                OPEN, new Answer.Words("", Set.of(0, 1), Set.of()),
                ONE, options(1),
                NUMBER, new Answer.Amount(10),
                ORDER, new Answer.Ranking(List.of(0, 1, 2)),
                MATCH, new Answer.Pairing(List.of(0, 1, 2)),
                TRUTH, truth(false, 1));
        own.keySet().forEach(question -> {
            own.forEach((other, answer) -> assertThat(mark(question, answer).grade())
                    .isEqualTo(question.equals(other) ? GradingResult.Grade.RIGHT : GradingResult.Grade.WRONG));
            assertThat(mark(question, new Answer.Unknown())).isEqualTo(GradingResult.of(GradingResult.Grade.UNKNOWN));
        });
    }

    @Test
    void trapsAndMistakesAreFound() {
        assertThat(mark(NUMBER, new Answer.Amount(5)))
                .isEqualTo(new GradingResult(GradingResult.Grade.WRONG, List.of(), List.of(0)));
        assertThat(mark(NUMBER, new Answer.Amount(25)).traps()).containsExactly(1);
        assertThat(mark(NUMBER, new Answer.Amount(-10)).mistakes())
                .containsExactly(new Mistake.Diagnosis(Mistake.SIGN, ""));
        assertThat(mark(NUMBER, new Answer.Amount(10))).isEqualTo(GradingResult.of(GradingResult.Grade.RIGHT));
        assertThat(NUMBER.grade(new Answer.Amount(1), Map.of("a", 1.0)).traps()).containsExactly(0, 1);
    }

    /**
     * Creates a question about the first step of RMSProp from 3. The state is 0 before it, so that the step is lr/√(1 −
     * β).
     */
    private static Question firstStep(List<String> traps) {
        List<String> names = List.of("lr", "b", "g");
        return number(
                new QuestionVariables(
                        Map.of(
                                "lr", new QuestionVariables.OneOf(List.of(0.01, 0.1)),
                                "b", new QuestionVariables.OneOf(List.of(0.75, 0.96, 0.99)),
                                "g", new QuestionVariables.OneOf(List.of(4.0, 20.0, 50.0))),
                        Optional.empty()),
                new Solution.Steps(
                        OptimizerKind.RMSPROP,
                        Map.of(
                                "lr", StepsFixture.parsed("lr", names),
                                "beta", StepsFixture.parsed("b", names)),
                        StepsFixture.parsed("3", names),
                        List.of(StepsFixture.parsed("g", names)),
                        "x"),
                new Tolerance(Tolerance.Kind.ABSOLUTE, 0.002),
                traps.stream().map(trap -> StepsFixture.parsed(trap, names)).toList());
    }

    /**
     * Tests a trap beside the diagnosis. Beside a trap that gives the number, no mistake is named, even one in a
     * formula.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 3 − 0.1·20 and 3 − 2
                "3 - lr*g | 1 | 0 | ''",
                "3 - 1/sqrt(1-b) | 1 | 0 | ''",
                "3 - lr*g; 3 - 1/sqrt(1-b) | 1 | 0, 1 | ''",
                // −0.2
                "0 - lr/sqrt(1-b) | -0.2 | 0 | ''",
                "3 - lr*g | -0.2 | '' | OTHER_QUANTITY step",
                "280 | 280 | 0 | ''",
                "3 - lr*g | 280 | '' | PERCENT",
            })
    void trapHidesMistakesWithTheSameNumber(String traps, double given, String expectedTraps, String expectedMistakes) {
        Question question = firstStep(List.of(traps.split("; ", -1)));
        GradingResult result = question.grade(new Answer.Amount(given), Map.of("lr", 0.1, "b", 0.75, "g", 20.0));
        assertThat(result.traps().stream().map(trap -> "" + trap).collect(Collectors.joining(", ")))
                .isEqualTo(expectedTraps);
        assertThat(result.mistakes().stream()
                        .map(diagnosis -> (diagnosis.mistake() + " " + diagnosis.line()).strip())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expectedMistakes);
    }

    /** Tests that a number far from a trap's number does not match it, although a wide tolerance would accept it. */
    @Test
    void wideToleranceDoesNotAddTraps() {
        List<String> names = List.of("a");
        Question question = number(
                QuestionVariables.none(),
                new Solution.SymbolicFormula(StepsFixture.parsed("0.4", names)),
                new Tolerance(Tolerance.Kind.ABSOLUTE, 0.05),
                List.of(StepsFixture.parsed("0.01", names)));
        assertThat(question.grade(new Answer.Amount(0.01), Map.of()).traps()).containsExactly(0);
        assertThat(question.grade(new Answer.Amount(0.05), Map.of()).traps()).isEmpty();
    }

    /** Tests that 0.3 − 3·0.1 is exactly 0, and so is 0.3 after three steps of 0.1. */
    @Test
    void roundingErrorOfCorrectNumberIsRemoved() {
        Solution formula = new Solution.SymbolicFormula(StepsFixture.parsed("0.3 - 3*0.1", List.of()));
        assertThat(formula.number(Map.of())).hasValue(0);
        Question question =
                number(QuestionVariables.none(), formula, new Tolerance(Tolerance.Kind.PERCENT, 1), List.of());
        assertThat(mark(question, new Answer.Amount(0)).grade()).isEqualTo(GradingResult.Grade.RIGHT);
        assertThat(mark(question, new Answer.Amount(1e-17)).grade()).isEqualTo(GradingResult.Grade.WRONG);
        Expression tenth = StepsFixture.parsed("0.1", List.of());
        Solution steps = new Solution.Steps(
                OptimizerKind.SGD,
                Map.of("lr", StepsFixture.parsed("1", List.of())),
                StepsFixture.parsed("0.3", List.of()),
                List.of(tenth, tenth, tenth),
                "x");
        assertThat(steps.number(Map.of())).hasValue(0);
        assertThat(new Solution.SymbolicFormula(StepsFixture.parsed("1e-14/3", List.of())).number(Map.of()))
                .hasValue(3.33333333333e-15);
    }

    @Test
    void numberIsWrongWithoutASolution() {
        assertThat(NUMBER.grade(new Answer.Amount(10), Map.of()))
                .isEqualTo(new GradingResult(GradingResult.Grade.WRONG, List.of(), List.of()));
    }
}
