package descenso.view.step;

import static descenso.view.formula.Term.Quantity.constant;

import descenso.view.formula.Equation;
import descenso.view.formula.Term;
import descenso.view.formula.Term.Difference;
import descenso.view.formula.Term.Larger;
import descenso.view.formula.Term.Negative;
import descenso.view.formula.Term.Power;
import descenso.view.formula.Term.Product;
import descenso.view.formula.Term.Quantity;
import descenso.view.formula.Term.Quotient;
import descenso.view.formula.Term.Root;
import descenso.view.formula.Term.Sign;
import descenso.view.formula.Term.Sum;
import descenso.view.formula.TermValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The equations of an update rule at one step, in the order of its formula, as the class of the rule in {@code optim}
 * documents it. Every step of a run has the same number and kinds of equations.
 */
public final class UpdateEquations {

    private static final Quantity ONE = constant(1);
    private static final Quantity TWO = constant(2);

    private final List<Equation> equations = new ArrayList<>();
    private final StepInternals internals;
    private final String stepWord;
    private final Quantity gradient;

    private UpdateEquations(StepInternals internals, String stepWord) {
        this.internals = internals;
        this.stepWord = "\\text{" + stepWord + "}";
        this.gradient = gradient();
    }

    /**
     * Returns the equations of an update, in the order in which it computes them.
     *
     * @param stepWord what the step is called in formulas, in one word
     */
    public static List<Equation> compute(StepInternals internals, String stepWord) {
        UpdateEquations equations = new UpdateEquations(internals, stepWord);
        equations.addRate();
        equations.addRule();
        return List.copyOf(equations.equations);
    }

    /**
     * Adds the equations of the gradient. Returns the gradient that the rule uses: that of the loss, with the penalty
     * if there is one.
     */
    private Quantity gradient() {
        Quantity ofLoss = internals.gradient();
        String nabla = internals.trial().problem().hasLoss() ? "\\nabla_{\\theta}L(\\theta_t)" : "";
        equations.add(new Equation("g_t", new Quantity(nabla, ofLoss.value(), true), ofLoss.value(), Double.NaN));
        if (internals.value("l2") == 0) {
            return ofLoss;
        }
        Term penalised = new Sum(ofLoss, new Product(internals.given("l2"), internals.parameter()));
        double sum = TermValue.of(penalised);
        equations.add(new Equation("g_t", "\\leftarrow", penalised, sum, Double.NaN));
        return new Quantity("g_t", sum, true);
    }

    private void addRate() {
        if (internals.isScheduled()) {
            Term scheduled = new Product(internals.given("lr"), internals.factor());
            equations.add(new Equation("\\eta_t", scheduled, internals.rate().value(), Double.NaN));
        }
    }

    private void addRule() {
        switch (internals.trial().rule().kind()) {
            case SGD -> addStep(new Product(internals.rate(), gradient));
            case MOMENTUM -> addStep(new Product(internals.rate(), velocity()));
            case NESTEROV -> addNesterov();
            case RMSPROP -> addScaledGradient(addMean("s", "beta", square(gradient)));
            case ADAGRAD -> addScaledGradient(addMemory("s", "s", new Sum(before("s", "s"), square(gradient))));
            case ADADELTA -> addAdadelta();
            case ADAM -> addStep(new Product(internals.rate(), adamDirection()));
            case ADAMW -> addStep(new Product(internals.rate(), decaying(adamDirection())));
            case AMSGRAD -> addAmsGrad();
            case NADAM -> addNAdam();
            case LION -> addLion();
        }
    }

    private Quantity velocity() {
        Term past = new Product(internals.given("beta"), before("v", "v"));
        return addMemory("v", "v", new Sum(past, gradientPart()));
    }

    /** Returns the gradient's part of the velocity: all of it, or its share 1 − β in the averaging form. */
    private Term gradientPart() {
        return internals.value("form") == 0 ? gradient : new Product(internals.rest("beta"), gradient);
    }

    private void addNesterov() {
        Quantity velocity = velocity();
        addStep(new Product(internals.rate(), new Sum(gradientPart(), new Product(internals.given("beta"), velocity))));
    }

    /** Adds the step −η/(√s + ε)·g. */
    private void addScaledGradient(Quantity squares) {
        addStep(new Product(new Quotient(internals.rate(), damped(squares)), gradient));
    }

    private void addAdadelta() {
        Quantity squares = addMean("s", "rho", square(gradient));
        Term scale = new Quotient(softened(before("u", "u")), softened(squares));
        Quantity unscaled = addWorkedOut("\\Delta_t", new Product(scale, gradient));
        addMean("u", "rho", square(unscaled));
        addStep(new Product(internals.rate(), unscaled));
    }

    private Term softened(Term squares) {
        return new Root(new Sum(squares, internals.given("epsilon")));
    }

