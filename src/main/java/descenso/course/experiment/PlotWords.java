package descenso.course.experiment;

import descenso.course.source.Schema;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words of an experiment's {@code show}. Each picture of the lab has its key as a word, and some have further words.
 * A picture exists if it has a name, a message whose key begins with {@code plot.}.
 */
public final class PlotWords {

    private static final String NAME = "PLOT_";

    private PlotWords() {}

    /** Returns all words: those of the author guide, not all of which are keys, then the other keys. */
    static List<String> all() {
        Stream<String> keys = Stream.of(MessageKey.values())
                .filter(key -> key.name().startsWith(NAME))
                .map(PlotWords::key);
        return Stream.concat(Schema.words("experiment", "show").stream(), keys)
                .distinct()
                .toList();
    }

    /** Returns the keys of the pictures that a word asks for. The table is no picture: it is always shown. */
    public static List<String> keys(String word) {
        return switch (word) {
            case "contour" -> List.of("landscape");
            case "path" -> List.of("landscape", "path");
            case "parameters", "memory" -> List.of("path");
            case "epochs" -> List.of("loss");
            case "table" -> List.of();
            default -> List.of(word);
        };
    }

    /** Returns the key of the picture with the given name. */
    public static String key(MessageKey name) {
        return name.name().substring(NAME.length()).toLowerCase(Locale.ROOT);
    }
}
