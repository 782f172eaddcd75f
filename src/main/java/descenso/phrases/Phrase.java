package descenso.phrases;

import java.util.Locale;

/** The name of a sentence of the interface; its words, in each language, stand in {@code phrases_xx.properties}. */
public enum Phrase {
    TUTOR_NAME,
    TITLE_CREDITS,
    TOO_SMALL,
    LESSON_QUESTION,
    LESSON_EXPERIMENT,
    LESSON_UNTRANSLATED,
    LESSON_UNREADABLE,
    MORE_LINE,
    MORE_LINES,
    JUMP_TO,
    JUMP_NOWHERE,
    COURSE_ENDS,
    CONTENTS_TITLE,
    CONTENTS_READ,
    SEARCH_TITLE,
    SEARCH_PROMPT,
    SEARCH_HINT,
    SEARCH_NONE,
    SEARCH_ONE,
    SEARCH_MANY,
    HELP_TITLE,
    HELP_JUMP,
    HELP_COPY,
    ACTION_NEXT,
    ACTION_PREVIOUS,
    ACTION_GO_ON,
    ACTION_GO_BACK,
    ACTION_DOWN,
    ACTION_UP,
    ACTION_TOP,
    ACTION_BOTTOM,
    ACTION_OPEN,
    ACTION_CONTINUE,
    ACTION_CONTENTS,
    ACTION_SEARCH,
    ACTION_HELP,
    ACTION_LANGUAGE,
    ACTION_THEME,
    ACTION_BACK,
    ACTION_QUIT,
    KEY_SPACE,
    KEY_ENTER,
    KEY_BACKSPACE,
    KEY_DELETE,
    KEY_INSERT,
    KEY_UP,
    KEY_DOWN,
    KEY_LEFT,
    KEY_RIGHT,
    KEY_HOME,
    KEY_END,
    KEY_PAGE_UP,
    KEY_PAGE_DOWN,
    STATE_UNWRITABLE,
    CHECK_NOTHING,
    CHECK_ONE,
    CHECK_MANY,
    CHECK_NO_QUESTION,
    CHECK_EARLY_QUESTION,
    /** {0}: the id; {1}: the place of the first. */
    CHECK_DUPLICATE_QUESTION,
    /** {0}: the id; {1}: that of the same question in the other language; {2}: the place of that. */
    CHECK_OTHER_QUESTION,
    /** {0}: how this block is written; {1}: how the other language's is; {2}: the place of that. */
    CHECK_OTHER_BLOCK,
    /** {0}: how this block, which the other language has not, is written. */
    CHECK_SURPLUS_BLOCK,
    CHECK_UNKNOWN_EXPERIMENT,
    CHECK_WIDE_TABLE,
    CHECK_WIDE_FORMULA,
    CHECK_WIDE_CODE,
    /** {0}: the word; {1}: its width; {2}: the room that it has. */
    CHECK_WIDE_WORD,
    CLI_NO_TERMINAL,
    CLI_CRASHED,
    CLI_UNKNOWN_SCREEN,
    CLI_UNKNOWN_LANGUAGE,
    CLI_UNKNOWN_THEME,
    CLI_BAD_LEARNER,
    CLI_UNKNOWN_ARGUMENT,
    CLI_BAD_ARGUMENTS,
    CLI_NO_EXPERIMENT,
    CLI_UNKNOWN_EXPERIMENT,
    /** {0}: the id, {1}: the one that was meant. */
    CLI_MISSPELT_EXPERIMENT,
    CLI_BAD_SETTING,
    CLI_TWO_FORMATS,
    CLI_UNWRITABLE,
    /** {0}: the percentage that is done, {1}: the time that the rest takes. */
    CLI_PROGRESS,
    CLI_USAGE,
    COURSE_NO_FILE,
    COURSE_UNREADABLE_FILE,
    /** {0}: the limit. */
    COURSE_LARGE_FILE,
    COURSE_NOT_UTF8,
    /** {0}: as in U+001B. */
    COURSE_CONTROL_CHARACTER,
    COURSE_NO_FRONT_MATTER,
    COURSE_OPEN_FRONT_MATTER,
    COURSE_YAML_TAB,
    COURSE_YAML_CHARACTER,
    COURSE_YAML_COLON,
    COURSE_YAML_QUOTE,
    COURSE_YAML_ESCAPE,
    COURSE_YAML_BRACKET,
    COURSE_YAML_INDENT,
    COURSE_YAML_KEY,
    COURSE_YAML_SYNTAX,
    COURSE_TOO_DEEP,
    /** {0}: the key. */
    COURSE_MISSING_KEY,
    /** {0}: the key, {1}: those that there are. */
    COURSE_UNKNOWN_KEY,
    /** {0}: the key, {1}: the one that was meant. */
    COURSE_MISSPELT_KEY,
    /** {0}: the key. */
    COURSE_DUPLICATE_KEY,
    COURSE_EXPECTED_TEXT,
    /** {0}: what is there. */
    COURSE_EXPECTED_INTEGER,
    COURSE_EXPECTED_LIST,
    COURSE_EXPECTED_KEYS,
    COURSE_EMPTY_VALUE,
    /** {0}: the id. */
    COURSE_BAD_ID,
    /** {0}: its id. */
    COURSE_REPEATED_SCREEN,
    /** {0}: its id. */
    COURSE_MISSING_SCREEN,
    /** {0}: its id, {1}: the language. */
    COURSE_MISSING_TRANSLATION,
    /** {0}: its id. */
    COURSE_UNLISTED_SCREEN,
    /** {0}: its id, {1}: where the first one stands. */
    COURSE_DUPLICATE_SCREEN,
    COURSE_HTML,
    COURSE_IMAGE,
    COURSE_INDENTED_CODE,
    COURSE_LINK_REFERENCE,
    COURSE_LINK_TITLE,
    COURSE_EMPTY_LINK,
    COURSE_LARGE_TABLE,
    COURSE_OPEN_FENCE,
    /** {0}: its name, {1}: the one that was meant. */
    COURSE_MISSPELT_BLOCK,
    COURSE_OPEN_FORMULA,
    COURSE_OPEN_DISPLAY,
    COURSE_DISPLAY_NOT_ALONE,
    COURSE_EMPTY_FORMULA,
    /** {0}: the kind, {1}: those that there are. */
    COURSE_UNKNOWN_KIND,
    COURSE_NOT_A_PARAGRAPH,

