package descenso.course.knob;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A name in a form that can be typed on any keyboard: only lower-case letters, digits and dots, without accents. Greek
 * letters become their names, {@code β₁} becomes {@code beta1}, and {@code .9} and {@code 0,9} both become {@code 0.9}.
 */
final class NormalizedName {

    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'α', "alpha",
            (int) 'β', "beta",
            (int) 'ε', "epsilon",
            (int) 'η', "eta",
            (int) 'κ', "kappa",
            (int) 'λ', "lambda",
            (int) 'ρ', "rho",
            (int) 'σ', "sigma",
            (int) 'ψ', "psi");

    private NormalizedName() {}

    static String of(String name) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll(",(?=[0-9])", ".")
                .codePoints()
                .forEach(sign -> folded.append(letters(sign)));
        return folded.toString().replaceAll("(?<![0-9])[.](?=[0-9])", "0.").replaceAll("[.]+$", "");
    }

    private static String letters(int sign) {
        boolean isKept = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '.';
        return isKept ? Character.toString(sign) : LETTERS.getOrDefault(sign, "");
    }
}
