def <<name>>(point):
    <<coordinates>> = point
    <<lines>>
    loss = <<value>>
    return loss, np.array([<<partials>>])
