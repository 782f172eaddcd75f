"""Computes optimizers-numpy.json: traces of rules that PyTorch does not have, from the start and gradients of
optimizers.json. Uses numpy only, and follows the papers' algorithms line by line. Run it in this folder."""
import json

import numpy as np

reference = json.load(open("optimizers.json"))


def lion(theta, gradients, lr, beta1, beta2, weightDecay):
    """Chen and others, "Symbolic Discovery of Optimization Algorithms" (2023), Algorithm 2."""
    m = np.zeros_like(theta)
    for g in gradients:
        c = beta1 * m + (1 - beta1) * g
        theta = theta - lr * (np.sign(c) + weightDecay * theta)
        m = beta2 * m + (1 - beta2) * g
        yield theta


def adabelief(theta, gradients, lr, beta1, beta2, epsilon):
    """Zhuang and others, "AdaBelief Optimizer" (2020), Algorithm 2, without projection."""
    m, s = np.zeros_like(theta), np.zeros_like(theta)
    for t, g in enumerate(gradients, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * (g - m) ** 2 + epsilon
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        theta = theta - lr * m_hat / (np.sqrt(s_hat) + epsilon)
        yield theta


def trace(rule, **hyperparameters):
    start, gradients = np.array(reference["start"]), np.array(reference["gradients"])
    parameters = [theta.tolist() for theta in rule(start, gradients, **hyperparameters)]
    return {"optimizer": rule.__name__, "hyperparameters": hyperparameters, "parameters": parameters}


traces = [
    trace(lion, lr=1e-2, beta1=0.9, beta2=0.99, weightDecay=0.0),
    trace(lion, lr=1e-3, beta1=0.95, beta2=0.98, weightDecay=0.1),
    trace(adabelief, lr=1e-3, beta1=0.9, beta2=0.999, epsilon=1e-16),
    trace(adabelief, lr=1e-2, beta1=0.8, beta2=0.99, epsilon=1e-8),
]
json.dump({"about": "numpy " + np.__version__ + ", float64; see optimizers-numpy.py", "traces": traces},
          open("optimizers-numpy.json", "w"))
