package descenso.phrases;

import java.util.List;

/** A message with its arguments, not yet formatted in a language. Lower layers return it, and views format it. */
public record LocalizedMessage(MessageKey key, List<String> arguments) {

    public LocalizedMessage {
        arguments = List.copyOf(arguments);
    }

    public static LocalizedMessage of(MessageKey key, String... arguments) {
        return new LocalizedMessage(key, List.of(arguments));
    }
}