    /** {0}: its id, {1}: its seed. */
    TABLE_EXPERIMENT,
    TABLE_RUN,
    TABLE_STATUS,
    TABLE_FINISHED,
    TABLE_STOPPED,
    /** {0}: the step. */
    TABLE_DIVERGED,
    TABLE_STEPS,
    TABLE_FINAL_LOSS,
    TABLE_BEST_LOSS,
    TABLE_TRAIN_LOSS,
    TABLE_VALIDATION_LOSS,
    TABLE_BEST_VALIDATION_LOSS,
    TABLE_ACCURACY,
    TABLE_BEST_ACCURACY,
    TABLE_INITIAL_LOSS,
    TABLE_LOSS_RATIO,
    TABLE_LARGEST_LOSS,
    TABLE_FIRST_STEP,
    TABLE_OSCILLATIONS,
    TABLE_TEST_ERROR,
    TABLE_POSITIVE_OUTPUT,
    TABLE_NEGATIVE_OUTPUT,
    TABLE_THEORY,
    TABLE_PREDICTED,
    TABLE_MEASURED,
    TABLE_TOLERANCE,
    TABLE_VERDICT,
    TABLE_HOLDS,
    TABLE_FAILS,
    /** {0}: how many ended, {1}: of how many. */
    TABLE_INTERRUPTED,

    SCREEN_NEEDS_TERMINAL,
    SCREEN_NEEDS_CURSOR,

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
