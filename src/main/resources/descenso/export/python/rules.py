#:if sgd
class SGD:
    """θ ← θ − η·g"""

    def step(self, theta, g, lr):
        return theta - lr * g
#:end


#:if momentum
class Momentum:
    """v ← β·v + g,  θ ← θ − η·v"""

    def __init__(self, beta):
        self.beta, self.v = beta, 0

    def step(self, theta, g, lr):
        self.v = self.beta * self.v + g
        return theta - lr * self.v
#:end


#:if momentum.average
class MomentumAverage:
    """v ← β·v + (1 − β)·g,  θ ← θ − η·v"""

    def __init__(self, beta):
        self.beta, self.v = beta, 0

    def step(self, theta, g, lr):
        self.v = self.beta * self.v + (1 - self.beta) * g
        return theta - lr * self.v
#:end


#:if nesterov
class Nesterov:
    """v ← β·v + g,  θ ← θ − η·(g + β·v)"""

    def __init__(self, beta):
        self.beta, self.v = beta, 0

    def step(self, theta, g, lr):
        self.v = self.beta * self.v + g
        return theta - lr * (g + self.beta * self.v)
#:end


#:if nesterov.average
class NesterovAverage:
    """v ← β·v + (1 − β)·g,  θ ← θ − η·((1 − β)·g + β·v)"""

    def __init__(self, beta):
        self.beta, self.v = beta, 0

    def step(self, theta, g, lr):
        g = (1 - self.beta) * g
        self.v = self.beta * self.v + g
        return theta - lr * (g + self.beta * self.v)
#:end


#:if rmsprop
class RMSProp:
    """s ← β·s + (1 − β)·g²,  θ ← θ − η·g / (√s + ε)"""

    def __init__(self, beta, epsilon):
        self.beta, self.epsilon, self.s = beta, epsilon, 0

    def step(self, theta, g, lr):
        self.s = self.beta * self.s + (1 - self.beta) * g * g
        return theta - lr * g / (np.sqrt(self.s) + self.epsilon)
#:end


#:if adam
class Adam:
    """m ← β₁·m + (1 − β₁)·g,   m̂ = m / (1 − β₁ᵗ)
    v ← β₂·v + (1 − β₂)·g²,  v̂ = v / (1 − β₂ᵗ)
    θ ← θ − η·m̂ / (√v̂ + ε)"""

    def __init__(self, beta1, beta2, epsilon):
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
        self.m = self.v = self.t = 0

    def step(self, theta, g, lr):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g * g
        rate = lr / (1 - self.beta1**self.t)
        root = np.sqrt(self.v) * (1 / np.sqrt(1 - self.beta2**self.t))
        return theta - rate * self.m / (root + self.epsilon)
#:end


#:if adam.uncorrected
class AdamUncorrected:
    """m ← β₁·m + (1 − β₁)·g
    v ← β₂·v + (1 − β₂)·g²
    θ ← θ − η·m / (√v + ε)"""

    def __init__(self, beta1, beta2, epsilon):
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
        self.m = self.v = 0

    def step(self, theta, g, lr):
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g * g
        return theta - lr * self.m / (np.sqrt(self.v) + self.epsilon)
#:end


#:if adamw
class AdamW(Adam):
    """θ ← θ − η·wd·θ,  θ ← Adam(θ)"""

    def __init__(self, beta1, beta2, epsilon, weight_decay):
        super().__init__(beta1, beta2, epsilon)
        self.weight_decay = weight_decay

    def step(self, theta, g, lr):
        return super().step(theta - lr * self.weight_decay * theta, g, lr)
#:end


#:if amsgrad
class AMSGrad:
    """m ← β₁·m + (1 − β₁)·g,   m̂ = m / (1 − β₁ᵗ)
    v ← β₂·v + (1 − β₂)·g²
    w ← max(w, v),           ŵ = w / (1 − β₂ᵗ)
    θ ← θ − η·m̂ / (√ŵ + ε)"""

    def __init__(self, beta1, beta2, epsilon):
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
        self.m = self.v = self.w = self.t = 0

    def step(self, theta, g, lr):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g * g
        self.w = np.maximum(self.w, self.v)
        rate = lr / (1 - self.beta1**self.t)
        root = np.sqrt(self.w) * (1 / np.sqrt(1 - self.beta2**self.t))
        return theta - rate * self.m / (root + self.epsilon)
#:end


#:if nadam
class NAdam:
    """m ← β₁·m + (1 − β₁)·g,   μₜ = β₁·(1 − ½·0.96^(t·ψ)),  P = μ₁·μ₂·…·μₜ
    v ← β₂·v + (1 − β₂)·g²,  v̂ = v / (1 − β₂ᵗ)
    θ ← θ − η·((1 − μₜ)·g / (1 − P) + μₜ₊₁·m / (1 − P·μₜ₊₁)) / (√v̂ + ε)"""

    def __init__(self, beta1, beta2, epsilon, momentum_decay):
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
        self.momentum_decay = momentum_decay
        self.m = self.v = self.t = 0
        self.product = 1

    def mu(self, t):
        return self.beta1 * (1 - 0.5 * 0.96 ** (t * self.momentum_decay))

    def step(self, theta, g, lr):
        self.t += 1
        mu, mu_next = self.mu(self.t), self.mu(self.t + 1)
        self.product *= mu
        of_gradient = lr * (1 - mu) / (1 - self.product)
        of_mean = lr * mu_next / (1 - self.product * mu_next)
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g * g
        root = np.sqrt(self.v) * (1 / np.sqrt(1 - self.beta2**self.t))
        return theta - (of_gradient * g + of_mean * self.m) / (root + self.epsilon)
#:end


#:if adagrad
class Adagrad:
    """s ← s + g²,  θ ← θ − η·g / (√s + ε)"""

    def __init__(self, epsilon):
        self.epsilon, self.s = epsilon, 0

    def step(self, theta, g, lr):
        self.s = self.s + g * g
        return theta - lr * g / (np.sqrt(self.s) + self.epsilon)
#:end


#:if adadelta
class Adadelta:
    """s ← ρ·s + (1 − ρ)·g²
    Δ = √(u + ε) / √(s + ε) · g
    u ← ρ·u + (1 − ρ)·Δ²
    θ ← θ − η·Δ"""

    def __init__(self, rho, epsilon):
        self.rho, self.epsilon = rho, epsilon
        self.s = self.u = 0

    def step(self, theta, g, lr):
        self.s = self.rho * self.s + (1 - self.rho) * g * g
        delta = np.sqrt(self.u + self.epsilon) / np.sqrt(self.s + self.epsilon) * g
        self.u = self.rho * self.u + (1 - self.rho) * delta * delta
        return theta - lr * delta
#:end


#:if lion
class Lion:
    """θ ← θ − η·(sign(β₁·m + (1 − β₁)·g) + wd·θ),  m ← β₂·m + (1 − β₂)·g"""

    def __init__(self, beta1, beta2, weight_decay):
        self.beta1, self.beta2, self.weight_decay = beta1, beta2, weight_decay
        self.m = 0

    def step(self, theta, g, lr):
        direction = np.sign(self.beta1 * self.m + (1 - self.beta1) * g)
        self.m = self.beta2 * self.m + (1 - self.beta2) * g
        return theta - lr * (direction + self.weight_decay * theta)
#:end


#:if l2
class L2:
    """g ← g + l2·θ"""

    def __init__(self, rule, l2):
        self.rule, self.l2 = rule, l2

    def step(self, theta, g, lr):
        return self.rule.step(theta, g + self.l2 * theta, lr)
#:end


