package descenso.quiz;

import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A typical error in computing a number by hand. Most are a change of the lines of any rule: a part that matches a
 * pattern is replaced. If the change has no effect, the mistake cannot be made.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions are stateless
public enum Mistake {
    /** m and v used without bias correction. */
    NO_BIAS_CORRECTION(MessageKey.MISTAKE_NO_BIAS_CORRECTION, steps -> steps.replacing("_any/(1-_share^t)", "_any")),
    /** Bias correction with 1 − β at every step, not 1 − βᵗ. */
    BIAS_POWER(MessageKey.MISTAKE_BIAS_POWER, steps -> steps.replacing("_any/(1-_share^t)", "_any/(1-_share)")),
    /** Bias correction in a rule that has none. */
    NEEDLESS_BIAS_CORRECTION(MessageKey.MISTAKE_NEEDLESS_BIAS_CORRECTION, SymbolicSteps::correcting),
    /** The first value of a running mean taken whole, as if the mean began there. */
    MEAN_FROM_FIRST(
            MessageKey.MISTAKE_MEAN_FROM_FIRST,
            steps -> uncorrectedToo(
                    steps,
                    steps.remembering("_share*_any+(1-_share)*_new", "if(t==1, _new, _share*_any+(1-_share)*_new)"))),
    /** The plain mean in place of a running one. */
    PLAIN_MEAN(
            MessageKey.MISTAKE_PLAIN_MEAN,
            steps -> uncorrected(steps, steps.remembering("_share*_any+(1-_share)*_new", "((t-1)*_any+_new)/t"))),
    /** The memory added whole, not multiplied by β. */
    NO_DECAY(
            MessageKey.MISTAKE_NO_DECAY,
            steps -> joined(
                    steps.remembering("_share*_any+g", "_any+g"),
                    steps.remembering("_share*_any+(1-_share)*_new", "_any+(1-_share)*_new"))),
    /** The new gradient multiplied by β in a sum, in place of the memory or beside it. */
    SHARE_ON_GRADIENT(
            MessageKey.MISTAKE_SHARE_ON_GRADIENT,
            steps -> Stream.of("if(t==1, g, _any+_share*g)", "if(t==1, g, _share*(_any+g))", "_any+_share*g")
                    .flatMap(wrong -> steps.remembering("_share*_any+g", wrong).stream())
                    .toList()),
    /** β₁ and β₂ exchanged. */
    SWAPPED_BETAS(MessageKey.MISTAKE_SWAPPED_BETAS, SymbolicSteps::withSwappedShares),
    /** The whole gradient added to a running mean; its weight 1 − β is missing. */
    NO_SHARE(
            MessageKey.MISTAKE_NO_SHARE,
            steps -> joined(
                    steps.replacing("(1-_share)*g", "g"),
                    steps.replacing("(1-_share)*g", "if(t==1, (1-_share)*g, g)"))),
    /** The gradient weighted by 1 − β in a sum that takes the whole gradient. */
    NEEDLESS_SHARE(
            MessageKey.MISTAKE_NEEDLESS_SHARE,
            steps -> joined(
                    steps.rewriting("_share*_any+g", "_share*_any+(1-_share)*g"),
                    steps.rewriting("_share*_any+g", "if(t==1, g, _share*_any+(1-_share)*g)"))),
    /** β and 1 − β exchanged in a running mean. */
    SWAPPED_SHARES(
            MessageKey.MISTAKE_SWAPPED_SHARES,
            steps -> joined(
                    steps.rewriting("_share*_any+(1-_share)*_new", "(1-_share)*_any+_share*_new"),
                    steps.rewriting(
                            "_share*_any+(1-_share)*_new", "if(t==1, (1-_share)*_new, (1-_share)*_any+_share*_new)"))),
    /** g² added to s without its weight 1 − β. */
    SQUARE_NOT_AVERAGED(MessageKey.MISTAKE_SQUARE_NOT_AVERAGED, steps -> steps.replacing("(1-_share)*g^2", "g^2")),
    /** g, or |g|, in place of g². */
    NOT_SQUARED(
            MessageKey.MISTAKE_NOT_SQUARED,
            steps -> joined(
                    steps.replacing("(1-_share)*g^2", "(1-_share)*abs(g)"),
                    steps.replacing("(1-_share)*g^2", "(1-_share)*g"))),
    /** The square of a negative gradient taken as negative. */
    NEGATIVE_SQUARE(
            MessageKey.MISTAKE_NEGATIVE_SQUARE, steps -> steps.replacing("(1-_share)*g^2", "(1-_share)*g*abs(g)")),
    /** The square of the mean of the gradients in place of the mean of their squares. */
    SQUARED_MEAN(
            MessageKey.MISTAKE_SQUARED_MEAN,
            steps -> steps.replacing("(1-_share)*g^2", "(1-_share)*g").stream()
                    .map(changed -> changed.withResult(changed.result().text() + "^2"))
                    .filter(changed -> !steps.isOfParameter())
                    .toList()),
    /** ε added inside the root, not after it. */
    EPSILON_INSIDE(
            MessageKey.MISTAKE_EPSILON_INSIDE, steps -> steps.replacing("sqrt(_any)+epsilon", "sqrt(_any+epsilon)")),
    /** The root left out, or only that of the weight 1 − β. */
    NO_ROOT(
            MessageKey.MISTAKE_NO_ROOT,
            MessageKey.SLIP_NO_ROOT,
            steps -> joined(
                    steps.replacing("sqrt(_any)+epsilon", "_any+epsilon"),
                    steps.replacing("(1-_share)*g^2", "((1-_share)*g)^2"))),
    /** The learning rate η left out. */
    NO_RATE(MessageKey.MISTAKE_NO_RATE, steps -> steps.replacing("lr", "1")),
    /** The state taken as 0 before the last step. */
    PAST_FORGOTTEN(MessageKey.MISTAKE_PAST_FORGOTTEN, SymbolicSteps::forgetting),
    /** The last step made with the gradient of the step before. */
    OLD_GRADIENT(
            MessageKey.MISTAKE_OLD_GRADIENT,
            steps -> apart(List.of(steps.withStaleGradient()), List.of(steps.withoutLastStep()))),
    /** A gradient and the next one exchanged. */
    EXCHANGED_GRADIENTS(MessageKey.MISTAKE_EXCHANGED_GRADIENTS, SymbolicSteps::withExchangedGradients),
    /** The exponent of x² not taken as a factor of the derivative, or taken twice. */
    EXPONENT_FACTOR(
            MessageKey.MISTAKE_EXPONENT_FACTOR,
            steps -> joined(steps.withGradients("_any/2*x"), steps.withGradients("2*_any*x"))),
    /** The value of a quadratic function in place of its gradient. */
    VALUE_FOR_GRADIENT(MessageKey.MISTAKE_VALUE_FOR_GRADIENT, steps -> steps.withGradients("_any/2*x^2")),
    /** The parameter left out of the gradient. */
    GRADIENT_WITHOUT_PARAMETER(MessageKey.MISTAKE_GRADIENT_WITHOUT_PARAMETER, steps -> steps.withGradients("_any")),
    /** A negative gradient taken for a positive one. */
    LOST_SIGN(
            MessageKey.MISTAKE_LOST_SIGN, steps -> apart(steps.withLostSigns(), List.of(steps.withOppositeGradient()))),
    /** The first gradient left out. */
    FIRST_FORGOTTEN(
            MessageKey.MISTAKE_FIRST_FORGOTTEN,
            steps -> apart(steps.withoutGradient(0), joined(steps.forgetting(), List.of(steps.withoutLastStep())))),
    /** The last gradient left out, as if it were 0. */
    LAST_FORGOTTEN(
            MessageKey.MISTAKE_LAST_FORGOTTEN,
            steps -> apart(steps.withoutGradient(steps.steps() - 1), List.of(steps.withoutLastStep()))),
    /** One step too few. */
    STEP_BEFORE(MessageKey.MISTAKE_STEP_BEFORE, MessageKey.SLIP_STEP_BEFORE, steps -> List.of(steps.withoutLastStep())),
    /** One step too many. */
    STEP_AFTER(MessageKey.MISTAKE_STEP_AFTER, MessageKey.SLIP_STEP_AFTER, SymbolicSteps::withFurtherStep),
    /** The last step made from the start. */
    LAST_STEP_ONLY(
            MessageKey.MISTAKE_LAST_STEP_ONLY,
            steps -> steps.isOfParameter() && steps.steps() > 1 ? List.of(steps.withResult("start+step")) : List.of()),
    /** The way from the start, or the factor of the start, in place of the end. */
    NO_START(
            MessageKey.MISTAKE_NO_START,
            steps -> steps.isOfParameter()
                    ? Stream.of("x-start", "start-x", "x/start")
                            .filter(way -> steps.steps() > 1 || way.equals("x/start"))
                            .map(steps::withResult)
                            .toList()
                    : List.of()),
    /** The steps of SGD in place of those of the rule. */
    PLAIN_STEPS(
            MessageKey.MISTAKE_PLAIN_STEPS,
            steps -> steps.isOfParameter() && !steps.lines().kept().isEmpty()
                    ? apart(List.of(steps.withStep("-(lr*g)")), steps.forgetting())
                    : List.of()),
    /** Another quantity than the requested one: of the rule, or a part of a formula. */
    OTHER_QUANTITY(
            MessageKey.MISTAKE_OTHER_QUANTITY,
            MessageKey.SLIP_OTHER_QUANTITY,
            steps -> apart(
                    steps.otherQuantities(),
                    joined(
                            steps.replacing("_any/(1-_share^t)", "_any"),
                            joined(steps.forgetting(), List.of(steps.withOppositeGradient()))))),
    /** The wrong sign of the step, of the gradient or of the answer. */
    SIGN(
            MessageKey.MISTAKE_SIGN,
            MessageKey.SLIP_SIGN,
            steps -> joined(steps.rewriting("-_any", "_any"), List.of(steps.withOppositeGradient()))),
    /** A number a hundred times too large or too small: per cent and fraction confused. */
    PERCENT(MessageKey.MISTAKE_PERCENT, MessageKey.SLIP_PERCENT, steps -> List.of()),
    /** The reciprocal of the number, or of a quotient in its formula. */
    INVERSE(MessageKey.MISTAKE_INVERSE, MessageKey.SLIP_INVERSE, steps -> List.of()),
    /** A root taken twice. */
    DOUBLED_ROOT(MessageKey.SLIP_DOUBLED_ROOT),
    /** A power left out. */
    NO_POWER(MessageKey.SLIP_NO_POWER),
    /** A power taken twice. */
    DOUBLED_POWER(MessageKey.SLIP_DOUBLED_POWER),
    /** A factor left out. */
    NO_FACTOR(MessageKey.SLIP_NO_FACTOR),
    /** A divisor left out. */
    NO_DIVISOR(MessageKey.SLIP_NO_DIVISOR),
    /** A term of a sum left out. */
    NO_TERM(MessageKey.SLIP_NO_TERM),
    /** x in place of 1 − x. */
    NO_COMPLEMENT(MessageKey.SLIP_NO_COMPLEMENT),
    /** 1 − x in place of x. */
    NEEDLESS_COMPLEMENT(MessageKey.SLIP_NEEDLESS_COMPLEMENT),
    /** A number rounded after a product, not before. */
    LATE_ROUNDING(MessageKey.SLIP_LATE_ROUNDING),
    /** Two of the given numbers exchanged. */
    EXCHANGED_VALUES(MessageKey.SLIP_EXCHANGED_VALUES),
    /** A number not rounded, or rounded to the other side. */
    OTHER_ROUNDING(MessageKey.SLIP_OTHER_ROUNDING),
    /** A product in place of a quotient, or a quotient in place of a product. */
    PRODUCT_AND_QUOTIENT(MessageKey.SLIP_PRODUCT_AND_QUOTIENT),
    /** A power or a root taken for a product with its exponent. */
    POWER_AS_PRODUCT(MessageKey.SLIP_POWER_AS_PRODUCT),
    /** A function or a factor applied to a part of a term in parentheses only. */
    LOST_PARENTHESES(MessageKey.SLIP_LOST_PARENTHESES),
    /** Some slip in a formula: too many lead to the number to name one. */
    SOME_SLIP(MessageKey.SLIP_SOME);

