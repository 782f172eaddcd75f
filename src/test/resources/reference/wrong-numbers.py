"""Wrong numbers that learners give, each with the slip that makes it, for the number questions of the course.

Every right and every wrong formula below is written by hand in plain Python. Nothing is taken from the program.
A row of wrong-numbers.csv has four columns: the question, its values, the number as typed, and the names of the
slip, or of another one that gives the same number. Any of the names is right: the id of an author's trap, or the word of a mistake, perhaps with the value or
constant that it concerns.

    python3 wrong-numbers.py > wrong-numbers.csv
"""
import itertools
import math
import random

sqrt, ceil, floor = math.sqrt, math.ceil, math.floor
ROWS_A_SLIP = 3
chance = random.Random(22)

# question: (values, right, tolerance as a function of the right number, {names of the slip: wrong number})
QUESTIONS = {}


def question(name, values, right, tolerance, **more):
    QUESTIONS[name] = (values, right, tolerance, more.get("where", lambda **v: True), more["slips"])


def percent(p):
    return lambda right: abs(right) * p / 100


def absolute(a):
    return lambda right: a


question(
    "starting-point-limit",
    {"a": [2, 4, 10, 20, 25, 50]},
    lambda a: 2 / (2 * a),
    percent(1),
    slips={
        "one-step": lambda a: 1 / (2 * a),
        "coefficient": lambda a: 2 / a,
        "upside-down": lambda a: a,
        "sign": lambda a: -1 / a,
        "percent": lambda a: 100 / a,
    },
)
question(
    "valleys-factor",
    {"k": [40, 60, 80], "lr": [0.01, 0.02, 0.03]},
    lambda k, lr: 1 - lr * k,
    absolute(0.005),
    where=lambda k, lr: lr * k < 2,
    slips={
        "sign": lambda k, lr: lr * k - 1,
        "flat": lambda k, lr: 1 - lr,
        "subtracted": lambda k, lr: lr * k,
        "twice": lambda k, lr: 1 - 2 * lr * k,
        "sign ": lambda k, lr: 1 + lr * k,
        "no-factor lr": lambda k, lr: 1 - k,
        "percent": lambda k, lr: 100 * (1 - lr * k),
        "inverse": lambda k, lr: 1 / (1 - lr * k),
        "product-and-quotient": lambda k, lr: 1 - k / lr,
        "product-and-quotient ": lambda k, lr: 1 - lr / k,
    },
)
question(
    "momentum-terminal",
    {"g": [2, 3, 4], "lr": [0.01, 0.02, 0.1], "b": [0.5, 0.8, 0.9, 0.95]},
    lambda g, lr, b: lr * g / (1 - b),
    percent(1),
    slips={
        "no-memory": lambda g, lr, b: lr * g,
        "velocity": lambda g, lr, b: g / (1 - b),
        "alternating": lambda g, lr, b: lr * g / (1 + b),
        "second": lambda g, lr, b: lr * g * (1 + b),
        "no-factor g": lambda g, lr, b: lr / (1 - b),
        "no-complement": lambda g, lr, b: lr * g / b,
        "inverse|product-and-quotient": lambda g, lr, b: lr * g * (1 - b),
        "no-factor": lambda g, lr, b: 1 / (1 - b),
        "percent": lambda g, lr, b: 100 * lr * g / (1 - b),
        "sign": lambda g, lr, b: -lr * g / (1 - b),
        "inverse": lambda g, lr, b: (1 - b) / (lr * g),
    },
)
question(
    "analogy-critical",
    {"lr": [0.01, 0.04], "c": [4, 9, 16, 25]},
    lambda lr, c: (1 - sqrt(lr * c)) ** 2,
    absolute(0.005),
    where=lambda lr, c: lr * c < 0.5,
    slips={
        "curvature": lambda lr, c: (1 - sqrt(lr)) ** 2,
        "root": lambda lr, c: (1 - lr * c) ** 2,
        "square": lambda lr, c: 1 - sqrt(lr * c),
        "no-complement": lambda lr, c: sqrt(lr * c) ** 2,
        "sign": lambda lr, c: (1 + sqrt(lr * c)) ** 2,
        "no-factor lr": lambda lr, c: (1 - sqrt(c)) ** 2,
        "doubled-root": lambda lr, c: (1 - sqrt(sqrt(lr * c))) ** 2,
        "doubled-power": lambda lr, c: (1 - sqrt(lr * c)) ** 4,
        "power-as-product": lambda lr, c: (1 - sqrt(lr * c)) * 2,
        "lost-parentheses": lambda lr, c: 1 - lr * c,
        "percent": lambda lr, c: 100 * (1 - sqrt(lr * c)) ** 2,
        "inverse": lambda lr, c: 1 / (1 - sqrt(lr * c)) ** 2,
        "product-and-quotient": lambda lr, c: (1 - sqrt(lr / c)) ** 2,
        "product-and-quotient ": lambda lr, c: (1 - sqrt(c / lr)) ** 2,
    },
)
question(
    "normalising-rate",
    {"lr": [0.01, 0.02], "g": [20, 5, 4, 0.5, 0.2, 0.05]},
    lambda lr, g: lr / g,
    percent(2),
    slips={
        "step": lambda lr, g: lr,
        "square": lambda lr, g: lr / g**2,
        "product": lambda lr, g: lr * g,
        "upside-down": lambda lr, g: g / lr,
        "no-factor lr": lambda lr, g: 1 / g,
        "doubled-root": lambda lr, g: lr / sqrt(g),
        "percent": lambda lr, g: 100 * lr / g,
        "sign": lambda lr, g: -lr / g,
    },
)
question(
    "adam-agreement",
    {"k": [1, 2, 3, 10, 100], "side": [1, -1]},
    lambda k, side: (7 * k + side * k) / 2 / (5 * k),
    absolute(0.005),
    slips={
        "variance": lambda k, side: (7 * k + side * k) / (7 * k - side * k),
        "root": lambda k, side: (7 * k + side * k) / 2 / (25 * k * k),
        "mean": lambda k, side: (7 * k + side * k) / 2,
        "no-divisor": lambda k, side: (7 * k + side * k) / (5 * k),
        "no-divisor ": lambda k, side: (7 * k + side * k) / 2 / sqrt(49 * k * k + k * k),
        "sign": lambda k, side: (7 * k - side * k) / 2 / (5 * k),
        "no-term": lambda k, side: 7 * k / 2 / (5 * k),
        "inverse": lambda k, side: (5 * k) / ((7 * k + side * k) / 2),
        "percent": lambda k, side: 100 * (7 * k + side * k) / 2 / (5 * k),
        "doubled-root": lambda k, side: (7 * k + side * k) / 2 / sqrt(5 * k),
    },
)
question(
    "adam-rule-spike",
    {"b1": [0.9, 0.8, 0.7, 0.6, 0.5], "b2": [0.99, 0.96, 0.91, 0.84, 0.75]},
    lambda b1, b2: (1 - b1) / sqrt(1 - b2),
    percent(2),
    where=lambda b1, b2: abs(1 - b1 - sqrt(1 - b2)) > 0.01,
    slips={
        "root": lambda b1, b2: (1 - b1) / (1 - b2),
        "upside-down": lambda b1, b2: sqrt(1 - b2) / (1 - b1),
        "bounded": lambda b1, b2: 1,
        "no-complement": lambda b1, b2: b1 / sqrt(1 - b2),
        "no-complement ": lambda b1, b2: (1 - b1) / sqrt(b2),
        "no-factor": lambda b1, b2: 1 / sqrt(1 - b2),
        "no-divisor": lambda b1, b2: 1 - b1,
        "doubled-root": lambda b1, b2: (1 - b1) / sqrt(sqrt(1 - b2)),
        "product-and-quotient": lambda b1, b2: (1 - b1) * sqrt(1 - b2),
        "sign": lambda b1, b2: (1 + b1) / sqrt(1 - b2),
        "sign ": lambda b1, b2: (1 - b1) / sqrt(1 + b2),
        "percent": lambda b1, b2: 100 * (1 - b1) / sqrt(1 - b2),
    },
)
question(
    "why-adam-adamw",
    {"wd": [2, 3, 4, 5], "n": [2, 3]},
    lambda wd, n: (1 - 0.1 * wd) ** n,
    absolute(0.004),
    where=lambda wd, n: wd != n,
    slips={
        "adam": lambda wd, n: 1 - n / 10,
        "linear": lambda wd, n: 1 - n * wd / 10,
        "once": lambda wd, n: 1 - wd / 10,
        "no-complement": lambda wd, n: (0.1 * wd) ** n,
        "sign": lambda wd, n: (1 + 0.1 * wd) ** n,
        "step-after": lambda wd, n: (1 - 0.1 * wd) ** (n + 1),
        "step-before": lambda wd, n: (1 - 0.1 * wd) ** (n - 1) if n > 2 else None,
        "no-factor 0.1": lambda wd, n: (1 - wd) ** n,
        "no-factor wd": lambda wd, n: 0.9**n,
        "power-as-product": lambda wd, n: (1 - 0.1 * wd) * n,
        "lost-parentheses": lambda wd, n: 1 - (0.1 * wd) ** n,
        "percent": lambda wd, n: 100 * (1 - 0.1 * wd) ** n,
    },
)
question(
    "generalisation-new-negative",
    {"a": [0.3, 0.4, 0.5, 0.8, 0.9], "b": [0.1, 0.2, 0.3, 0.4], "p": [0.1, 0.2]},
    lambda a, b, p: 2 * b - a,
    absolute(0.005),
    where=lambda a, b, p: abs(a - 2 * b) > 0.05,
    slips={
        "seen": lambda a, b, p: 2 * b - a - 5 * p,
        "sign": lambda a, b, p: 2 * b + a,
        "one-fixed": lambda a, b, p: b - a,
        "sign ": lambda a, b, p: a - 2 * b,
        "no-term": lambda a, b, p: -a,
        "no-term a": lambda a, b, p: 2 * b,
        "percent": lambda a, b, p: 100 * (2 * b - a),
    },
)
question(
    "notebook-updates",
    {"rows": [100, 200, 500, 1000, 1437], "batch": [16, 32, 64], "epochs": [5, 10, 20]},
    lambda rows, batch, epochs: ceil(rows / batch) * epochs,
    absolute(0.4),
    slips={
        "short-batch": lambda rows, batch, epochs: floor(rows / batch) * epochs,
        "unrounded": lambda rows, batch, epochs: rows / batch * epochs,
        "one-epoch": lambda rows, batch, epochs: ceil(rows / batch),
        "every-row": lambda rows, batch, epochs: rows * epochs,
        "step-before": lambda rows, batch, epochs: ceil(rows / batch) * (epochs - 1),
        "step-after": lambda rows, batch, epochs: ceil(rows / batch) * (epochs + 1),
    },
)
question(
    "judgement-half-way",
    {"low": [0.0001, 0.0004, 0.0009, 0.01], "high": [1, 4, 25, 100]},
    lambda low, high: sqrt(low * high),
    percent(3),
    where=lambda low, high: low * high < 0.9,
    slips={
        "middle": lambda low, high: (low + high) / 2,
        "ratio": lambda low, high: sqrt(high / low),
        "root": lambda low, high: low * high,
        "no-factor": lambda low, high: sqrt(low),
        "no-factor ": lambda low, high: sqrt(high),
        "doubled-root": lambda low, high: sqrt(sqrt(low * high)),
        "product-and-quotient": lambda low, high: sqrt(low / high),
        "inverse": lambda low, high: 1 / sqrt(low * high),
        "power-as-product": lambda low, high: low * high / 2,
        "percent": lambda low, high: 100 * sqrt(low * high),
    },
)


