package descenso.quiz;

import descenso.expr.Expression;
import descenso.expr.NumberText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The numbers of a question: where each comes from, in their order.
 *
 * @param sources by name; those that are expressions speak of names before them
 * @param where what they must satisfy, an expression in all names; they are drawn again until they do
 */
public record QuestionVariables(Map<String, Source> sources, Optional<Expression> where) {

    /** A question whose condition fails so often has none that can be met. */
    private static final int MOST_DRAWS = 1000;

    public QuestionVariables {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** Of a question without any. */
    public static QuestionVariables none() {
        return new QuestionVariables(Map.of(), Optional.empty());
    }

    /** Where a number comes from. */
    public sealed interface Source {

        <R> R accept(Visitor<R> visitor);

        /** One method a kind of source. */
        interface Visitor<R> {

            R oneOf(OneOf list);

            R range(Range range);

            R derived(Derived derived);
        }
    }

    /**
     * One of a list, each as likely.
     *
     * @param values at least one
     */
    public record OneOf(List<Double> values) implements Source {

        public OneOf {
            values = List.copyOf(values);
        }

        public OneOf(double[] values) {
            this(Arrays.stream(values).boxed().toList());
        }

        double drawn(Random random) {
            return values.get(random.nextInt(values.size()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /**
     * One of from, from + step, from + 2·step … up to {@code to}, each as likely, and each the number that its decimals
     * say: 0.1 + 2·0.1 is 0.3.
     *
     * @param to at least {@code from}
     * @param step more than 0
     */
    public record Range(double from, double to, double step) implements Source {

        /** What a quotient of decimals may miss a whole number by. */
        private static final double ROUNDING = 1e-9;

        double drawn(Random random) {
            BigDecimal steps = BigDecimal.valueOf(random.nextInt(size()));
            return exact(from).add(exact(step).multiply(steps)).doubleValue();
        }

        /** As many as can be counted, at most. */
        private int size() {
            double steps = Math.floor((to - from) / step + ROUNDING);
            return (int) Math.max(1, Math.min(steps + 1, Integer.MAX_VALUE));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }

        private static BigDecimal exact(double value) {
            return new BigDecimal(NumberText.of(value));
        }
    }

    /** What others make. */
    public record Derived(Expression value) implements Source {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.derived(this);
        }
    }

    /**
     * Draws them: for the same seed the same.
     *
     * @return by name, in their order; whatever the condition says where it could not be met
     */
    public Map<String, Double> drawn(long seed) {
        Random random = new Random(mixed(seed));
        Map<String, Double> drawn = once(random);
        for (int i = 1; i < MOST_DRAWS && !allow(drawn); i++) {
            drawn = once(random);
        }
        return drawn;
    }

    /**
     * Seeds that follow one another would begin alike. The mixing is that of Java's SplittableRandom: Stafford, “Better Bit
     * Mixing”, mix 13.
     */
    private static long mixed(long seed) {
        long once = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    /** Whether they satisfy the condition, if there is one. */
    public boolean allow(Map<String, Double> drawn) {
        return where.map(condition -> condition.holds(condition.values(name -> drawn.getOrDefault(name, Double.NaN))))
                .orElse(true);
    }

    private Map<String, Double> once(Random random) {
        Map<String, Double> drawn = new LinkedHashMap<>();
        sources.forEach((name, source) -> drawn.put(name, source.accept(new Draw(random, drawn))));
        return drawn;
    }

    /** @param before those that are drawn already */
    private record Draw(Random random, Map<String, Double> before) implements Source.Visitor<Double> {

        @Override
        public Double oneOf(OneOf list) {
            return list.drawn(random);
        }

        @Override
        public Double range(Range range) {
            return range.drawn(random);
        }

        @Override
        public Double derived(Derived derived) {
            return RoundingNoise.of(Solution.in(before, derived.value()));
        }
    }
}