    /** Factor between a fraction and per cent. */
    private static final double HUNDRED = 100;

    private final MessageKey key;

    /** Key of a sentence about a part of a formula, {0}. */
    private final MessageKey slip;

    private final Function<SymbolicSteps, List<SymbolicSteps>> ways;

    /** Creates a mistake with the ways to make it in the computation by an optimizer. */
    Mistake(MessageKey key, MessageKey slip, Function<SymbolicSteps, List<SymbolicSteps>> ways) {
        this.key = key;
        this.slip = slip;
        this.ways = ways;
    }

    /** Creates a mistake that is made in the computation by an optimizer only. */
    Mistake(MessageKey key, Function<SymbolicSteps, List<SymbolicSteps>> ways) {
        this(key, key, ways);
    }

    /** Creates a mistake that is made in a formula only, see {@link FormulaSlip}. */
    Mistake(MessageKey slip) {
        this(slip, slip, steps -> List.of());
    }

    private static List<SymbolicSteps> joined(List<SymbolicSteps> likelier, List<SymbolicSteps> others) {
        return Stream.concat(likelier.stream(), others.stream()).toList();
    }

    /** Returns the computations that give another number than other ones, which are of a mistake of their own. */
    private static List<SymbolicSteps> apart(List<SymbolicSteps> all, List<SymbolicSteps> others) {
        double[] known = others.stream().mapToDouble(SymbolicSteps::value).toArray();
        return all.stream().filter(each -> !each.isAny(known)).toList();
    }

