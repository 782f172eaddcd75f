package descenso.optim;

import static descenso.optim.Hyperparameter.beta;
import static descenso.optim.Hyperparameter.beta1;
import static descenso.optim.Hyperparameter.beta2;
import static descenso.optim.Hyperparameter.biasCorrection;
import static descenso.optim.Hyperparameter.epsilon;
import static descenso.optim.Hyperparameter.form;
import static descenso.optim.Hyperparameter.l2;
import static descenso.optim.Hyperparameter.lr;
import static descenso.optim.Hyperparameter.momentum;
import static descenso.optim.Hyperparameter.momentumDecay;
import static descenso.optim.Hyperparameter.rho;
import static descenso.optim.Hyperparameter.weightDecay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The table of update rules: for each its formula as lines of assignment, its hyperparameters and its source. Equations
 * on the screen, worked solutions, the diagnosis of mistakes and Python programs come from the lines. The classes of
 * this package compute the same faster; a test compares both. The defaults are those of PyTorch, except momentum's β.
 * A formula “in the form of PyTorch” is that of PyTorch 2.6.
 */
@SuppressWarnings("ImmutableEnumChecker") // the maps and lists are unmodifiable, the functions stateless
public enum OptimizerKind {
    /**
     * The step is the gradient times the learning rate. Source: Robbins and Monro, “A Stochastic Approximation Method”
     * (1951).
     */
    SGD("SGD", Sgd::new, "step = -(lr*g)", lr(1e-3), l2()),

    /**
     * A velocity v accumulates past gradients, or is their running mean, and the factor β makes it decay. Source:
     * Polyak, “Some methods of speeding up the convergence of iteration methods” (1964), in the form of PyTorch.
     */
    MOMENTUM("Momentum", Momentum::new, """
            v = beta*v + if(form, (1-beta)*g, g)
            step = -(lr*v)
            """, lr(1e-3), momentum(), form(), l2()),

    /**
     * The step uses the velocity that one more step with the current gradient would give. Source: Sutskever and others,
     * “On the importance of initialization and momentum in deep learning” (2013), in the form of PyTorch.
     */
    NESTEROV("Nesterov", Momentum::new, """
            v = beta*v + if(form, (1-beta)*g, g)
            step = -(lr*(if(form, (1-beta)*g, g) + beta*v))
            """, lr(1e-3), momentum(), form(), l2()),

    /**
     * The gradient divided by the root of the running mean of its square. Source: Tieleman and Hinton, “Neural Networks
     * for Machine Learning”, lecture 6.5 (2012), in the form of PyTorch.
     */
    RMSPROP("RMSProp", RmsProp::new, """
            s = beta*s + (1-beta)*g^2
            step = -(lr/(sqrt(s) + epsilon)*g)
            """, lr(1e-2), beta(0.99), epsilon(1e-8), l2()),

    /**
     * The running mean of the gradient divided by the root of the running mean of its square. Both means start at 0;
     * the division by 1 − βᵗ corrects this bias. Source: Kingma and Ba, “Adam: A Method for Stochastic Optimization”
     * (2015).
     */
    ADAM("Adam", Adam::new, """
            m = beta1*m + (1-beta1)*g
            v = beta2*v + (1-beta2)*g^2
            mHat = if(biasCorrection, m/(1 - beta1^t), m)
            vHat = if(biasCorrection, v/(1 - beta2^t), v)
            step = -(lr*(mHat/(sqrt(vHat) + epsilon)))
            """, lr(1e-3), beta1(0.9), beta2(0.999), epsilon(1e-8), biasCorrection(), l2()),

    /**
     * Adam, and each step also reduces the parameters by a fraction of themselves, which is not divided by √v̂. Source:
     * Loshchilov and Hutter, “Decoupled Weight Decay Regularization” (2019).
     */
    ADAMW("AdamW", AdamW::new, """
            m = beta1*m + (1-beta1)*g
            v = beta2*v + (1-beta2)*g^2
            mHat = m/(1 - beta1^t)
            vHat = v/(1 - beta2^t)
            step = -(lr*if(weightDecay, mHat/(sqrt(vHat) + epsilon) + weightDecay*x, mHat/(sqrt(vHat) + epsilon)))
            """, lr(1e-3), beta1(0.9), beta2(0.999), epsilon(1e-8), weightDecay(1e-2)),

