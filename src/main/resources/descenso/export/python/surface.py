def <<name>>(point):
    <<coordinates>> = [Dual(x, slopes) for x, slopes in zip(point, np.eye(len(point)))]
    <<lines>>
    loss = <<value>>
    return (loss.value, loss.slopes) if isinstance(loss, Dual) else (loss, np.zeros(len(point)))
