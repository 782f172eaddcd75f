package descenso.quiz;

import descenso.expr.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A formula with one slip. The slips are written once, as changes of any formula: a part that matches a pattern is
 * replaced.
 *
 * @param formula formula with the slip
 * @param part part of the right formula that the slip changes; empty if it changes the whole result
 */
record FormulaSlip(Mistake mistake, Expression formula, Optional<Expression> part) {

    /** Names of the parts in patterns. */
    private static final List<String> PARTS = List.of("_a", "_b", "_c");

    /** Names of values that count steps or epochs; one is easily counted too much or too little. */
    private static final Set<String> COUNTS = Set.of("t", "n", "step", "steps", "epoch", "epochs");

    /** Pattern of a product that no learner takes for a quotient. */
    private static final String SQUARE = "_a^2";

    /** The term of 1 − x and 1 + x that no learner leaves out, except for −x. */
    private static final String ONE = "1";

    /** The changes, the likelier first: of two that give the same formula the first names the slip. */
    private static final List<Change> CHANGES = List.of(
            new Change(Mistake.NO_ROOT, "sqrt(_a)", "_a", "_a"),
            new Change(Mistake.DOUBLED_ROOT, "sqrt(_a)", "sqrt(sqrt(_a))", "_a"),
            new Change(Mistake.NO_POWER, "_a^2", "_a", "_a^2"),
            new Change(Mistake.NO_POWER, "_a^_b", "_a", "_a^_b"),
            new Change(Mistake.DOUBLED_POWER, "_a^2", "_a^4", "_a^2"),
            new Change(Mistake.NO_COMPLEMENT, "1-_a", "_a", "1-_a"),
            new Change(Mistake.SIGN, "_a-_b", "_a+_b", "_a-_b"),
            new Change(Mistake.SIGN, "_a-_b", "_b-_a", "_a-_b"),
            new Change(Mistake.SIGN, "_a+_b", "_a-_b", "_a+_b"),
            new Change(Mistake.SIGN, "_a-_b", "-_a-_b", "_a-_b"),
            new Change(Mistake.INVERSE, "_a/_b", "_b/_a", "_a/_b"),
            new Change(Mistake.NO_FACTOR, "_a*_b", "_b", "_a"),
            new Change(Mistake.NO_FACTOR, "_a*_b", "_a", "_b"),
            new Change(Mistake.NO_FACTOR, "_a/_b", "1/_b", "_a"),
            new Change(Mistake.NO_DIVISOR, "_a/_b", "_a", "_b"),
            new Change(Mistake.NO_TERM, "_a+_b", "_a", "_b"),
            new Change(Mistake.NO_TERM, "_a+_b", "_b", "_a"),
            new Change(Mistake.NO_TERM, "_a-_b", "_a", "_b"),
            new Change(Mistake.NO_TERM, "_a-_b", "-_b", "_a"),
            new Change(Mistake.LATE_ROUNDING, "ceil(_a)*_b", "ceil(_a*_b)", "ceil(_a)*_b"),
            new Change(Mistake.OTHER_ROUNDING, "ceil(_a)", "floor(_a)", "_a"),
            new Change(Mistake.OTHER_ROUNDING, "floor(_a)", "ceil(_a)", "_a"),
            new Change(Mistake.OTHER_ROUNDING, "ceil(_a)", "_a", "_a"),
            new Change(Mistake.OTHER_ROUNDING, "floor(_a)", "_a", "_a"),
            new Change(Mistake.PRODUCT_AND_QUOTIENT, "_a/_b", "_a*_b", "_a/_b"),
            new Change(Mistake.PRODUCT_AND_QUOTIENT, "_a*_b", "_a/_b", "_a*_b"),
            new Change(Mistake.PRODUCT_AND_QUOTIENT, "_a*_b", "_b/_a", "_a*_b"),
            new Change(Mistake.POWER_AS_PRODUCT, "sqrt(_a)", "_a/2", "sqrt(_a)"),
            new Change(Mistake.POWER_AS_PRODUCT, "_a^2", "2*_a", "_a^2"),
            new Change(Mistake.POWER_AS_PRODUCT, "_a^_b", "_a*_b", "_a^_b"),
            new Change(Mistake.LOST_PARENTHESES, "(_a-_b)^2", "_a-_b^2", "(_a-_b)^2"),
            new Change(Mistake.LOST_PARENTHESES, "(_a-_b)^2", "_a^2-_b^2", "(_a-_b)^2"),
            new Change(Mistake.LOST_PARENTHESES, "(_a-_b)^_c", "_a-_b^_c", "(_a-_b)^_c"),
            new Change(Mistake.LOST_PARENTHESES, "(_a+_b)/_c", "_a+_b/_c", "(_a+_b)/_c"),
            new Change(Mistake.LOST_PARENTHESES, "(_a-_b)/_c", "_a-_b/_c", "(_a-_b)/_c"),
            new Change(Mistake.LOST_PARENTHESES, "_a/(_b-_c)", "_a/_b-_c", "_a/(_b-_c)"),
            new Change(Mistake.LOST_PARENTHESES, "_a/(_b*_c)", "_a/_b*_c", "_a/(_b*_c)"),
            new Change(Mistake.LOST_PARENTHESES, "_a/sqrt(_b)", "sqrt(_a/_b)", "_a/sqrt(_b)"),
            new Change(Mistake.LOST_PARENTHESES, "sqrt(_a*_b)", "sqrt(_a)*_b", "sqrt(_a*_b)"),
            new Change(Mistake.LOST_PARENTHESES, "sqrt(_a*_b)", "_a*sqrt(_b)", "sqrt(_a*_b)"));

