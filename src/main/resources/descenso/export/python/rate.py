def <<name>>(t):
    return <<value>>
