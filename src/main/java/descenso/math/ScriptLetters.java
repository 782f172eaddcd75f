package descenso.math;

import java.util.Optional;

/** The superscript and subscript characters of Unicode. */
enum ScriptLetters {
    RAISED(
            "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤*†′",
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ*†′"),
    LOWERED("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

    /** Characters with a script form. */
    private final String plain;
    /** Their script forms, in the same order. */
    private final String script;

    ScriptLetters(String plain, String script) {
        this.plain = plain;
        this.script = script;
    }

    /** Returns a text in script characters; empty if one of its characters has no script form. */
    Optional<String> of(String text) {
        if (text.chars().anyMatch(c -> plain.indexOf(c) < 0)) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        text.chars().forEach(c -> letters.append(script.charAt(plain.indexOf(c))));
        return Optional.of(letters.toString());
    }
}