    /** A change of a part of a formula: the pattern, its replacement, and the part to name. */
    private record Change(Mistake mistake, String pattern, String wrong, String part) {

        /** Returns the formula with the change in each part that matches, except where no learner makes it. */
        List<FormulaSlip> in(Expression formula) {
            return formula.rewritings(parsed(pattern), parsed(wrong), parsed(part)).stream()
                    .filter(changed -> mistake != Mistake.PRODUCT_AND_QUOTIENT
                            || !changed.named().matches(parsed(SQUARE)))
                    .filter(changed -> mistake != Mistake.NO_TERM
                            || wrong.startsWith("-")
                            || !changed.named().matches(parsed(ONE)))
                    .map(changed -> new FormulaSlip(mistake, changed.whole(), Optional.of(changed.named())))
                    .toList();
        }
    }

    private static Expression parsed(String pattern) {
        return Expression.of(pattern, PARTS);
    }

    /**
     * Returns the formula with each slip, the likelier first. Several may compute the same, and some no number.
     *
     * @param values values of the variables by name
     */
    static List<FormulaSlip> of(Expression formula, Map<String, Double> values) {
        List<FormulaSlip> slips = new ArrayList<>();
        slips.add(new FormulaSlip(Mistake.SIGN, changed(formula, "-_a"), Optional.empty()));
        slips.add(new FormulaSlip(Mistake.PERCENT, changed(formula, "100*_a"), Optional.empty()));
        slips.add(new FormulaSlip(Mistake.PERCENT, changed(formula, "_a/100"), Optional.empty()));
        slips.add(new FormulaSlip(Mistake.INVERSE, changed(formula, "1/_a"), Optional.empty()));
        slips.addAll(inParts(formula));
        slips.add(new FormulaSlip(Mistake.NEEDLESS_COMPLEMENT, changed(formula, "1-_a"), Optional.of(formula)));
        slips.add(new FormulaSlip(
                Mistake.NO_COMPLEMENT,
                formula.replaced(parsed("1-_a"), parsed("_a")),
                formula.rewritings(parsed("1-_a"), parsed("_a"), parsed("1-_a")).stream()
                        .map(Expression.Rewriting::named)
                        .findFirst()));
        Expression any = parsed("_a");
        formula.rewritings(any, any, any).stream()
                .filter(part -> !part.named().isVariable())
                .forEach(part ->
                        slips.add(new FormulaSlip(Mistake.OTHER_QUANTITY, part.named(), Optional.of(part.named()))));
        slips.addAll(withoutDivisors(formula));
        slips.addAll(exchanging(formula, values));
        for (String name : formula.used()) {
            double value = values.getOrDefault(name, Double.NaN);
            if (COUNTS.contains(name)) {
                slips.add(inValue(Mistake.STEP_BEFORE, formula, name, "_a-1"));
                slips.add(inValue(Mistake.STEP_AFTER, formula, name, "_a+1"));
            }
            if (isShare(value)) {
                slips.add(inValue(Mistake.PERCENT, formula, name, "100*_a"));
            }
            if (value > 1) {
                slips.add(inValue(Mistake.PERCENT, formula, name, "_a/100"));
            }
        }
        slips.removeIf(slip -> slip.formula.used().isEmpty());
        return slips;
    }

    private static boolean isShare(double value) {
        return value > 0 && value < 1;
    }

    /** Returns the formula with each slip in a part, the likelier first. */
    static List<FormulaSlip> inParts(Expression formula) {
        return CHANGES.stream().flatMap(change -> change.in(formula).stream()).toList();
    }

    /** Returns the formula without each number that divides anything, wherever it does. */
    private static List<FormulaSlip> withoutDivisors(Expression formula) {
        return formula.rewritings(parsed("_a/_b"), parsed("_a"), parsed("_b")).stream()
                .map(Expression.Rewriting::named)
                .filter(divisor -> divisor.used().isEmpty())
                .map(divisor -> new FormulaSlip(
                        Mistake.NO_DIVISOR,
                        formula.replaced(parsed("_a/" + divisor.text()), parsed("_a")),
                        Optional.of(divisor)))
                .toList();
    }

    /** Returns the formula with two shares, values between 0 and 1, exchanged, for each two. */
    private static List<FormulaSlip> exchanging(Expression formula, Map<String, Double> values) {
        List<String> names = formula.used().stream()
                .filter(name -> isShare(values.getOrDefault(name, Double.NaN)))
                .toList();
        List<FormulaSlip> slips = new ArrayList<>();
        for (int first = 0; first < names.size(); first++) {
            for (int second = first + 1; second < names.size(); second++) {
                slips.add(new FormulaSlip(
                        Mistake.EXCHANGED_VALUES,
                        formula.exchanged(names.get(first), names.get(second)),
                        Optional.of(formula)));
            }
        }
        return slips;
    }

    private static FormulaSlip inValue(Mistake mistake, Expression formula, String name, String change) {
        Expression value = Expression.of(name, formula.variables());
        return new FormulaSlip(mistake, formula.replaced(value, changed(value, change)), Optional.of(value));
    }

    /** Returns a whole expression, which is {@code _a} in the change, changed. */
    private static Expression changed(Expression whole, String change) {
        return whole.replaced(parsed("_a"), parsed(change));
    }
}
