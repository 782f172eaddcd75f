package descenso.course.knob;

import descenso.phrases.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words to type for a knob in each language, {@link NormalizedName normalized}.
 *
 * @param spanish the word to show in Spanish
 * @param english the word to show in English
 * @param others further words that are accepted
 */
record ParameterAlias(String spanish, String english, List<String> others) {

    private static final Map<String, ParameterAlias> KNOWN = Map.ofEntries(
            entry("lr", "lr", "lr", "eta", "alpha", "alfa", "tasa", "tasadeaprendizaje", "rate", "learningrate"),
            entry("beta", "beta", "beta", "b", "momentum", "momento", "inercia", "inertia"),
            entry("beta1", "beta1", "beta1", "b1"),
            entry("beta2", "beta2", "beta2", "b2"),
            entry("epsilon", "epsilon", "epsilon", "eps"),
            entry("momentumDecay", "psi", "psi", "momentumdecay"),
            entry("weightDecay", "decaimiento", "decay", "weightdecay", "wd", "lambda", "decaimientodepesos"),
            entry("form", "forma", "form"),
            entry("biasCorrection", "sesgo", "bias", "biascorrection", "correcciondesesgo", "correccion"),
            entry("rotation", "giro", "rotation", "rotacion", "turn", "angle", "angulo"),
            entry("noise", "ruido", "noise", "sigma"),
            entry("seed", "semilla", "seed"),
            entry("init", "pesos", "weights", "init", "initialweights", "pesosiniciales"),
            entry("size", "lote", "batch", "size", "batchsize", "minibatch", "tamano", "tamanodelote"),
            entry("rows", "ejemplos", "examples", "rows", "filas"),
            entry(
                    "probability",
                    "etiquetas",
                    "labels",
                    "labelnoise",
                    "ruidodeetiquetas",
                    "probability",
                    "probabilidad"),
            entry("standardise", "estandarizar", "standardise", "standardize", "estandariza"));

    private static Map.Entry<String, ParameterAlias> entry(
            String key, String spanish, String english, String... others) {
        return Map.entry(key, new ParameterAlias(spanish, english, List.of(others)));
    }

    /** Returns the words for a key of an experiment; for an unknown key, the key itself. */
    static ParameterAlias of(String key) {
        String folded = NormalizedName.of(key);
        return KNOWN.getOrDefault(key, new ParameterAlias(folded, folded, List.of()));
    }

    String in(Language language) {
        return switch (language) {
            case ES -> spanish;
            case EN -> english;
        };
    }

    Stream<String> all() {
        return Stream.concat(Stream.of(spanish, english), others.stream());
    }
}
