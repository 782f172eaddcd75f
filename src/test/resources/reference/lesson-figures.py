"""Computes lesson-figures.json: numbers of the lessons in float64, from the course's data and the formulas of the papers.
Uses numpy only. Random numbers are those of java.util.Random, as lessons/README.md describes. Run it in this folder;
it takes two minutes."""
import gzip
import json

import numpy as np

DATA = "../../../../lessons/optimizers/data/"
SEEDS = range(1, 11)


class JavaRandom:
    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def bits(self, count):
        self.state = (self.state * 0x5DEECE66D + 11) & ((1 << 48) - 1)
        return self.state >> (48 - count)

    def below(self, bound):
        if bound & (bound - 1) == 0:
            return (bound * self.bits(31)) >> 31
        while True:
            bits = self.bits(31)
            if bits - bits % bound + bound - 1 < 1 << 31:
                return bits % bound

    def double(self):
        return ((self.bits(26) << 27) + self.bits(27)) / (1 << 53)

    def shuffle(self, count):
        order = list(range(count))
        for i in range(count - 1, 0, -1):
            j = self.below(i + 1)
            order[i], order[j] = order[j], order[i]
        return order


def rows(file, scale):
    table = np.loadtxt(gzip.open(DATA + file), delimiter=",")
    return table[:, :-1] / scale, table[:, -1].astype(int)


def steps(rule, parameters):
    """Returns a function that takes one step: it changes the parameters, given the gradients and the rate."""
    m = [np.zeros_like(p) for p in parameters]
    v = [np.zeros_like(p) for p in parameters]
    t = 0

    def step(gradients, lr):
        nonlocal t
        t += 1
        for i, g in enumerate(gradients):
            if rule == "SGD":
                d = g
            elif rule == "Momentum":
                d = m[i] = 0.9 * m[i] + g
            elif rule == "RMSProp":
                v[i] = 0.99 * v[i] + 0.01 * g * g
                d = g / (np.sqrt(v[i]) + 1e-8)
            elif rule == "Lion":
                d = np.sign(0.9 * m[i] + 0.1 * g)
                m[i] = 0.99 * m[i] + 0.01 * g
            else:
                m[i] = 0.9 * m[i] + 0.1 * g
                v[i] = 0.999 * v[i] + 0.001 * g * g
                d = m[i] / (1 - 0.9**t) / (np.sqrt(v[i] / (1 - 0.999**t)) + 1e-8)
            parameters[i] -= lr * d

    return step


# Rare classes: softmax regression, all rows at once, from weights of 0.

def rare(rule, lr):
    """Returns the mean loss over the last ten of 100 steps: of all classes, of the largest and of the smallest."""
    inputs, labels = rows("rare.csv.gz", 1)
    count = np.bincount(labels)[labels]
    inputs = np.c_[inputs, np.ones(len(labels))]
    weights = np.zeros((inputs.shape[1], labels.max() + 1))
    step = steps(rule, [weights])
    losses = []
    for t in range(101):
        z = inputs @ weights
        e = np.exp(z - z.max(1, keepdims=True))
        p = e / e.sum(1, keepdims=True)
        own = z.max(1) + np.log(e.sum(1)) - z[np.arange(len(labels)), labels]
        losses.append([own.mean(), own[count == count.max()].mean(), own[count == count.min()].mean()])
        p[np.arange(len(labels)), labels] -= 1
        step([inputs.T @ p / len(labels)], lr)
    return np.mean(losses[-10:], 0)


# The network for digits: 64-32-10, ReLU, 20 epochs of mini-batches of 32. A seed draws split, weights and batches.

