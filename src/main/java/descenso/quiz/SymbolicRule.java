package descenso.quiz;

import static java.util.Map.entry;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.optim.OptimizerKind;
import descenso.optim.UpdateRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An update rule of the course part by part, as people work it out by hand. Right answers come from the rule itself
 * ({@link OptimizerSteps}); this is what mistakes are made in.
 *
 * @param formulas in parts, what they were a step before, the hyperparameters of all rules, the number {@code t} of the
 *     step, from 1, and the loss's gradient {@code slope}
 * @param names of the parts that a question may ask for: what the optimizer remembers, {@code step}, {@code x}
 */
record SymbolicRule(Map<RuleQuantity, Expression> formulas, Map<RuleQuantity, String> names) {

    static final String SLOPE = "slope";
    static final String TIME = "t";
    static final String FIRST = "beta1";
    static final String SECOND = "beta2";

    private static final List<String> WORDS = Stream.concat(
                    Stream.of("lr", FIRST, SECOND, "epsilon", "l2", TIME, SLOPE),
                    Stream.of(RuleQuantity.values()).flatMap(part -> Stream.of(part.word(), part.before())))
            .toList();

    SymbolicRule {
        formulas = Collections.unmodifiableMap(new EnumMap<>(formulas));
        names = Map.copyOf(names);
    }

    /** Empty of a rule that the course does not teach. */
    static Optional<SymbolicRule> of(UpdateRule rule) {
        Map<String, Double> given = rule.hyperparameters();
        SymbolicRule plain = plain(given.getOrDefault("l2", 0.0) == 0 ? "slope" : "slope+l2*xBefore");
        return switch (rule.rule()) {
            case SGD -> Optional.of(plain);
            case MOMENTUM -> Optional.of(plain.momentum(given.getOrDefault("form", 0.0) == 0));
            case RMSPROP -> Optional.of(plain.rmsProp());
            case ADAM -> Optional.of(plain.adam(given.getOrDefault("biasCorrection", 1.0) != 0));
            case NESTEROV, ADAMW, AMSGRAD, NADAM, ADAGRAD, ADADELTA, LION -> Optional.empty();
        };
    }

    /** A rule's hyperparameters under the names that formulas have for them: one β is the mean's, or the squares'. */
    static Map<String, Double> constants(UpdateRule rule) {
        String beta = rule.rule() == OptimizerKind.RMSPROP ? SECOND : FIRST;
        return rule.hyperparameters().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        given -> given.getKey().equals("beta") ? beta : given.getKey(), Map.Entry::getValue));
    }

    /** A formula of ours, so that none is wrong; in no more words than it uses, since each is looked up at each step. */
    private static Expression formula(String text) {
        try {
            return Expression.parse(
                    text, List.copyOf(Expression.parse(text, WORDS).used()));
        } catch (ExpressionException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static SymbolicRule plain(String gradient) {
        return new SymbolicRule(
                Map.of(
                        RuleQuantity.GRADIENT, formula(gradient),
                        RuleQuantity.DIRECTION, formula("g"),
                        RuleQuantity.STEP, formula("-lr*direction"),
                        RuleQuantity.PARAMETER, formula("xBefore+step")),
                Map.of(RuleQuantity.STEP, "step", RuleQuantity.PARAMETER, Solution.Steps.PARAMETER));
    }

    private SymbolicRule momentum(boolean isSum) {
        return adding(
                Map.of(RuleQuantity.MEAN, "v"),
                entry(RuleQuantity.MEAN_NEWS, isSum ? "g" : "(1-beta1)*g"),
                entry(RuleQuantity.MEAN, "beta1*meanBefore+meanNews"),
                entry(RuleQuantity.MEAN_HAT, "mean"),
                entry(RuleQuantity.DIRECTION, "meanHat"));
    }

    private SymbolicRule rmsProp() {
        return adding(
                Map.of(RuleQuantity.SQUARE, "s"),
                entry(RuleQuantity.SQUARE_NEWS, "(1-beta2)*g^2"),
                entry(RuleQuantity.SQUARE, "beta2*squareBefore+squareNews"),
                entry(RuleQuantity.SQUARE_HAT, "square"),
                entry(RuleQuantity.DIVISOR, "sqrt(squareHat)+epsilon"),
                entry(RuleQuantity.DIRECTION, "g/divisor"));
    }

    private SymbolicRule adam(boolean isCorrected) {
        return momentum(false)
                .rmsProp()
                .adding(
                        Map.of(
                                RuleQuantity.MEAN,
                                "m",
                                RuleQuantity.SQUARE,
                                "v",
                                RuleQuantity.MEAN_HAT,
                                "mHat",
                                RuleQuantity.SQUARE_HAT,
                                "vHat"),
                        entry(RuleQuantity.MEAN_HAT, isCorrected ? "mean/(1-beta1^t)" : "mean"),
                        entry(RuleQuantity.SQUARE_HAT, isCorrected ? "square/(1-beta2^t)" : "square"),
                        entry(RuleQuantity.DIRECTION, "meanHat/divisor"));
    }

    @SafeVarargs
    private SymbolicRule adding(Map<RuleQuantity, String> called, Map.Entry<RuleQuantity, String>... written) {
        Map<RuleQuantity, Expression> more = new EnumMap<>(formulas);
        for (Map.Entry<RuleQuantity, String> each : written) {
            more.put(each.getKey(), formula(each.getValue()));
        }
        Map<RuleQuantity, String> all = new EnumMap<>(names);
        all.putAll(called);
        return new SymbolicRule(more, all);
    }

    /** With another formula for a part; the same where the rule has no such part. */
    SymbolicRule with(RuleQuantity part, String formula) {
        if (!formulas.containsKey(part)) {
            return this;
        }
        return adding(Map.of(), entry(part, formula));
    }

    /** Whether a part's formula speaks of that. */
    boolean uses(RuleQuantity part, String word) {
        Expression formula = formulas.get(part);
        return formula != null && formula.used().contains(word);
    }

    /** The part that a question asks for under that name. */
    Optional<RuleQuantity> named(String name) {
        return names.keySet().stream()
                .filter(part -> name.equals(names.get(part)))
                .findFirst();
    }

    /**
     * All that a part follows from, at its own step or at one before, itself included.
     *
     * @param isMoving whether the loss's gradient depends on the parameter
     */
    Set<RuleQuantity> sources(RuleQuantity part, boolean isMoving) {
        Set<RuleQuantity> found = new LinkedHashSet<>();
        collect(part, isMoving, found);
        return found;
    }

    private void collect(RuleQuantity part, boolean isMoving, Set<RuleQuantity> found) {
        Expression formula = formulas.get(part);
        if (formula == null || !found.add(part)) {
            return;
        }
        Set<String> used = formula.used();
        formulas.keySet().stream()
                .filter(other -> used.contains(other.word()) || used.contains(other.before()))
                .forEach(other -> collect(other, isMoving, found));
        if (isMoving && used.contains(SLOPE)) {
            collect(RuleQuantity.PARAMETER, true, found);
        }
    }
}
