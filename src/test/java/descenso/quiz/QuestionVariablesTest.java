package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.StepsFixture;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionVariablesTest {

    private static final int DRAWS = 3000;

    private static QuestionVariables values(QuestionVariables.Source source) {
        return new QuestionVariables(Map.of("a", source), Optional.empty());
    }

    private static Set<Double> drawn(QuestionVariables.Source source) {
        return LongStream.range(0, DRAWS)
                .mapToObj(seed -> number(values(source).draw(seed), "a"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Tests that all steps of a range are drawn and no other number; each is the double that its decimals are parsed
     * to.
     */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.9, 0.1, 9",
        "1, 4, 0.5, 7",
        "-0.3, 0.3, 0.1, 7",
        "0, 1, 0.3, 4",
        "2, 2, 1, 1",
        "1, 1.5, 2, 1",
        "1e-10, 9e-10, 1e-10, 9",
        "123456789.1, 123456789.9, 0.1, 9",
        "1e-8, 5e-8, 1e-8, 5",
        "-5, 5, 1, 11"
    })
    void rangeYieldsExactlyItsSteps(String from, String to, String step, int size) {
        Set<Double> expected = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            expected.add(new BigDecimal(from)
                    .add(new BigDecimal(step).multiply(BigDecimal.valueOf(i)))
                    .doubleValue());
        }
        QuestionVariables.NumberRange range = new QuestionVariables.NumberRange(
                Double.parseDouble(from), Double.parseDouble(to), Double.parseDouble(step));
        assertThat(drawn(range)).isEqualTo(expected);
    }

    @Test
    void rangeWithTooManyStepsYieldsItsFirstSteps() {
        assertThat(drawn(new QuestionVariables.NumberRange(0, 1e300, 1e-300)))
                .allMatch(value -> value >= 0 && value <= 1);
    }

    @Test
    void listYieldsExactlyItsNumbers() {
        assertThat(drawn(new QuestionVariables.OneOf(List.of(0.01, 0.02, 0.05))))
                .containsExactly(0.01, 0.02, 0.05);
        assertThat(drawn(new QuestionVariables.OneOf(List.of(7.0)))).containsExactly(7.0);
    }

    @Test
    void consecutiveSeedsYieldNumbersEvenly() {
        QuestionVariables values = values(new QuestionVariables.NumberRange(1, 4, 1));
        Map<Double, Long> counts = LongStream.range(0, DRAWS)
                .mapToObj(seed -> number(values.draw(seed), "a"))
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        assertThat(counts.values()).hasSize(4).allMatch(count -> count > DRAWS / 5 && count < DRAWS * 3 / 10);
    }

    /** Creates the variables x, lr and g = 10x with a condition. */
    private static QuestionVariables chain(String where) {
        Map<String, QuestionVariables.Source> sources = new LinkedHashMap<>();
        sources.put("x", new QuestionVariables.NumberRange(1, 9, 1));
        sources.put("lr", new QuestionVariables.OneOf(List.of(0.1, 0.2, 0.5)));
        sources.put("g", new QuestionVariables.Derived(StepsFixture.parsed("10*x", List.of("x", "lr"))));
        return new QuestionVariables(sources, Optional.of(StepsFixture.parsed(where, List.of("x", "lr", "g"))));
    }

    @Test
    void drawnValuesSatisfyCondition() {
        QuestionVariables values = chain("lr*g < 5 and x != 3");
        for (long seed = 0; seed < DRAWS; seed++) {
            Map<String, Double> drawn = values.draw(seed);
            assertThat(drawn.keySet()).containsExactly("x", "lr", "g");
            assertThat(number(drawn, "g")).isEqualTo(10 * number(drawn, "x"));
            assertThat(number(drawn, "lr") * number(drawn, "g")).isLessThan(5);
            assertThat(number(drawn, "x")).isNotEqualTo(3);
        }
    }

    private static double number(Map<String, Double> drawn, String name) {
        return drawn.getOrDefault(name, Double.NaN);
    }

    /**
     * Tests that values are drawn although they violate the condition. The linter detects this by testing whether the
     * condition allows them.
     */
    @Test
    void unsatisfiableConditionIsIgnored() {
        QuestionVariables values = chain("x > 10");
        Map<String, Double> drawn = values.draw(1);
        assertThat(drawn.keySet()).containsExactly("x", "lr", "g");
        assertThat(values.allow(drawn)).isFalse();
        assertThat(chain("x < 10").allow(drawn)).isTrue();
        assertThat(chain("0/0 > 1").allow(drawn)).isFalse();
    }

    /** The increment that SplittableRandom adds to its state before it mixes the state. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    @Test
    void seedIsMixedAsBySplittableRandom() {
        QuestionVariables.NumberRange range = new QuestionVariables.NumberRange(1, 1_000_000, 1);
        for (long seed : new long[] {0, 1, 2, -1, 1L << 33, 987_654_321_987L, Long.MIN_VALUE}) {
            Random mixed = new Random(new SplittableRandom(seed - GOLDEN_GAMMA).nextLong());
            assertThat(values(range).draw(seed)).containsEntry("a", 1.0 + mixed.nextInt(1_000_000));
        }
    }

    @Test
    void sameSeedYieldsSameValues() {
        QuestionVariables values = chain("lr*g < 5");
        assertThat(LongStream.range(0, 50).mapToObj(values::draw).toList())
                .isEqualTo(LongStream.range(0, 50).mapToObj(values::draw).toList());
        assertThat(LongStream.range(0, 50).mapToObj(values::draw).distinct().count())
                .isEqualTo(6);
    }

    @Test
    void questionWithoutVariablesYieldsNone() {
        assertThat(QuestionVariables.none().draw(1)).isEmpty();
        assertThat(QuestionVariables.none().allow(Map.of())).isTrue();
    }
}