def digits(rule, rates, seed, factor=lambda t: 1, nudge=0):
    """Returns by rate which of the 360 images outside of training are right.

    nudge: relative change of the first weights, as rounding makes one"""
    inputs, labels = rows("digits.csv.gz", 16)
    order = JavaRandom(seed).shuffle(len(labels))
    train, others = order[:1437], order[1437:]
    random = JavaRandom(seed)
    parameters = []
    for before, after in ((64, 32), (32, 10)):
        limit = np.sqrt(6 / (before + after))
        weights = np.array([(2 * random.double() - 1) * limit for _ in range(before * after)])
        parameters += [np.tile(weights.reshape(before, after), (len(rates), 1, 1)), np.zeros((len(rates), 1, after))]
    parameters[0] *= 1 + nudge * np.random.default_rng(seed).standard_normal(parameters[0].shape)
    lr = np.array(rates).reshape(-1, 1, 1)
    step = steps(rule, parameters)
    shuffles = JavaRandom(seed)
    t = 0

    def output(x):
        z = x @ parameters[0] + parameters[1]
        return z, np.maximum(z, 0) @ parameters[2] + parameters[3]

    with np.errstate(all="ignore"):
        for _ in range(20):
            shuffled = np.array(train)[shuffles.shuffle(len(train))]
            for start in range(0, len(train), 32):
                batch = shuffled[start:start + 32]
                x, y = inputs[batch], labels[batch]
                z, out = output(x)
                e = np.exp(out - out.max(2, keepdims=True))
                p = e / e.sum(2, keepdims=True)
                p[:, np.arange(len(y)), y] -= 1
                p /= len(y)
                below = (p @ parameters[2].transpose(0, 2, 1)) * (z > 0)
                step([x.T @ below, below.sum(1, keepdims=True),
                      np.maximum(z, 0).transpose(0, 2, 1) @ p, p.sum(1, keepdims=True)], lr * factor(t))
                t += 1
        return output(inputs[others])[1].argmax(2) == labels[others]


def mean_accuracies(rule, rates, **how):
    return np.mean([digits(rule, rates, seed, **how).mean(1) for seed in SEEDS], 0).tolist()


def warm_up_and_cosine(t):
    return min(1, (t + 1) / 90) * (1 + np.cos(np.pi * t / 900)) / 2


# The valley of curvatures 1 and 100, turned; the start lies at distance 1 in each of its directions.

def valley(rule, lr, degrees, nudge):
    """Returns the steps at which the loss first is below a ten-thousandth, and from which it stays there; -1: never."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    turn = np.array([[c, -s], [s, c]]) if degrees else np.eye(2)
    hessian = turn @ np.diag([1.0, 100.0]) @ turn.T
    x = turn @ np.ones(2) * (1 + nudge)
    step = steps(rule, [x])
    isThere = []
    for _ in range(2501):
        isThere.append(bool(x @ hessian @ x / 2 < 0.00505))
        step([hessian @ x], lr)
    left = 2501 - isThere[::-1].index(False) if not isThere[-1] or False in isThere else 0
    return [isThere.index(True) if True in isThere else -1, left if left <= 2400 else -1]


RARE_RATES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
NUDGES = [0, 1e-16, 2e-16, 1e-15]
GRID = {"SGD": (-10, 1), "Momentum": (-18, -4), "RMSProp": (-25, -13), "Adam": (-24, -9)}
result = {
    "about": "numpy " + np.__version__ + ", float64; see lesson-figures.py",
    "rareClasses": {
        "rates": RARE_RATES,
        **{rule: [list(rare(rule, lr)) for lr in RARE_RATES] for rule in ("SGD", "Momentum", "Adam")}},
    "goodRates": {
        rule: mean_accuracies(rule, [10 ** (k / 8) for k in range(first, last + 1)])
        for rule, (first, last) in GRID.items()},
    "scheduled": {
        "constant": mean_accuracies("Adam", [0.067]),
        "warmUpAndCosine": mean_accuracies("Adam", [0.067], factor=warm_up_and_cosine)},
    "rounded": {
        rule + " " + str(lr): [mean_accuracies(rule, [lr], nudge=nudge)[0] for nudge in NUDGES]
        for rule, lr in (("Adam", 0.1), ("Adam", 0.3), ("RMSProp", 0.1), ("SGD", 1.33))},
    "valley": {
        rule + " " + str(angle): [valley(rule, lr, angle, nudge) for nudge in NUDGES]
        for rule, lr in (("RMSProp", 0.01), ("Lion", 0.02)) for angle in (0, 20, 30, 45)},
}
with open("lesson-figures.json", "w") as file:
    json.dump(result, file, indent=1)
