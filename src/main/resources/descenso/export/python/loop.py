#:if network !reprepare
sizes, X, y, X_val, y_val, X_test, y_test = prepare()  #: test
sizes, X, y, X_val, y_val = prepare()  #: validation !test
sizes, X, y = prepare()  #: !validation
#:end
for <<columns>> in runs:
    #:if network
    sizes, X, y, X_val, y_val, X_test, y_test = prepare()  #: reprepare test
    sizes, X, y, X_val, y_val = prepare()  #: reprepare validation !test
    sizes, X, y = prepare()  #: reprepare !validation
    theta, epoch, batch = initial(), 0, batches()
    first = cross_entropy(forward(theta, X)[1], y)  #: stop.ratio
    for t in range(steps + 1):
        loss, is_last = 0.0, t == steps
        if not is_last and np.isfinite(theta).all():
            now = next(batch)
            loss, g = differentiate(theta, X[now], y[now])
        is_broken = not np.isfinite([loss, *theta]).all()
        is_over = is_last or is_broken
        if t % per_epoch == 0 or is_over:
            train_loss = judge(label, epoch, theta)
            epoch += 1
            is_over |= train_loss <= stop_loss  #: stop.loss
            is_over |= train_loss <= stop_ratio * first  #: stop.ratio
        if is_over:
            break
        theta = optimizer.step(theta, g, lr)  #: !scheduled
        theta = optimizer.step(theta, g, rate(t))  #: scheduled
    judge_on("test", label, epoch - 1, theta, X_test, y_test)  #: test
    #:end
    #:if !network
    x = turn(start, rotation)  #: turn
    x = start  #: !turn !least-squares
    x = np.zeros(3 + 5 * (positives + negatives))  #: least-squares
    random = JavaRandom(seed)  #: noise
    first = differentiate(x)[0]  #: stop.ratio !signal
    first = 0.0  #: stop.ratio signal
    far = distance(x)  #: distance
    for t in range(steps + 1):
        #:if signal
        loss = 0.0
        for name, value in zip(names, x):
            rows.writerow([label, "parameters." + name, t, float(value)])
        #:end
        #:if !signal
        loss, g = differentiate(x)
        rows.writerow([label, "loss", t, float(loss)])
        #:end
        if t == steps or not np.isfinite([loss, *x]).all():
            break
        #:if stop.loss
        if loss <= stop_loss:
            break
        #:end
        #:if stop.ratio
        if loss <= stop_ratio * first:
            break
        #:end
        #:if distance
        if distance(x) <= stop_distance * far:
            break
        #:end
        #:if stop.beyond
        if abs(x[stop_coordinate]) >= stop_beyond:
            break
        #:end
        g = gradient(t + 1)  #: signal
        g = g + noise * np.array([random.next_gaussian() for _ in x])  #: noise
        x = optimizer.step(x, g, lr)  #: !scheduled
        x = optimizer.step(x, g, rate(t))  #: scheduled
    #:end
