package descenso.phrases;

import java.util.List;

/** A sentence not yet said in any language: what lower floors return where a person will read it. */
public record Sentence(Phrase phrase, List<String> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(Phrase phrase, String... arguments) {
        return new Sentence(phrase, List.of(arguments));
    }
}
