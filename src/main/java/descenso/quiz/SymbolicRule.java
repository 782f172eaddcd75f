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
 * An update rule of the course as formulas of its quantities, as in a computation by hand. Correct answers come from
 * the rule itself ({@link OptimizerSteps}); mistakes are made in these formulas.
 *
 * @param formulas formula of each quantity, in the quantities, their values of the step before, the hyperparameters of
 *     all rules, the number {@code t} of the step, from 1, and the gradient of the loss, {@code slope}
 * @param names names of the quantities that a question may request: state variables of the optimizer, {@code step},
 *     {@code x}
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

    /** Returns the formulas of a rule; empty if they are not defined here. */
    static Optional<SymbolicRule> of(UpdateRule rule) {
        Map<String, Double> given = rule.hyperparameters();
        SymbolicRule plain = plain(given.getOrDefault("l2", 0.0) == 0 ? "slope" : "slope+l2*xBefore");
        return switch (rule.kind()) {
            case SGD -> Optional.of(plain);
            case MOMENTUM -> Optional.of(plain.momentum(given.getOrDefault("form", 0.0) == 0));
            case RMSPROP -> Optional.of(plain.rmsProp());
            case ADAM -> Optional.of(plain.adam(given.getOrDefault("biasCorrection", 1.0) != 0));
            case NESTEROV, ADAMW, AMSGRAD, NADAM, ADAGRAD, ADADELTA, LION -> Optional.empty();
        };
    }

    /**
     * Returns the rule's hyperparameters by the names in formulas. A single β is named after the mean that it belongs
     * to, of gradients or of squares.
     */
    static Map<String, Double> constants(UpdateRule rule) {
        String beta = rule.kind() == OptimizerKind.RMSPROP ? SECOND : FIRST;
        return rule.hyperparameters().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        given -> given.getKey().equals("beta") ? beta : given.getKey(), Map.Entry::getValue));
    }

    /**
     * Parses a formula of this class, which is always valid. Declares only the variables that it uses, because each is
     * looked up at every step.
     */
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
                entry(RuleQuantity.MEAN_TERM, isSum ? "g" : "(1-beta1)*g"),
                entry(RuleQuantity.MEAN, "beta1*meanBefore+meanNews"),
                entry(RuleQuantity.MEAN_HAT, "mean"),
                entry(RuleQuantity.DIRECTION, "meanHat"));
    }

    private SymbolicRule rmsProp() {
        return adding(
                Map.of(RuleQuantity.SQUARE, "s"),
                entry(RuleQuantity.SQUARE_TERM, "(1-beta2)*g^2"),
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

    /** Returns the rule with another formula for a quantity; the same rule if it does not have the quantity. */
    SymbolicRule with(RuleQuantity part, String formula) {
        if (!formulas.containsKey(part)) {
            return this;
        }
        return adding(Map.of(), entry(part, formula));
    }

    /** Tests whether the formula of a quantity uses a name. */
    boolean uses(RuleQuantity part, String word) {
        Expression formula = formulas.get(part);
        return formula != null && formula.used().contains(word);
    }

    /** Returns the quantity that a question requests by a name. */
    Optional<RuleQuantity> named(String name) {
        return names.keySet().stream()
                .filter(part -> name.equals(names.get(part)))
                .findFirst();
    }

    /**
     * Returns all quantities that a quantity depends on, at its own step or an earlier one, including itself.
     *
     * @param isMoving whether the gradient of the loss depends on the parameter
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
