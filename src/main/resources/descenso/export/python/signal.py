def <<name>>(t):
    t = np.float64(t)  #: t
    <<lines>>
    return np.array([<<values>>])
