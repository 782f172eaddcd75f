def <<name>>(<<coordinates>>):
    <<lines>>
    return <<value>>