    /** Returns computations, and the same without bias correction. */
    private static List<SymbolicSteps> uncorrectedToo(SymbolicSteps steps, List<SymbolicSteps> changes) {
        return joined(changes, uncorrected(steps, changes));
    }

    /** Returns computations without bias correction, if they are more than the right one without it. */
    private static List<SymbolicSteps> uncorrected(SymbolicSteps steps, List<SymbolicSteps> changes) {
        List<SymbolicSteps> alone = steps.replacing("_any/(1-_share^t)", "_any");
        return alone.isEmpty()
                ? changes
                : apart(
                        changes.stream()
                                .flatMap(changed -> changed.replacing("_any/(1-_share^t)", "_any").stream())
                                .toList(),
                        alone);
    }

    /**
     * The number of a mistake, perhaps the right one or not finite.
     *
     * @param diagnosis finder of the diagnosis
     */
    record Wrong(double value, Supplier<Diagnosis> diagnosis) {}

    /**
     * Makes the mistake in each way, the most likely first.
     *
     * @param right the correct number
     * @param computation computation of the number by an optimizer; empty for other questions
     */
    Stream<Wrong> wrongs(double right, Optional<SymbolicSteps> computation) {
        Stream<Wrong> inSteps = computation.stream()
                .flatMap(steps -> ways.apply(steps).stream()
                        .map(changed -> new Wrong(changed.value(), () -> diagnosis(steps, changed))));
        DoubleStream numbers = switch (this) {
            case SIGN -> DoubleStream.of(-right);
            case PERCENT -> DoubleStream.of(HUNDRED * right, right / HUNDRED);
            case INVERSE -> computation.isPresent() ? DoubleStream.empty() : DoubleStream.of(1 / right);
            default -> DoubleStream.empty();
        };
        return Stream.concat(inSteps, numbers.mapToObj(number -> new Wrong(number, () -> new Diagnosis(this, ""))));
    }

