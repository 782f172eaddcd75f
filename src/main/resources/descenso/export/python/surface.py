def <<name>>(point):
    <<coordinates>> = [Dual(x, slopes) for x, slopes in zip(point, np.eye(len(point)).tolist())]
    <<lines>>
    loss = <<value>>
    return (loss.value, np.array(loss.slopes)) if isinstance(loss, Dual) else (loss, np.zeros(len(point)))
