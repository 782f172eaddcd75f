#:if turn
def turn(u, degrees):
    """x = R·u, R = [[cos, −sin], [sin, cos]]"""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([c * u[0] - s * u[1], s * u[0] + c * u[1]])
#:end


#:if quadratic
def differentiate(x):
    #:if turn
    """L = ½ Σ λᵢ·uᵢ²,  u = Rᵀ·x"""
    u = turn(x, -rotation)
    g = curvature * u
    return (g * u).sum() / 2, turn(g, rotation)
    #:end
    #:if !turn
    """L = ½ Σ λᵢ·xᵢ²"""
    g = curvature * x
    return (g * x).sum() / 2, g
    #:end
#:end


#:if least-squares
def differentiate(w):
    """L = ½ Σ (w·x − y)²"""
    y = np.repeat([1.0, -1.0], [positives, negatives])
    own = np.arange(5) < np.where(y > 0, 1, 5)[:, np.newaxis]
    r = w[0] * y + w[1] + w[2] + (own * w[3:].reshape(-1, 5)).sum(axis=1) - y
    shared = [(r * y).sum(), r.sum(), r.sum()]
    return (r * r).sum() / 2, np.concatenate([shared, (own * r[:, np.newaxis]).ravel()])
#:end


#:if dual
class Dual(np.lib.mixins.NDArrayOperatorsMixin):
    """A value and its derivatives by the coordinates. numpy's functions follow the chain rule."""

    def __init__(self, value, slopes):
        self.value, self.slopes = np.float64(value), slopes

    def __array_ufunc__(self, function, method, *terms):
        constant = [0.0] * len(self.slopes)
        terms = [term if isinstance(term, Dual) else Dual(term, constant) for term in terms]
        values = [term.value for term in terms]
        f = function(*values)
        if function not in PARTIALS:
            return f
        partials = PARTIALS[function](*values, f)
        return Dual(f, [sum(map(chain, partials, slopes)) for slopes in zip(*(term.slopes for term in terms))])


def chain(outer, inner):
    """0·∞ = 0"""
    return outer * inner if outer and inner else 0.0


PARTIALS = {  # ∂f/∂a, ∂f/∂b
    np.negative: lambda a, f: [-1],  #: NEGATE
    np.add: lambda a, b, f: [1, 1],  #: ADD
    np.subtract: lambda a, b, f: [1, -1],  #: SUBTRACT
    np.multiply: lambda a, b, f: [b, a],  #: MULTIPLY
    np.true_divide: lambda a, b, f: [1 / b, -f / b],  #: DIVIDE
    np.power: lambda a, b, f: [b and b * a ** (b - 1), f and f * np.log(a)],  #: POWER
    np.exp: lambda a, f: [f],  #: EXP
    np.log: lambda a, f: [1 / a],  #: LN
    np.log10: lambda a, f: [1 / (a * np.log(10))],  #: LOG10
    np.sqrt: lambda a, f: [0.5 / f],  #: SQRT
    np.sin: lambda a, f: [np.cos(a)],  #: SIN
    np.cos: lambda a, f: [-np.sin(a)],  #: COS
    np.tan: lambda a, f: [1 + f**2],  #: TAN
    np.arcsin: lambda a, f: [1 / np.sqrt((1 - a) * (1 + a))],  #: ASIN
    np.arccos: lambda a, f: [-1 / np.sqrt((1 - a) * (1 + a))],  #: ACOS
    np.arctan: lambda a, f: [1 / (1 + a**2)],  #: ATAN
    np.tanh: lambda a, f: [1 / np.cosh(a) ** 2],  #: TANH
    np.abs: lambda a, f: [np.sign(a)],  #: ABS
    np.minimum: lambda a, b, f: [a <= b, a > b],  #: MIN
    np.maximum: lambda a, b, f: [a >= b, a < b],  #: MAX
}
#:end


<<functions>>


#:if list
def gradient(t):
    return gradients[min(t, len(gradients)) - 1]
#:end


#:if distance
def distance(x):
    return np.sqrt((x * x).sum())  #: quadratic
    return min(np.sqrt(((x - m) ** 2).sum()) for m in minima)  #: !quadratic
#:end


