package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is answered, there is a mark. */
@Tag("fuzz")
class QuizFuzzTest {

    private static final int ROUNDS = 100_000;

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

    private final List<Question> questions = List.of(
            new Question.Open(List.of(new Idea(List.of("0 9", "pasos", "é")), new Idea(List.of("x")))),
            new Question.Choice(List.of(true, false, true), true),
            new Question.Choice(List.of(true, false, true), false),
            new Question.Order(4),
            new Question.Match(4),
            new Question.Truth(true, List.of(false, true)),
            StepsFixture.formula("9/10", new Tolerance(Tolerance.Kind.DIGITS, 3), Map.of()),
            StepsFixture.question(Rule.SGD, Map.of(), "x", new Tolerance(Tolerance.Kind.PERCENT, 1), "10*x"));

    @Test
    void nothingIsThrown() {
        int numbers = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(round);
            try {
                NumberAnswer typed = NumberAnswer.read(text, random.nextBoolean() ? "pasos" : any());
                assertThat(typed.value().isPresent()).isNotEqualTo(typed.fault().isPresent());
                numbers += typed.value().isPresent() ? 1 : 0;
                Question question = questions.get(random.nextInt(questions.size()));
                assertThat(Grader.mark(question, answer(text, typed), Map.of()).grade())
                        .isNotNull();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(text, e);
            }
        }
        assertThat(numbers).as("numbers among the texts").isGreaterThan(ROUNDS / 50);
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

    private Answer answer(String text, NumberAnswer typed) {
        return switch (random.nextInt(7)) {
            case 0 -> new Answer.Words(text, seeming(text));
            case 1 -> new Answer.Options(new HashSet<>(numbers()));
            case 2 -> new Answer.Ranking(numbers());
            case 3 -> new Answer.Pairing(numbers());
            case 4 -> new Answer.Statement(random.nextBoolean(), reason());
            case 5 -> new Answer.Unknown();
            default -> new Answer.Amount(typed.value().orElse(Double.longBitsToDouble(random.nextLong())));
        };
    }

    private Set<Integer> seeming(String text) {
        Question.Open open = (Question.Open) questions.get(0);
        return open.ideas().get(0).seemsToBeIn(text) ? Set.of(0) : Set.of(random.nextInt(), 1);
    }

    private List<Integer> numbers() {
        return Stream.generate(() -> random.nextInt(9) == 0 ? random.nextInt() : random.nextInt(5))
                .limit(random.nextInt(6))
                .toList();
    }

    private OptionalInt reason() {
        return random.nextBoolean() ? OptionalInt.of(random.nextInt(5) - 2) : OptionalInt.empty();
    }
}
