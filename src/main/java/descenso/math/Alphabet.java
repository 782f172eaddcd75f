package descenso.math;

import java.util.Optional;
import java.util.stream.Collectors;

/** The alphabets of {@code \mathrm}, {@code \mathbb} and similar commands, as far as terminals have them. */
enum Alphabet {
    UPRIGHT("", ""),
    BLACKBOARD("CHNPQRZ", "ℂℍℕℙℚℝℤ"),
    CALLIGRAPHIC("BEFHILMR", "ℬℰℱℋℐℒℳℛ");

    /** Letters with a form of their own in this alphabet. */
    private final String plain;
    /** Their forms, in the same order. */
    private final String drawn;

    Alphabet(String plain, String drawn) {
        this.plain = plain;
        this.drawn = drawn;
    }

    static Optional<Alphabet> of(String command) {
        return switch (command) {
            case "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathnormal", "mathfrak", "boldsymbol", "bm" ->
                Optional.of(UPRIGHT);
            case "mathbb" -> Optional.of(BLACKBOARD);
            case "mathcal", "mathscr" -> Optional.of(CALLIGRAPHIC);
            default -> Optional.empty();
        };
    }

    /**
     * Converts an argument to this alphabet: letters alone become one name, {@code MSE}; any other argument is
     * unchanged.
     */
    Node of(Node argument) {
        if (argument instanceof Row row
                && !row.isEmpty()
                && row.parts().stream().allMatch(Alphabet::isLetter)) {
            return new Symbol(
                    row.parts().stream().map(this::letter).map(Symbol::unicode).collect(Collectors.joining()),
                    row.parts().stream().map(this::letter).map(Symbol::ascii).collect(Collectors.joining()),
                    AtomClass.ORDINARY);
        }
        return isLetter(argument) ? letter(argument) : argument;
    }

    private Symbol letter(Node node) {
        Symbol letter = (Symbol) node;
        int place = plain.indexOf(letter.unicode());
        return place < 0 ? letter : new Symbol(drawn.substring(place, place + 1), letter.ascii(), AtomClass.ORDINARY);
    }

    private static boolean isLetter(Node node) {
        return node instanceof Symbol symbol
                && symbol.isLetter()
                && symbol.ascii().length() == 1;
    }
}
