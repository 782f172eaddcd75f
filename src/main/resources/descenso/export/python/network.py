#:if table
path = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / data
try:
    table = np.loadtxt(path, delimiter=",", ndmin=2)
except ValueError:
    table = np.loadtxt(path, delimiter=",", ndmin=2, skiprows=1)
#:end


#:if moons
def moons():
    n = points // 2
    a = np.pi * np.arange(n) / max(n - 1, 1)
    b = np.pi * np.arange(points - n) / max(points - n - 1, 1)
    inputs = np.concatenate([np.c_[np.cos(a), np.sin(a)], np.c_[1 - np.cos(b), 0.5 - np.sin(b)]])
    random = JavaRandom(moons_seed)
    noise = [random.next_gaussian() for _ in range(inputs.size)]
    return np.c_[inputs + moons_noise * np.reshape(noise, inputs.shape), np.arange(points) >= n]
#:end


#:if network
def prepare():
    table = moons()  #: moons
    X, y = table[:, :-1], table[:, -1].astype(int)
    sizes = [X.shape[1], *hidden, y.max() + 1]
    #:if split
    order = shuffle(np.arange(len(y)), JavaRandom(split_seed))
    X_val, y_val = X[order[train:]], y[order[train:]]  #: validation !test
    #:if test
    judges, testers = order[train : train + validation], order[train + validation :]
    X_val, y_val, X_test, y_test = X[judges], y[judges], X[testers], y[testers]
    #:end
    X, y = X[order[:train]], y[order[:train]]
    #:end
    X, y = X[:rows_kept], y[:rows_kept]  #: rows
    #:if scale
    X = X / scale
    X_val = X_val / scale  #: validation
    X_test = X_test / scale  #: test
    #:end
    #:if label-noise
    random = JavaRandom(label_seed)
    for i in range(len(y)):
        if random.next_double() < label_noise:
            y[i] = random.next_int(sizes[-1])
    #:end
    #:if standardise
    mean = X[0] + (X - X[0]).sum(axis=0) / len(y)
    deviation = np.sqrt(((X - mean) ** 2).sum(axis=0) / len(y))
    deviation[deviation == 0] = 1
    X_val = (X_val - mean) / deviation  #: validation
    X_test = (X_test - mean) / deviation  #: test
    X = (X - mean) / deviation
    #:end
    return sizes, X, y, X_val, y_val, X_test, y_test  #: test
    return sizes, X, y, X_val, y_val  #: validation !test
    return sizes, X, y  #: !validation


#:if init.zeros
def initial():
    return np.zeros(sum((a + 1) * b for a, b in zip(sizes, sizes[1:])))


#:end
#:if init.seeded
def initial():
    """±√(6 / (a + b))"""
    random = JavaRandom(init_seed)
    theta = []
    for a, b in zip(sizes, sizes[1:]):
        bound = np.sqrt(6 / (a + b))
        theta += [(2 * random.next_double() - 1) * bound for _ in range(a * b)] + [0.0] * b
    return np.array(theta)


#:end
#:if init.given
def initial():
    return np.array(given)


#:end
#:if batches.shuffled
def batches():
    random = JavaRandom(batch_seed)
    while True:
        order = shuffle(np.arange(len(y)), random)
        for start in range(0, len(y), batch_size):
            yield order[start : start + batch_size]


#:end
#:if batches.full
def batches():
    while True:
        yield np.arange(len(y))


#:end
#:if batches.listed
def batches():
    yield from listed


#:end
def layers(theta):
    for a, b in zip(sizes, sizes[1:]):
        W, c, theta = np.split(theta, [a * b, (a + 1) * b])
        yield W.reshape(a, b), c


def forward(theta, X):
    """h ← relu(h·W + b)"""  #: relu
    """h ← tanh(h·W + b)"""  #: tanh
    h = [X]
    *below, (W, b) = layers(theta)
    for V, c in below:
        z = h[-1] @ V + c
        h.append(np.where(z < 0, 0, z))  #: relu
        h.append(np.tanh(z))  #: tanh
    return h, h[-1] @ W + b


def cross_entropy(z, y):
    """−log softmax(z)[y]"""
    z = z - z.max(axis=1, keepdims=True)
    return (np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y]).sum() / len(y)


def differentiate(theta, X, y):
    h, z = forward(theta, X)
    p = np.exp(z - z.max(axis=1, keepdims=True))
    delta = p / p.sum(axis=1, keepdims=True)
    delta[np.arange(len(y)), y] -= 1
    delta /= len(y)
    g = []
    for (W, b), below in zip(reversed(list(layers(theta))), reversed(h)):
        g = [(below.T @ delta).ravel(), delta.sum(axis=0)] + g
        if below is not X:
            delta = np.where(below <= 0, 0, delta @ W.T)  #: relu
            delta = (delta @ W.T) * (1 - below**2)  #: tanh
    return cross_entropy(z, y), np.concatenate(g)


#:if validation
def judge_on(name, label, epoch, theta, X, y):
    z = forward(theta, X)[1]
    rows.writerow([label, name + "Loss", epoch, float(cross_entropy(z, y))])
    right = (z.argmax(axis=1) == y).sum() / len(y)
    rows.writerow([label, name + "Accuracy", epoch, float(right)])


#:end
def judge(label, epoch, theta):
    loss = cross_entropy(forward(theta, X)[1], y)
    rows.writerow([label, "trainLoss", epoch, float(loss)])
    judge_on("validation", label, epoch, theta, X_val, y_val)  #: validation
    return loss
#:end


