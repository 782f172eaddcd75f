package descenso.course.knob;

import descenso.course.experiment.Knob;
import descenso.course.experiment.KnobScale;
import descenso.course.setting.Setting;
import descenso.phrases.ControlCharacters;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A typed value of a knob: a number, or one of the words that the knob allows, in any language. */
record KnobValue(Knob knob, String typed) {

    private static final Map<String, List<String>> WORDS = Map.of(
            "true", List.of("true", "yes", "y", "on", "si", "s", "1", "verdadero"),
            "false", List.of("false", "no", "n", "off", "0", "falso"),
            "sum", List.of("sum", "suma"),
            "average", List.of("average", "mean", "media", "promedio"));

    private static final List<String> ALL = List.of("all", "todos", "todas");

    /** Returns an error if the knob allows only certain words and the text is none of them. */
    Optional<LocalizedMessage> message() {
        boolean isOther = isWord() && word().isEmpty();
        return isOther
                ? Optional.of(LocalizedMessage.of(
                        isSwitch() ? MessageKey.LAB_TOLD_YES_OR_NO : MessageKey.LAB_TOLD_FORMS, shown()))
                : Optional.empty();
    }

    private String shown() {
        return ControlCharacters.shown(typed);
    }

    /** Returns the setting for the typed value. There must be no {@link #message error}. */
    Setting setting() {
        return isWord() ? knob.set(word().orElseThrow()) : all().orElseGet(() -> knob.typed(typed));
    }

    /** Returns the setting for all of the author's values, if the text asks for all. */
    private Optional<Setting> all() {
        return knob.choices().stream()
                .findFirst()
                .filter(first -> ALL.contains(NormalizedName.of(typed)))
                .map(knob::set);
    }

    private boolean isSwitch() {
        return knob.scale() == KnobScale.SWITCH;
    }

    private boolean isWord() {
        boolean isChosen = !knob.choices().isEmpty() && WORDS.keySet().containsAll(knob.choices());
        return isSwitch() || isChosen;
    }

    private Optional<String> word() {
        String folded = NormalizedName.of(typed);
        return WORDS.entrySet().stream()
                .filter(each -> each.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .filter(word -> knob.choices().isEmpty()
                        ? isTruth(word)
                        : knob.choices().contains(word))
                .findFirst();
    }

    private static boolean isTruth(String word) {
        return word.equals("true") || word.equals("false");
    }
}
