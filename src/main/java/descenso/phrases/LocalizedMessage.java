package descenso.phrases;

import java.util.List;

/** A sentence not yet said in any language: what lower floors return where a person will read it. */
public record LocalizedMessage(MessageKey phrase, List<String> arguments) {

    public LocalizedMessage {
        arguments = List.copyOf(arguments);
    }

    public static LocalizedMessage of(MessageKey phrase, String... arguments) {
        return new LocalizedMessage(phrase, List.of(arguments));
    }
}
