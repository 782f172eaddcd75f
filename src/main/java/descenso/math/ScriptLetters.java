package descenso.math;

import java.util.Optional;

/** The raised and lowered characters that Unicode has. */
enum ScriptLetters {
    RAISED(
            "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤*†′",
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ*†′"),
    LOWERED("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

    private final String plain;
    private final String script;

    ScriptLetters(String plain, String script) {
        this.plain = plain;
        this.script = script;
    }

    /** The text in such characters, where there is one for each of its own. */
    Optional<String> of(String text) {
        if (text.chars().anyMatch(c -> plain.indexOf(c) < 0)) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        text.chars().forEach(c -> letters.append(script.charAt(plain.indexOf(c))));
        return Optional.of(letters.toString());
    }
}