    private Term adamDirection() {
        Quantity first = addMean("m", "beta1", gradient);
        Quantity second = addMean("v", "beta2", square(gradient));
        Quantity mean = addCorrected("mHat", "\\hat{m}", first, "beta1");
        return new Quotient(mean, damped(addCorrected("vHat", "\\hat{v}", second, "beta2")));
    }

    private Term decaying(Term direction) {
        boolean decays = internals.value("weightDecay") != 0;
        return decays
                ? new Sum(direction, new Product(internals.given("weightDecay"), internals.parameter()))
                : direction;
    }

    private void addAmsGrad() {
        Quantity first = addMean("m", "beta1", gradient);
        Quantity second = addMean("v", "beta2", square(gradient));
        Quantity largest = addMemory("vMax", "w", new Larger(before("vMax", "w"), second));
        Quantity mean = addCorrected("mHat", "\\hat{m}", first, "beta1");
        Term scale = damped(addCorrected("vHat", "\\hat{w}", largest, "beta2"));
        addStep(new Product(internals.rate(), new Quotient(mean, scale)));
    }

    private void addNAdam() {
        NAdamMomentum warmUp = new NAdamMomentum(internals);
        Quantity now = addMu("\\mu_t", warmUp, 0);
        Quantity next = addMu("\\mu_{t+1}", warmUp, 1);
        double before = warmUp.product(internals.step() - 1);
        Quantity product = new Quantity("P_t", before * now.value(), true);
        Term growing = new Product(new Quantity("P_{t-1}", before, true), now);
        equations.add(new Equation("P_t", growing, product.value(), 1));
        Quantity first = addMean("m", "beta1", gradient);
        Quantity second = addMean("v", "beta2", square(gradient));
        Term scale = damped(addCorrected("vHat", "\\hat{v}", second, "beta2"));
        Term ofGradient = new Quotient(new Product(new Difference(ONE, now), gradient), new Difference(ONE, product));
        Term ofMean = new Quotient(new Product(next, first), new Difference(ONE, new Product(product, next)));
        addStep(new Product(internals.rate(), new Quotient(new Sum(ofGradient, ofMean), scale)));
    }

    private Quantity addMu(String symbol, NAdamMomentum warmUp, int later) {
        return addWorkedOut(symbol, warmUp.momentum(internals.time(later)));
    }

    private void addLion() {
        Term mixed = new Sum(
                new Product(internals.given("beta1"), before("m", "m")),
                new Product(internals.rest("beta1"), gradient));
        Quantity direction = addWorkedOut("c_t", mixed);
        addMean("m", "beta2", gradient);
        addStep(new Product(internals.rate(), decaying(new Sign(direction))));
    }

    private static Term square(Quantity quantity) {
        return new Power(quantity, TWO);
    }

    /** Returns √s + ε. */
    private Term damped(Term squares) {
        return new Sum(new Root(squares), internals.given("epsilon"));
    }

    /**
     * Adds a running mean, stored under its letter.
     *
     * @param share the name of the hyperparameter β, the share of the old mean
     * @param news the new value that is averaged in
     */
    private Quantity addMean(String letter, String share, Term news) {
        Term past = new Product(internals.given(share), before(letter, letter));
        return addMemory(letter, letter, new Sum(past, new Product(internals.rest(share), news)));
    }

    /** Returns the weight of all gradients so far in a running mean that started at 0: 1 − βᵗ. */
    static Term weight(StepInternals internals, String share) {
        return new Difference(ONE, new Power(internals.given(share), internals.time()));
    }

    /** Adds m̂ = m/(1 − βᵗ); without bias correction, m̂ = m. */
    private Quantity addCorrected(String name, String symbol, Quantity mean, String share) {
        Term corrected = internals.isCorrected() ? new Quotient(mean, weight(internals, share)) : mean;
        Quantity result = new Quantity(symbol + "_t", internals.state(name), true);
        equations.add(new Equation(symbol + "_t", corrected, result.value(), Double.NaN));
        return result;
    }

    private Quantity before(String name, String letter) {
        return new Quantity(letter + "_{t-1}", internals.stateBefore(name), true);
    }

    /** Adds a quantity that the optimizer stores under the given name. */
    private Quantity addMemory(String name, String letter, Term formula) {
        Quantity now = new Quantity(letter + "_t", internals.state(name), true);
        equations.add(new Equation(now.symbol(), formula, now.value(), 0));
        return now;
    }

    private Quantity addWorkedOut(String symbol, Term formula) {
        Equation equation = Equation.workedOut(symbol, formula);
        equations.add(equation);
        return new Quantity(symbol, equation.result(), true);
    }

    /** Adds the step, which is the negative of the given term, and the parameter after it. */
    private void addStep(Term backwards) {
        Quantity step = new Quantity(stepWord, internals.state("step"), true);
        equations.add(new Equation(stepWord, new Negative(backwards), step.value(), Double.NaN));
        Quantity from = internals.parameter();
        equations.add(new Equation("\\theta_{t+1}", new Sum(from, step), internals.moved(), from.value()));
    }
}
