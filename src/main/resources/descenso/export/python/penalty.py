class L2:
    """g ← g + l2·θ"""

    def __init__(self, rule, l2):
        self.rule, self.l2 = rule, l2

    def step(self, theta, g, lr):
        return self.rule.step(theta, g + self.l2 * theta, lr)
