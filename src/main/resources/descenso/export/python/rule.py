class <<name>>:
    """<<formulas>>"""

#:if constructor
    def __init__(self, <<parameters>>):
        <<constructor>>

#:end
    def step(self, theta, g, lr):
        <<step>>
