package descenso.phrases;

import java.util.Locale;

/** The name of a sentence of the interface; its words, in each language, stand in {@code phrases_xx.properties}. */
public enum Phrase {
    /** {0}: file:line:column, {1}: the message. */
    FAULT_AT,
    /** {0}: the command. */
    FORMULA_UNKNOWN_COMMAND,
    /** {0}: its name. */
    FORMULA_UNKNOWN_ENVIRONMENT,
    /** {0}: the closer, {1}: what it would close. */
    FORMULA_UNBALANCED,
    /** {0}: the closer. */
    FORMULA_STRAY_CLOSER,
    /** {0}: an ampersand or two backslashes. */
    FORMULA_STRAY_CELL,
    /** {0}: the command. */
    FORMULA_MISSING_ARGUMENT,
    /** {0}: ^ or _. */
    FORMULA_DOUBLE_SCRIPT,
    /** {0}: the command. */
    FORMULA_BAD_DELIMITER,
    /** {0}: the sign. */
    FORMULA_UNESCAPED,
    /** {0}: the code point. */
    FORMULA_UNDRAWABLE,
    /** {0}: how many may be. */
    FORMULA_TOO_DEEP,
    /** {0}: how many may be. */
    FORMULA_TOO_LONG;

    /** As the property files write it: {@code FORMULA_UNKNOWN_COMMAND} is {@code formula.unknown.command}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
