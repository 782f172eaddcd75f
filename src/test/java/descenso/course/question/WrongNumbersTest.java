package descenso.course.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.expr.Expression;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Mistake;
import descenso.quiz.NumberAnswer;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the diagnosis of wrong numbers in the number questions of the course against slips of another program. */
class WrongNumbersTest {

    /** Least share of the numbers whose slip is named: of those that the slips of the program give, and of others. */
    private static final double NAMED = 0.95;

    private static final double NAMED_OF_TYPICAL = 0.85;

    /** Word for a number that should get no name. */
    private static final String SILENCE = "silence";

    /** Greatest number of slips that are named for one number. */
    private static final int MOST = 2;

    /** Number of random numbers, and the greatest share of them that may be explained by chance. */
    private static final int NUMBERS = 1000;

    private static final double BY_CHANCE = 0.07;

    /** A wrong number, as typed, with the values of its question and the names that its slip may have. */
    private record WrongNumber(String question, Map<String, Double> values, String typed, List<String> slip) {

        static WrongNumber of(String row) {
            String[] columns = row.split(";", -1);
            Map<String, Double> values = new LinkedHashMap<>();
            for (String value : columns[1].split(", ", -1)) {
                values.put(value.split("=", -1)[0], Double.valueOf(value.split("=", -1)[1]));
            }
            return new WrongNumber(columns[0], values, columns[2], List.of(columns[3].split("\\|", -1)));
        }
    }

    private static List<WrongNumber> read(String file) throws IOException {
        return rows(file).map(WrongNumber::of).toList();
    }

