package descenso.course.knob;

import descenso.course.experiment.Knob;
import descenso.course.source.SpellingSuggestion;
import descenso.course.yaml.EnumParser;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Creates the error messages for a typed name that is not exactly one knob.
 *
 * @param typed the typed name, shortened for quoting
 */
record KnobErrors(KnobResolver resolver, String typed) {

    /** Returns the error for a name that matches no knob. */
    LocalizedMessage unknown(String name) {
        if (resolver.experiment().knobs().isEmpty()) {
            return LocalizedMessage.of(MessageKey.LAB_TOLD_NO_KNOBS);
        }
        int dot = name.lastIndexOf('.');
        List<Knob> owned = resolver.owned(dot < 0 ? name : name.substring(0, dot));
        return owned.isEmpty()
                ? nearest(name, resolver.experiment().knobs())
                : dot < 0 ? listing(MessageKey.LAB_TOLD_ONLY_OWNER, owned) : nearest(name, owned);
    }

    private LocalizedMessage nearest(String name, List<Knob> among) {
        List<String> paragraphs = names(among);
        return SpellingSuggestion.to(name, paragraphs)
                .map(meant -> LocalizedMessage.of(MessageKey.LAB_TOLD_MISSPELT_KNOB, typed, meant))
                .orElseGet(() -> listing(MessageKey.LAB_TOLD_UNKNOWN_KNOB, among));
    }

    /** Returns all names that these knobs can be typed as. */
    private List<String> names(List<Knob> among) {
        return among.stream()
                .flatMap(knob -> Stream.of(resolver.of(knob), resolver.ofAll(knob), resolver.word(knob)))
                .distinct()
                .toList();
    }

    /** Returns the error for a name that matches several knobs. */
    LocalizedMessage several(List<Knob> found) {
        return listing(MessageKey.LAB_TOLD_SEVERAL_KNOBS, found);
    }

    private LocalizedMessage listing(MessageKey key, List<Knob> knobs) {
        List<String> arguments = new ArrayList<>(List.of(typed));
        arguments.addAll(
                Arrays.asList(EnumParser.first(knobs.stream().map(resolver::of).toList())));
        return LocalizedMessage.of(key, arguments.toArray(String[]::new));
    }
}