# Questions about steps of an optimizer.
question(
    "starting-point-step",
    {"lr": [0.01, 0.02, 0.03, 0.04, 0.12, 0.14], "x0": [1, 1.5, 2, 2.5, 3, 3.5, 4]},
    lambda lr, x0: x0 - lr * 10 * x0,
    percent(1),
    slips={
        "sign": lambda lr, x0: x0 + lr * 10 * x0,
        "no-rate": lambda lr, x0: x0 - 10 * x0,
        "other-quantity": lambda lr, x0: -lr * 10 * x0,
        "step-after": lambda lr, x0: x0 * (1 - 10 * lr) ** 2,
        "step-before": lambda lr, x0: x0,
        "percent": lambda lr, x0: 100 * x0 * (1 - 10 * lr),
    },
)
question(
    "momentum-two-steps",
    {"lr": [0.1, 0.2], "b": [0.5, 0.9], "g1": [1, 2, 3, 4], "g2": [1, 2, -1, -2, -3], "x0": [1, 2, 5]},
    lambda lr, b, g1, g2, x0: x0 - lr * g1 - lr * (b * g1 + g2),
    absolute(0.005),
    where=lambda lr, b, g1, g2, x0: abs(b * g1 + g2) > 0.15
    and abs(g1 + b * g1 + g2) > 0.15
    and abs(x0 - lr * (g1 + b * g1 + g2)) > 0.01,
    slips={
        "past-forgotten": lambda lr, b, g1, g2, x0: x0 - lr * g1 - lr * g2,
        "sign": lambda lr, b, g1, g2, x0: x0 + lr * g1 + lr * (b * g1 + g2),
        "no-rate": lambda lr, b, g1, g2, x0: x0 - g1 - (b * g1 + g2),
        "step-before": lambda lr, b, g1, g2, x0: x0 - lr * g1,
        "needless-share": lambda lr, b, g1, g2, x0: x0
        - lr * (1 - b) * g1
        - lr * (b * (1 - b) * g1 + (1 - b) * g2),
        "old-gradient": lambda lr, b, g1, g2, x0: x0 - lr * g1 - lr * (b * g1 + g1),
        "other-quantity": lambda lr, b, g1, g2, x0: b * g1 + g2,
    },
)
question(
    "rmsprop-first-step",
    {"ratio": [2, 5, 10], "lr": [0.01, 0.1], "g": [4, 20, 50], "x0": [2, 3, 4]},
    lambda ratio, lr, g, x0: x0 - lr * ratio,
    absolute(0.002),
    slips={
        "plain": lambda ratio, lr, g, x0: x0 - lr * g,
        "sign": lambda ratio, lr, g, x0: x0 + lr * ratio,
        "no-rate": lambda ratio, lr, g, x0: x0 - ratio,
        "no-root": lambda ratio, lr, g, x0: x0 - lr * g / (g * g / ratio**2),
        "square-not-averaged": lambda ratio, lr, g, x0: x0 - lr,
        "swapped-shares": lambda ratio, lr, g, x0: x0 - lr / sqrt(1 - 1 / ratio**2),
        "not-squared": lambda ratio, lr, g, x0: x0 - lr * g / sqrt(g / ratio**2),
    },
)
question(
    "adam-first-moment",
    {"b": [0.5, 0.9], "g1": [2, 4, 6], "g2": [-1, -2, 1, 5]},
    lambda b, g1, g2: b * (1 - b) * g1 + (1 - b) * g2,
    absolute(0.001),
    where=lambda b, g1, g2: abs(b * g1 + g2) > 0.1,
    slips={
        "sum": lambda b, g1, g2: b * g1 + g2,
        "plain": lambda b, g1, g2: (g1 + g2) / 2,
        "corrected": lambda b, g1, g2: (b * g1 + g2) / (1 + b),
        "past-forgotten": lambda b, g1, g2: (1 - b) * g2,
        "swapped-shares": lambda b, g1, g2: (1 - b) * b * g1 + b * g2,
        "step-before": lambda b, g1, g2: (1 - b) * g1,
    },
)
question(
    "adam-rule-m-hat",
    {"level": [1, 2, 3, -1], "g1": [1, 2, 3, 4, -2]},
    lambda level, g1: level,
    absolute(0.01),
    where=lambda level, g1: (19 * level - 9 * g1) / 10 != level,
    slips={
        "no-bias-correction": lambda level, g1: 0.19 * level,
        "bias-power": lambda level, g1: 1.9 * level,
        "step-before": lambda level, g1: g1,
        "sign": lambda level, g1: -level,
    },
)
question(
    "adam-rule-v-hat",
    {"g1": [1, 2, 4, 5], "g2": [-1, 1, -2, 2, 4]},
    lambda g1, g2: (g1**2 + 2 * g2**2) / 3,
    absolute(0.02),
    where=lambda g1, g2: abs(g1) != abs(g2),
    slips={
        "no-bias-correction": lambda g1, g2: 0.25 * g1**2 + 0.5 * g2**2,
        "bias-power": lambda g1, g2: 0.5 * g1**2 + g2**2,
        "not-squared": lambda g1, g2: (0.25 * abs(g1) + 0.5 * abs(g2)) / 0.75,
        "past-forgotten": lambda g1, g2: 0.5 * g2**2 / 0.75,
    },
)
question(
    "adam-rule-two-steps",
    {"x0": [2, 3, 5], "a": [0.3, 0.6, 0.9], "k": [1, 2, -1, -3], "c": [1, 5]},
    lambda x0, a, k, c: two_steps(x0, a, c * k, -k),
    absolute(0.01),
    slips={
        "whole": lambda x0, a, k, c: x0 - 2 * a * math.copysign(1, k),
        "signs": lambda x0, a, k, c: x0,
        "no-rate": lambda x0, a, k, c: two_steps(x0, 1, c * k, -k),
        "step-before": lambda x0, a, k, c: x0 - a * math.copysign(1, k),
        "no-bias-correction": lambda x0, a, k, c: two_steps(x0, a, c * k, -k, False),
    },
)


