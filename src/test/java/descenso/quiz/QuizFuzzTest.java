package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Question;
import descenso.course.question.SampleFile;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.testing.CaseCount;
import descenso.testing.StepsFixture;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzz tests of typed numbers and of grading: no exception is thrown, and an answer other than the key is not right.
 */
@Tag("fuzz")
class QuizFuzzTest {

    private static final int ROUNDS = CaseCount.of(100_000);

    private static final List<String> PIECES = List.of(
            "0",
            "9",
            ".",
            ",",
            "-",
            "−",
            "+",
            "e",
            "E",
            "%",
            " ",
            "\u00a0",
            "=",
            "≈",
            "x",
            "θ",
            "\u0302",
            "(",
            ")",
            "/",
            ":",
            "*",
            "^",
            "⁻",
            "²",
            "√",
            "pasos",
            "veces",
            "sqrt",
            "max",
            ";",
            "<",
            "'",
            "{,}",
            "０",
            "．",
            "…",
            "por ciento",
            "\u200b",
            "\ud83d",
            "😀",
            "\0",
            "\n",
            "é",
            "π",
            "1e999",
            "inf",
            "NaN");

    private final Random random = new Random(20271);

    private static final OpenQuestion OPEN = new OpenQuestion(
            "",
            List.of(SignedIdea.of(Language.ES, "0 9", "pasos", "é"), SignedIdea.of(Language.ES, "x")),
            Set.of(),
            List.of(),
            Language.ES,
            SampleFile.of(Path.of("none"), "", List.of(), "", Language.ES),
            Optional.empty());
    private static final ChoiceQuestion SEVERAL =
            new ChoiceQuestion(List.of(true, false, true), true, Optional.empty());
    private static final ChoiceQuestion ONE = new ChoiceQuestion(List.of(false, true, false), false, Optional.empty());
    private static final ArrangementQuestion ORDER = new ArrangementQuestion(3, false);
    private static final ArrangementQuestion MATCH = new ArrangementQuestion(3, true);
    private static final ChoiceQuestion TRUTH = new ChoiceQuestion(List.of(false, true), false, Optional.of(true));

    /** A question whose answer is 0.9 ± 0.45. */
    private static final Question FORMULA =
            number(StepsFixture.formula("9/10", new Tolerance(Tolerance.Kind.PERCENT, 50), Map.of()));

    /** A question whose answer is 2 − 0.01·20 = 1.8 ± 0.018. */
    private static final Question STEPS = number(StepsFixture.question(
            OptimizerKind.SGD, Map.of("lr", "0.01"), "x", new Tolerance(Tolerance.Kind.PERCENT, 1), "10*x"));

    private static Question number(ComputedNumber key) {
        return new NumberQuestion(key, Optional.empty());
    }

