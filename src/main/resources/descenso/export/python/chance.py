#:if chance
class JavaRandom:
    """java.util.Random: s ← (25214903917·s + 11) mod 2⁴⁸"""

    def __init__(self, seed):
        self.s = (seed ^ 25214903917) % 2**48
        self.spare = None  #: gaussian

    def bits(self, n):
        self.s = (25214903917 * self.s + 11) % 2**48
        return self.s >> (48 - n)

    #:if double
    def next_double(self):
        return ((self.bits(26) << 27) + self.bits(27)) / 2**53

    #:end
    #:if int
    def next_int(self, bound):
        if bound & (bound - 1) == 0:
            return bound * self.bits(31) >> 31
        while True:
            number = self.bits(31)
            if number - number % bound + bound <= 2**31:
                return number % bound

    #:end
    #:if gaussian
    def next_gaussian(self):
        if self.spare is not None:
            spare, self.spare = self.spare, None
            return spare
        while True:
            a, b = 2 * self.next_double() - 1, 2 * self.next_double() - 1
            square = a * a + b * b
            if 0 < square < 1:
                factor = np.sqrt(-2 * np.log(square) / square)
                self.spare = b * factor
                return a * factor

    #:end
#:end


#:if shuffle
def shuffle(numbers, random):
    """Fisher & Yates"""
    for i in range(len(numbers) - 1, 0, -1):
        j = random.next_int(i + 1)
        numbers[i], numbers[j] = numbers[j], numbers[i]
    return numbers
#:end


