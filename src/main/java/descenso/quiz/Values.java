package descenso.quiz;

import descenso.expr.Expression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The numbers of a question: where each comes from, in their order.
 *
 * @param sources by name; those that are expressions speak of names before them
 * @param where what they must satisfy, an expression in all names; they are drawn again until they do
 */
public record Values(Map<String, Source> sources, Optional<Expression> where) {

    /** A question whose condition fails so often has none that can be met. */
    private static final int MOST_DRAWS = 1000;

    public Values {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** Of a question without any. */
    public static Values none() {
        return new Values(Map.of(), Optional.empty());
    }

    /** Where a number comes from. */
    public sealed interface Source {}

    /** One of a list, each as likely. */
    public record OneOf(double[] values) implements Source {

        public OneOf {
            values = values.clone();
        }
    }

    /**
     * One of from, from + step, from + 2·step … up to {@code to}, each as likely.
     *
     * @param step more than 0
     */
    public record Range(double from, double to, double step) implements Source {

        /** What a sum of steps may miss the end by. */
        private static final double ROUNDING = 1e-9;

        int size() {
            return (int) Math.floor((to - from) / step + ROUNDING) + 1;
        }
    }

    /** What others make. */
    public record Derived(Expression value) implements Source {}

    /**
     * Draws them: for the same seed the same.
     *
     * @return by name, in their order; whatever the condition says where it could not be met
     */
    public Map<String, Double> drawn(long seed) {
        Random random = new Random(seed);
        Map<String, Double> drawn = once(random);
        for (int i = 1; i < MOST_DRAWS && !allow(drawn); i++) {
            drawn = once(random);
        }
        return drawn;
    }

    /** Whether they satisfy the condition, if there is one. */
    public boolean allow(Map<String, Double> drawn) {
        return where.map(condition -> condition.holds(condition.values(name -> drawn.getOrDefault(name, Double.NaN))))
                .orElse(true);
    }

    private Map<String, Double> once(Random random) {
        Map<String, Double> drawn = new LinkedHashMap<>();
        sources.forEach((name, source) -> drawn.put(name, value(source, random, drawn)));
        return drawn;
    }

    private static double value(Source source, Random random, Map<String, Double> before) {
        if (source instanceof OneOf list) {
            return list.values()[random.nextInt(list.values().length)];
        }
        if (source instanceof Range range) {
            return clean(range.from() + random.nextInt(range.size()) * range.step());
        }
        Expression derived = ((Derived) source).value();
        return derived.value(derived.values(name -> before.getOrDefault(name, Double.NaN)));
    }

    /** 0.30000000000000004 is 0.3. */
    private static double clean(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }
}