    /**
     * Adam with the largest v so far, so that a step does not grow when v forgets a large gradient. Source: Reddi, Kale
     * and Kumar, “On the Convergence of Adam and Beyond” (2018), in the form of PyTorch: the maximum is taken over the
     * uncorrected v, then corrected for bias.
     */
    AMSGRAD("AMSGrad", AmsGrad::new, """
            m = beta1*m + (1-beta1)*g
            v = beta2*v + (1-beta2)*g^2
            vMax = max(vMax, v)
            mHat = m/(1 - beta1^t)
            vHat = vMax/(1 - beta2^t)
            step = -(lr*(mHat/(sqrt(vHat) + epsilon)))
            """, lr(1e-3), beta1(0.9), beta2(0.999), epsilon(1e-8), l2()),

    /**
     * Adam with the look-ahead of Nesterov's momentum, and a momentum μ that rises from about β₁/2 to β₁; P is the
     * product of all μ so far. Source: Dozat, “Incorporating Nesterov Momentum into Adam” (2016), in the form of
     * PyTorch.
     */
    NADAM("NAdam", NAdam::new, """
            mu = beta1*(1 - 0.5*0.96^(t*momentumDecay))
            muNext = beta1*(1 - 0.5*0.96^((t+1)*momentumDecay))
            P = P*mu from 1
            m = beta1*m + (1-beta1)*g
            v = beta2*v + (1-beta2)*g^2
            vHat = v/(1 - beta2^t)
            step = -(lr*(((1-mu)*g/(1-P) + muNext*m/(1 - P*muNext))/(sqrt(vHat) + epsilon)))
            """, lr(2e-3), beta1(0.9), beta2(0.999), epsilon(1e-8), momentumDecay(4e-3), l2()),

    /**
     * The gradient divided by the root of the sum of all its squares. The sum only grows, so steps keep shrinking.
     * Source: Duchi, Hazan and Singer, “Adaptive Subgradient Methods” (2011).
     */
    ADAGRAD("Adagrad", RmsProp::new, """
            s = s + g^2
            step = -(lr/(sqrt(s) + epsilon)*g)
            """, lr(1e-2), epsilon(1e-10), l2()),

    /**
     * The running mean u of earlier squared steps sets the scale of a step, not the learning rate. Source: Zeiler,
     * “ADADELTA: An Adaptive Learning Rate Method” (2012).
     */
    ADADELTA("Adadelta", Adadelta::new, """
            s = rho*s + (1-rho)*g^2
            delta = sqrt(u + epsilon)/sqrt(s + epsilon)*g
            u = rho*u + (1-rho)*delta^2
            step = -(lr*delta)
            """, lr(1), rho(0.9), epsilon(1e-6), l2()),

    /**
     * The sign of a running mean of the gradient, so that every coordinate moves by the same amount. Source: Chen and
     * others, “Symbolic Discovery of Optimization Algorithms” (2023).
     */
    LION("Lion", Lion::new, """
            c = beta1*m + (1-beta1)*g
            m = beta2*m + (1-beta2)*g
            step = -(lr*if(weightDecay, sign(c) + weightDecay*x, sign(c)))
            """, lr(1e-4), beta1(0.9), beta2(0.99), weightDecay(0)),

