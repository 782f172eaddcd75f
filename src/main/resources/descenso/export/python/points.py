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


#:if absolute
def absolute(a):
    return a * np.sign(np.real(a))
#:end


#:if minimum
def minimum(a, b):
    return np.where(np.real(a) == np.real(b), a, np.minimum(a, b))
#:end


#:if maximum
def maximum(a, b):
    return np.where(np.real(a) == np.real(b), a, np.maximum(a, b))
#:end


<<functions>>


#:if surface
def differentiate(x):
    """complex step: ∂f/∂xₖ = Im f(x + i·h·eₖ)/h"""
    h = 2.0**-600
    g = np.array([np.imag(f(*step)) for step in x + 1j * h * np.eye(len(x))]) / h
    g[np.abs(g) > 1e80 * (1 + np.abs(f(*x)))] *= np.inf  #: pole
    return f(*x), g
#:end


#:if list
def gradient(t):
    return gradients[min(t, len(gradients)) - 1]
#:end


#:if distance
def distance(x):
    return np.sqrt((x * x).sum())  #: quadratic
    return min(np.sqrt(((x - m) ** 2).sum()) for m in minima)  #: !quadratic
#:end


