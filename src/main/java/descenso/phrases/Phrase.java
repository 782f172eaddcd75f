package descenso.phrases;

import java.util.Locale;

/** The name of a sentence of the interface; its words, in each language, stand in {@code phrases_xx.properties}. */
public enum Phrase {
    /** {0}: file:line:column, {1}: the message. */
    FAULT_AT,
    FORMULA_UNKNOWN_COMMAND,
    FORMULA_UNBALANCED,

    SCREEN_NEEDS_TERMINAL,
    SCREEN_NEEDS_CURSOR;

    /** As the property files write it: {@code FORMULA_UNKNOWN_COMMAND} is {@code formula.unknown.command}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