    /**
     * The running mean of the gradient divided by the root of the running mean of its squared distance from that mean.
     * Source: Zhuang and others, “AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients” (2020),
     * Algorithm 2, with the defaults of adabelief-pytorch 0.2 but without its rectification: ε is added to s at each
     * step, where it stays, and to the root.
     */
    ADABELIEF("AdaBelief", AdaBelief::new, """
            m = beta1*m + (1-beta1)*g
            s = beta2*s + (1-beta2)*(g-m)^2 + epsilon
            mHat = m/(1 - beta1^t)
            sHat = s/(1 - beta2^t)
            step = -(lr*(mHat/(sqrt(sHat) + epsilon)))
            """, lr(1e-3), beta1(0.9), beta2(0.999), epsilon(1e-16), l2());

    /** Symbols of quantities that differ from their names in the lines, in LaTeX; after a key, of one rule only. */
    private static final Map<String, String> SYMBOLS = Map.of(
            "x", "\\theta",
            "mHat", "\\hat{m}",
            "vHat", "\\hat{v}",
            "delta", "\\Delta",
            "mu", "\\mu",
            "muNext", "\\mu_{t+1}",
            "vMax", "w",
            "amsgrad.vHat", "\\hat{w}",
            "sHat", "\\hat{s}");

    private final String title;
    private final BiFunction<UpdateRule, Optimizer.ArrayShape, Optimizer> optimizer;
    private final String lines;
    private final List<Hyperparameter> hyperparameters;

    /** Creates a row of the table. The lines are those that a step computes before the change, see {@link #lines}. */
    OptimizerKind(
            String title,
            BiFunction<UpdateRule, Optimizer.ArrayShape, Optimizer> optimizer,
            String lines,
            Hyperparameter... hyperparameters) {
        this.title = title;
        this.optimizer = optimizer;
        this.lines = lines;
        this.hyperparameters = List.of(hyperparameters);
    }

    /** Returns the rule with a key; empty if there is none. */
    public static Optional<OptimizerKind> byKey(String key) {
        return Stream.of(values()).filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** Returns the name of the rule in experiment files: {@code sgd}, {@code momentum}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name that the rule's authors use; the same in every language. */
    public String title() {
        return title;
    }

    /** Returns the hyperparameters of the rule, the learning rate first. */
    public List<Hyperparameter> hyperparameters() {
        return hyperparameters;
    }

    /**
     * Returns the formula of the rule, as {@code expr.Assignments} reads it. An {@code if} on a hyperparameter chooses
     * a form of the rule. If the rule has a penalty, the first line adds it to the gradient. The last lines set the
     * {@code step} and change the parameter by it.
     */
    public String lines() {
        boolean hasPenalty = hyperparameters.contains(l2());
        return (hasPenalty ? "g = if(l2, g + l2*x, g)\n" : "") + lines.strip() + "\nx = x + step\n";
    }

    /** Returns the symbol of a quantity of the lines, in LaTeX, without the index of the step. */
    public String symbol(String quantity) {
        return SYMBOLS.getOrDefault(String.join(".", key(), quantity), SYMBOLS.getOrDefault(quantity, quantity));
    }

    /** Returns the names of the state variables of the rule's optimizers, see {@link Optimizer#stateNames}. */
    public Set<String> stateNames() {
        return create(Map.of()).newOptimizer(Optimizer.ArrayShape.row(1)).stateNames();
    }

    /**
     * Creates the rule with these hyperparameters, and with defaults for the others.
     *
     * @param given values by hyperparameter name
     * @throws IllegalArgumentException if the rule has no hyperparameter of a given name, or does not allow a value
     */
    public UpdateRule create(Map<String, Double> given) {
        given.keySet().forEach(this::require);
        Map<String, Double> values = new LinkedHashMap<>();
        for (Hyperparameter each : hyperparameters) {
            values.put(each.name(), each.checked(given.getOrDefault(each.name(), each.fallback())));
        }
        return new UpdateRule(this, values);
    }

    private void require(String name) {
        if (hyperparameters.stream().noneMatch(each -> each.name().equals(name))) {
            throw new IllegalArgumentException(name);
        }
    }

    Optimizer newOptimizer(UpdateRule rule, Optimizer.ArrayShape shape) {
        return optimizer.apply(rule, shape);
    }
}