    private Diagnosis diagnosis(SymbolicSteps right, SymbolicSteps changed) {
        boolean isPart = this == OTHER_QUANTITY && !changed.result().isVariable();
        return new Diagnosis(
                this, right.firstDifference(changed), isPart ? Optional.of(changed.result()) : Optional.empty());
    }

    /** Tests whether any number may be wrong in this way, whatever its formula is. */
    boolean fitsAnyNumber() {
        return this == PERCENT || this == INVERSE;
    }

    /** Returns the name in the journal. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A mistake that explains a wrong number.
     *
     * @param line name of the first quantity that the mistake changes: a state variable of the optimizer, {@code step}
     *     or {@code x}. If another quantity than the requested one was read, its name. Empty if there is no such
     *     quantity
     * @param part part of the question's formula, as it is right; present if the mistake was made in that part
     */
    public record Diagnosis(Mistake mistake, String line, Optional<Expression> part) {

        public Diagnosis(Mistake mistake, String line) {
            this(mistake, line, Optional.empty());
        }

        /**
         * Returns the key of a sentence about the error and its correction. The sentence may contain the given ({0})
         * and the requested quantity ({1}), or the part of the formula ({0}). A wrong sign has a sentence of its own if
         * it occurs in a quantity on the way to the number.
         */
        public MessageKey key() {
            if (part.isPresent()) {
                return mistake.slip;
            }
            return mistake == Mistake.SIGN && !line.isEmpty() ? MessageKey.MISTAKE_SIGN_ON_THE_WAY : mistake.key;
        }

        /** Tests whether a formula was wrong, not the step or quantity read. False without a line or a part. */
        public boolean isOfFormula() {
            return part.isPresent()
                    || (!line.isEmpty()
                            && mistake != STEP_BEFORE
                            && mistake != STEP_AFTER
                            && mistake != OTHER_QUANTITY);
        }
    }
}
