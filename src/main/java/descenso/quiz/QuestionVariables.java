package descenso.quiz;

import descenso.expr.Expression;
import descenso.expr.NumberText;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The numbers of a question, with the source of each.
 *
 * @param sources sources by name, in order; an expression may use the names before it
 * @param where condition on the numbers, an expression in all names; drawing repeats until it holds
 */
public record QuestionVariables(Map<String, Source> sources, Optional<Expression> where) {

    /** Maximum number of draws; then the condition is considered unsatisfiable. */
    private static final int MOST_DRAWS = 1000;

    public QuestionVariables {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** Returns the variables of a question without numbers. */
    public static QuestionVariables none() {
        return new QuestionVariables(Map.of(), Optional.empty());
    }

    /** The source of a number. */
    public sealed interface Source {

        /** Draws a number, given those that are drawn already, by name. */
        double draw(Random random, Map<String, Double> before);

        /** Returns the source as text, which changes exactly if its numbers do. */
        String text();
    }

    /** One number of a list of at least one, all with the same probability. */
    public record OneOf(List<Double> values) implements Source {

        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public double draw(Random random, Map<String, Double> before) {
            return values.get(random.nextInt(values.size()));
        }

        @Override
        public String text() {
            return values.stream().map(NumberText::of).collect(Collectors.joining(", "));
        }
    }

    /**
     * One of the numbers from, from + step, from + 2·step, … up to {@code to}, all with the same probability. Computed
     * in decimal: 0.1 + 2·0.1 is 0.3.
     *
     * @param to last number, inclusive; at least {@code from}
     * @param step difference of neighbouring numbers, above 0
     */
    public record NumberRange(double from, double to, double step) implements Source {

        /** Largest rounding error of a quotient of decimals that should be whole. */
        private static final double ROUNDING = 1e-9;

        @Override
        public double draw(Random random, Map<String, Double> before) {
            BigDecimal steps = BigDecimal.valueOf(random.nextInt(size()));
            return exact(from).add(exact(step).multiply(steps)).doubleValue();
        }

        /** Returns the number of values, at most {@code Integer.MAX_VALUE}. */
        private int size() {
            double steps = Math.floor((to - from) / step + ROUNDING);
            return (int) Math.max(1, Math.min(steps + 1, Integer.MAX_VALUE));
        }

        @Override
        public String text() {
            return NumberText.of(from) + " … " + NumberText.of(to) + " / " + NumberText.of(step);
        }

        private static BigDecimal exact(double value) {
            return new BigDecimal(NumberText.of(value));
        }
    }

    /** A number computed by an expression in the names before this one. */
    public record Derived(Expression value) implements Source {

        @Override
        public double draw(Random random, Map<String, Double> before) {
            return NumberText.cleaned(Solution.in(before, value));
        }

        @Override
        public String text() {
            return Solution.text(value);
        }
    }

    /**
     * Draws the numbers; equal seeds give equal numbers.
     *
     * @return numbers by name, in order; they do not satisfy the condition if {@code MOST_DRAWS} draws did not
     */
    public Map<String, Double> draw(long seed) {
        Random random = new Random(mixed(seed));
        Map<String, Double> drawn = once(random);
        for (int i = 1; i < MOST_DRAWS && !allow(drawn); i++) {
            drawn = once(random);
        }
        return drawn;
    }

    /**
     * Mixes the bits of a seed, because consecutive seeds would give similar first numbers. The mixing is that of
     * Java's SplittableRandom: Stafford, “Better Bit Mixing”, mix 13.
     */
    private static long mixed(long seed) {
        long once = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    /** Tests whether numbers satisfy the condition; true if there is none. */
    public boolean allow(Map<String, Double> drawn) {
        return where.map(condition -> condition.holds(condition.values(name -> drawn.getOrDefault(name, Double.NaN))))
                .orElse(true);
    }

    /** Draws all numbers once, without the condition. */
    private Map<String, Double> once(Random random) {
        Map<String, Double> drawn = new LinkedHashMap<>();
        sources.forEach((name, source) -> drawn.put(name, source.draw(random, drawn)));
        return drawn;
    }
}