def two_steps(x, a, g1, g2, corrected=True):
    """Returns the parameter after two steps of Adam with both shares 0.5."""
    m1, v1 = 0.5 * g1, 0.5 * g1 * g1
    m2, v2 = 0.5 * m1 + 0.5 * g2, 0.5 * v1 + 0.5 * g2 * g2
    if corrected:
        m1, v1, m2, v2 = m1 / 0.5, v1 / 0.5, m2 / 0.75, v2 / 0.75
    return x - a * m1 / sqrt(v1) - a * m2 / sqrt(v2)


def typed(number, comma):
    """Returns a number as a learner types it, to 3 to 5 digits or in full if it is short, with point or comma."""
    short = f"{number:.10g}"
    digits = sum(sign.isdigit() for sign in short.split("e")[0].lstrip("-0."))
    text = short if digits <= 5 and "e" not in short else f"{number:.{chance.choice([3, 4, 5])}g}"
    return text.replace(".", ",") if comma and "e" not in text else text


def agrees(formula, draw, wrong):
    """Returns whether another slip gives the same number, to three digits."""
    try:
        other = formula(**draw)
    except (ZeroDivisionError, ValueError):
        return False
    return other is not None and f"{other:.3g}" == f"{wrong:.3g}"


def main():
    print("question;values;typed;slip")
    for name, (values, right, tolerance, where, slips) in QUESTIONS.items():
        draws = [dict(zip(values, each)) for each in itertools.product(*values.values())]
        draws = [draw for draw in draws if where(**draw)]
        for slip, formula in slips.items():
            chance.shuffle(draws)
            rows = 0
            for draw in draws:
                try:
                    wrong = formula(**draw)
                except (ZeroDivisionError, ValueError):
                    continue
                if wrong is None or wrong == 0 or abs(wrong - right(**draw)) <= 2 * tolerance(right(**draw)):
                    continue
                text = ", ".join(f"{key}={value}" for key, value in draw.items())
                names = [slip] + [other for other in slips if other != slip and agrees(slips[other], draw, wrong)]
                print(f"{name};{text};{typed(wrong, rows % 2)};{'|'.join(each.strip() for each in names)}")
                rows += 1
                if rows == ROWS_A_SLIP:
                    break


main()