    private static Stream<String> rows(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WrongNumbersTest.class.getResourceAsStream("/reference/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @CsvSource({"wrong-numbers.csv, ES", "wrong-numbers.csv, EN", "typed-numbers.csv, ES", "typed-numbers.csv, EN"})
    void slipOfWrongNumberIsNamed(String file, Language language) throws IOException {
        Map<String, Exercise> exercises =
                exercises(language).collect(Collectors.toMap(Exercise::id, exercise -> exercise));
        List<WrongNumber> numbers = read(file);
        List<String> unnamed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (WrongNumber number : numbers) {
            List<String> names = names(Objects.requireNonNull(exercises.get(number.question())), number);
            String row = number + " -> " + names;
            boolean isNamed = !names.isEmpty() && !names.contains("some-slip");
            if (isNamed
                    && number.slip().stream()
                            .noneMatch(slip -> names.stream().anyMatch(name -> name.startsWith(slip)))) {
                wrong.add(row);
            } else if (!isNamed || names.size() > MOST) {
                unnamed.add(row);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(unnamed).hasSizeLessThanOrEqualTo((int) ((1 - NAMED) * numbers.size()));
    }

    /**
     * A wrong number and the slip that produced it.
     *
     * @param formula formula of the slip, in the values of the question
     */
    private record Slip(WrongNumber number, String formula, List<String> names) {

        static Slip of(String row) {
            String[] columns = row.split(";", -1);
            WrongNumber number = WrongNumber.of(String.join(";", columns[0], columns[1], columns[2], columns[5]));
            return new Slip(number, columns[3], number.slip());
        }

        /** Tests whether a formula gives a number as typed: rounded or cut to its digits. */
        static boolean gives(String formula, WrongNumber number) {
            List<String> variables = List.copyOf(number.values().keySet());
            Expression expression = Expression.of(formula, variables);
            double wrong = expression.value(expression.values(
                    name -> Objects.requireNonNull(number.values().get(name))));
            BigDecimal typed = new BigDecimal(number.typed().replace(',', '.'));
            return Double.isFinite(wrong)
                    && Math.abs(typed.doubleValue() - wrong) < typed.ulp().doubleValue();
        }
    }

    /**
     * Tests the names of typical slips. A name is right if a formula that has it gives the number: two slips may give
     * the same one. A name is wrong if none does, and if the number should get none.
     */
    @ParameterizedTest
    @CsvSource({"slips.csv, ES", "slips.csv, EN", "more-slips.csv, ES", "more-slips.csv, EN"})
    void typicalSlipIsNamed(String file, Language language) throws IOException {
        Map<String, Exercise> exercises =
                exercises(language).collect(Collectors.toMap(Exercise::id, exercise -> exercise));
        List<Slip> slips = rows(file).map(Slip::of).toList();
        List<String> unnamed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Slip slip : slips) {
            assertThat(Slip.gives(slip.formula(), slip.number())).as("%s", slip).isTrue();
            List<String> possible = slips.stream()
                    .filter(other ->
                            other.number().question().equals(slip.number().question()))
                    .filter(other -> Slip.gives(other.formula(), slip.number()))
                    .flatMap(other -> other.names().stream())
                    .toList();
            List<String> names =
                    names(Objects.requireNonNull(exercises.get(slip.number().question())), slip.number());
            boolean isNamed = !names.isEmpty() && !names.contains("some-slip");
            if (isNamed && names.stream().noneMatch(name -> possible.stream().anyMatch(name::startsWith))) {
                wrong.add(slip + " -> " + names);
            } else if (!isNamed && !slip.names().contains(SILENCE)) {
                unnamed.add(slip.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(unnamed).hasSizeLessThanOrEqualTo((int) ((1 - NAMED_OF_TYPICAL) * slips.size()));
    }

    /** Tests that numbers which no slip makes are seldom explained: three digits drawn around the right number. */
    @Test
    void numbersWithoutSlipAreSeldomExplained() {
        Random random = new Random(5);
        int explained = 0;
        List<Exercise> exercises = exercises(Language.EN)
                .filter(exercise -> exercise.question() instanceof NumberQuestion number
                        && number.key().solution() instanceof Solution.SymbolicFormula)
                .toList();
        for (int i = 0; i < NUMBERS; i++) {
            NumberQuestion question =
                    (NumberQuestion) exercises.get(i % exercises.size()).question();
            Map<String, Double> values = question.key().values().draw(i);
            double right = question.key().solution().value(values);
            double given =
                    Double.parseDouble(String.format(Locale.ROOT, "%.3g", right * (0.3 + 3 * random.nextDouble())));
            GradingResult result = question.graded(new Answer.Amount(given), values);
            explained += result.traps().isEmpty() && result.mistakes().isEmpty() ? 0 : 1;
        }
        assertThat(explained).isLessThanOrEqualTo((int) (BY_CHANCE * NUMBERS));
    }

    private static Stream<Exercise> exercises(Language language) {
        return TestCourse.SHIPPED.course().items(language).stream().flatMap(item -> item.exercise().stream());
    }

    /** Returns the names of the traps and mistakes of a number. */
    private static List<String> names(Exercise exercise, WrongNumber number) {
        NumberQuestion question = (NumberQuestion) exercise.question();
        Map<String, Double> values = new LinkedHashMap<>(number.values());
        question.key().values().sources().forEach((name, source) -> {
            if (source instanceof QuestionVariables.Derived) {
                values.put(name, source.draw(new Random(0), values));
            }
        });
        double given = NumberAnswer.read(number.typed()).value().orElseThrow();
        GradingResult result = question.graded(new Answer.Amount(given), values);
        return Stream.concat(
                        result.traps().stream()
                                .map(trap -> exercise.parts().get(trap).id()),
                        result.mistakes().stream().map(WrongNumbersTest::name))
                .toList();
    }

    /** Returns the word of a mistake, with the value or constant that it concerns. */
    private static String name(Mistake.Diagnosis mistake) {
        return mistake.part()
                .filter(part -> part.isVariable() || part.used().isEmpty())
                .map(part -> mistake.mistake().word() + " " + part.text())
                .orElse(mistake.mistake().word());
    }
}