    /** Tests that any text is either a number or has an error message. */
    @Test
    void typedTextIsNumberOrError() {
        int numbers = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(round);
            try {
                NumberAnswer typed = typed(text);
                assertThat(typed.value().isPresent())
                        .isNotEqualTo(typed.message().isPresent());
                numbers += typed.value().isPresent() ? 1 : 0;
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(text, e);
            }
        }
        assertThat(numbers).as("numbers among the texts").isGreaterThan(ROUNDS / 50);
    }

    /**
     * A question with its generator of answers and its key.
     *
     * @param own generator of answers of the kind of the question
     * @param key tests whether an answer is right, independently of the grader
     */
    private record GradingCase(Question question, Function<QuizFuzzTest, Answer> own, Predicate<Answer> key) {

        /**
         * Returns the number of random answers: a tenth for a question about steps, where each answer takes the steps
         * with every mistake.
         */
        int rounds() {
            return question.equals(STEPS) ? ROUNDS / 10 : ROUNDS;
        }

        @Override
        public String toString() {
            return question.kind().word() + " " + question.hashCode();
        }
    }

    static Stream<GradingCase> gradingCases() {
        return Stream.of(
                new GradingCase(
                        OPEN,
                        QuizFuzzTest::words,
                        answer -> answer instanceof Answer.Words words
                                && words.ideas().contains(0)
                                && words.ideas().contains(1)),
                new GradingCase(SEVERAL, QuizFuzzTest::options, answer -> isChosen(answer, Set.of(0, 2), Set.of(1))),
                new GradingCase(ONE, QuizFuzzTest::options, answer -> isChosen(answer, Set.of(1), Set.of(0, 2))),
                new GradingCase(ORDER, QuizFuzzTest::ranking, new Answer.Ranking(List.of(0, 1, 2))::equals),
                new GradingCase(MATCH, QuizFuzzTest::pairing, new Answer.Pairing(List.of(0, 1, 2))::equals),
                new GradingCase(TRUTH, QuizFuzzTest::statement, new Answer.Statement(true, OptionalInt.of(1))::equals),
                new GradingCase(FORMULA, QuizFuzzTest::amount, answer -> isNear(answer, 0.9, 0.45)),
                new GradingCase(STEPS, QuizFuzzTest::amount, answer -> isNear(answer, 1.8, 0.018)));
    }

    /**
     * Tests whether the right options are chosen and the wrong ones are not. Options that the question does not have
     * are ignored.
     */
    private static boolean isChosen(Answer answer, Set<Integer> right, Set<Integer> wrong) {
        return answer instanceof Answer.Options options
                && options.chosen().containsAll(right)
                && Collections.disjoint(options.chosen(), wrong);
    }

    private static boolean isNear(Answer answer, double right, double slack) {
        return answer instanceof Answer.Amount amount && Math.abs(amount.value() - right) <= slack + 1e-8;
    }

    /**
     * Tests that an answer is right if and only if it is the key. An answer of another kind is not even partly right.
     */
    @ParameterizedTest
    @MethodSource("gradingCases")
    void onlyTheKeyIsRight(GradingCase gradingCase) {
        int rights = 0;
        for (int round = 0; round < gradingCase.rounds(); round++) {
            boolean isOwn = random.nextInt(3) > 0;
            Answer answer = isOwn ? gradingCase.own().apply(this) : any(random.nextInt(7));
            GradingResult.Grade grade =
                    gradingCase.question().grade(answer, Map.of()).grade();
            boolean isRight = gradingCase.key().test(answer);
            if ((grade == GradingResult.Grade.RIGHT) != isRight) {
                throw new AssertionError(answer + " is " + grade);
            }
            if (answer.getClass() != gradingCase.own().apply(this).getClass()) {
                assertThat(grade).isIn(GradingResult.Grade.WRONG, GradingResult.Grade.UNKNOWN);
            }
            rights += isRight ? 1 : 0;
        }
        assertThat(rights).as("right answers").isBetween(gradingCase.rounds() / 500, gradingCase.rounds() / 2);
    }

    private String text(int round) {
        StringBuilder text = new StringBuilder();
        int length = round % 1000 == 0 ? random.nextInt(10_000) : random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(20) == 0 ? junk() : any());
        }
        return text.substring(0, Math.min(text.length(), 10_000));
    }

    private String junk() {
        return new String(Character.toChars(random.nextInt(Character.MAX_CODE_POINT + 1)));
    }

    private String any() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private NumberAnswer typed(String text) {
        return NumberAnswer.read(text, random.nextBoolean() ? "pasos" : any());
    }

    private Answer any(int kind) {
        return switch (kind) {
            case 0 -> words();
            case 1 -> options();
            case 2 -> ranking();
            case 3 -> pairing();
            case 4 -> statement();
            case 5 -> new Answer.Unknown();
            default -> amount();
        };
    }

    private Answer words() {
        String text = text(1);
        Set<Integer> seeming = !OPEN.read(text).ideas().isEmpty() ? Set.of(0) : Set.of(random.nextInt(), 1);
        return new Answer.Words(text, random.nextBoolean() ? seeming : new HashSet<>(numbers()), Set.of());
    }

    private Answer options() {
        return new Answer.Options(new HashSet<>(numbers()));
    }

    private Answer ranking() {
        return new Answer.Ranking(numbers());
    }

    private Answer pairing() {
        return new Answer.Pairing(numbers());
    }

    private Answer statement() {
        OptionalInt reason = random.nextBoolean() ? OptionalInt.of(random.nextInt(5) - 2) : OptionalInt.empty();
        return new Answer.Statement(random.nextBoolean(), reason);
    }

    /** Returns a random text read as a number, a number near a correct one, or any double. */
    private Answer amount() {
        return new Answer.Amount(
                switch (random.nextInt(4)) {
                    case 0 -> typed(text(1)).value().orElse(Double.NaN);
                    case 1 -> 0.9 * 2 * random.nextDouble();
                    case 2 -> 1.8 + 0.05 * (random.nextDouble() - 0.5);
                    default -> Double.longBitsToDouble(random.nextLong());
                });
    }

    /** Returns random indices, at times all in order, at times with invalid ones among them. */
    private List<Integer> numbers() {
        return random.nextInt(9) == 0
                ? List.of(0, 1, 2)
                : Stream.generate(() -> random.nextInt(9) == 0 ? random.nextInt() : random.nextInt(4))
                        .limit(random.nextInt(6))
                        .toList();
    }
}
