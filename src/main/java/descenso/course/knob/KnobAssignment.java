package descenso.course.knob;

import descenso.course.experiment.Knob;
import descenso.course.setting.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A typed line with the name of a knob and its new value. Both the name and the value may contain spaces. */
record KnobAssignment(KnobResolver resolver, String line) {

    /** Separator between a name and its value. */
    private static final Pattern BREAK = Pattern.compile("\\s*[=:]\\s*|\\s+");

    /** End of a text that cannot be a whole name: after an operator, the separator belongs to a value. */
    private static final Pattern OPERATOR = Pattern.compile(".*[-+*/^(]");

    /** Preposition between name and value. */
    private static final Pattern TO = Pattern.compile("(?:to|a|en)\\s+");

    KnobChange change() {
        String text = line.strip();
        return breaks(text).stream()
                .map(at -> change(text.substring(0, at[0]), text.substring(at[1])))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> KnobChange.none(error(text)));
    }

    /**
     * Returns the possible ends of the name (exclusive) and starts of the value (inclusive), as 0-based index pairs;
     * the longest name first.
     */
    private static List<int[]> breaks(String text) {
        List<int[]> breaks = new ArrayList<>();
        Matcher matcher = BREAK.matcher(text);
        while (matcher.find()) {
            if (matcher.start() > 0 && matcher.end() < text.length()) {
                breaks.add(0, new int[] {matcher.start(), matcher.end()});
            }
        }
        return breaks;
    }

    private Optional<KnobChange> change(String name, String value) {
        if (OPERATOR.matcher(name).matches()) {
            return Optional.empty();
        }
        KnobMatch found = resolver.resolve(name);
        return found.message().isPresent()
                ? Optional.empty()
                : Optional.of(changed(found.knobs(), TO.matcher(value).replaceFirst("")));
    }

    private static KnobChange changed(List<Knob> knobs, String value) {
        List<Setting> settings = new ArrayList<>();
        for (Knob knob : knobs) {
            KnobValue read = new KnobValue(knob, value);
            if (read.message().isPresent()) {
                return KnobChange.none(read.message().get());
            }
            settings.add(read.setting());
        }
        return new KnobChange(settings, Optional.empty());
    }

    /** Returns the error in the name: the first word, with the number that continues it, if any. */
    private LocalizedMessage error(String text) {
        KnobMatch whole = resolver.resolve(text);
        if (whole.message().isEmpty()) {
            return LocalizedMessage.of(
                    MessageKey.LAB_TOLD_NO_VALUE, resolver.of(whole.knobs().get(0)));
        }
        String[] words = text.split("\\s*[=:]\\s*|\\s+", 3);
        String name = words.length > 2 && words[1].startsWith(".") ? words[0] + " " + words[1] : words[0];
        return resolver.resolve(name).message().or(whole::message).orElseThrow();
    }
}
