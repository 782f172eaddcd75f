package descenso.math;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of letters that terminals have: the alphabets of {@code \mathbb} and similar commands, and scripts. */
enum LetterForm {
    UPRIGHT("", ""),
    BLACKBOARD("CHNPQRZ", "ℂℍℕℙℚℝℤ"),
    CALLIGRAPHIC("BEFHILMR", "ℬℰℱℋℐℒℳℛ"),
    RAISED(
            "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤*†′",
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ*†′"),
    LOWERED("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

    /** Characters with this form. */
    private final String plain;
    /** Their forms, in the same order. */
    private final String drawn;

    LetterForm(String plain, String drawn) {
        this.plain = plain;
        this.drawn = drawn;
    }

    /** Returns a text in this form; empty if one of its characters does not have it. */
    Optional<String> of(String text) {
        if (text.chars().anyMatch(c -> plain.indexOf(c) < 0)) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        text.chars().forEach(c -> letters.append(drawn.charAt(plain.indexOf(c))));
        return Optional.of(letters.toString());
    }

    /** Returns the alphabet of a command without its backslash. */
    static Optional<LetterForm> alphabet(String command) {
        return switch (command) {
            case "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathnormal", "mathfrak", "boldsymbol", "bm" ->
                Optional.of(UPRIGHT);
            case "mathbb" -> Optional.of(BLACKBOARD);
            case "mathcal", "mathscr" -> Optional.of(CALLIGRAPHIC);
            default -> Optional.empty();
        };
    }

    /** Converts an argument to this alphabet: letters alone become one name, {@code MSE}; any other is unchanged. */
    Node of(Node argument) {
        if (argument instanceof Row
                && !argument.isEmpty()
                && argument.parts().stream().allMatch(LetterForm::isLetter)) {
            List<Symbol> letters = argument.parts().stream().map(this::letter).toList();
            return new Symbol(
                    letters.stream().map(Symbol::unicode).collect(Collectors.joining()),
                    letters.stream().map(Symbol::ascii).collect(Collectors.joining()),
                    AtomClass.ORDINARY);
        }
        return isLetter(argument) ? letter(argument) : argument;
    }

    private Symbol letter(Node node) {
        Symbol letter = (Symbol) node;
        return of(letter.unicode())
                .map(drawnLetter -> new Symbol(drawnLetter, letter.ascii(), AtomClass.ORDINARY))
                .orElse(letter);
    }

    private static boolean isLetter(Node node) {
        return node instanceof Symbol symbol
                && symbol.isLetter()
                && symbol.ascii().length() == 1;
    }
}
