package descenso.phrases;

import java.util.Locale;

/**
 * The keys of the messages of the interface. Their texts in each language are in {@code phrases_xx.properties}; those
 * for plain mode are in {@code told_xx.properties}.
 */
public enum MessageKey {
    TUTOR_NAME,
    TITLE_CREDITS,
    TOO_SMALL,
    LESSON_QUESTION,
    LESSON_EXPERIMENT,
    LESSON_TO_LAB,
    LESSON_SEALED,
    LESSON_UNTRANSLATED,
    LESSON_UNREADABLE,
    LESSON_UNREADABLE_BLOCK,
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
    SEARCH_NONE_OPEN,
    SEARCH_ONE,
    SEARCH_MANY,
    /** {0}: the number of hits, in words. */
    SEARCH_SEALED,
    HELP_TITLE,
    HELP_JUMP,
    HELP_STEP,
    HELP_EDITOR,
    HELP_COPY,
    HELP_ROWS,
    HELP_PARTNERS,
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
    NOTICE_CLOSE,
    ACTION_QUIT,
    KEY_SPACE,
    KEY_SHIFT,
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
    LAB_TITLE,
    LAB_LIST_TITLE,
    LAB_LIST_APART,
    LAB_OPENING,
    LAB_UNREADABLE,
    LAB_FAILED,
    LAB_UNOPENED,
    LAB_UNLISTED,
    LAB_UNEXPORTED,
    LAB_LAST_OPTIMIZER,
    LAB_NO_FURTHER,
    LAB_OVER,
    LAB_FIRST,
    LAB_NEXT,
    LAB_NEXT_CHALLENGES,
    LAB_KNOBS,
    LAB_OFF,
    LAB_EXPORTED,
    LAB_EXPORTED_UNRUN,
    LAB_EXPORTED_ALL,
    LAB_NO_CURVES,
    /** {0}: the number of lines, {1}: the file. */
    JOURNAL_DAMAGED,
    JOURNAL_UNWRITABLE,
    JOURNAL_HELD,
    JOURNAL_UNREADABLE,
    FILE_LINK,
    FILE_IRREGULAR,
    FILE_FOREIGN,
    FILE_TOO_LONG,
    FILE_LOCKED,
    LAB_PICTURE,
    INSPECT_TITLE,
    INSPECT_NOTHING,
    INSPECT_JUMP,
    INSPECT_LAST,
    INSPECT_NO_TURN,
    LAB_ENTER,
    LAB_UNSEAL,
    LAB_RUN,
    LAB_STEP,
    LAB_AGAIN,
    LAB_FASTER,
    LAB_SLOWER,
    LAB_MORE,
    LAB_LESS,
    LAB_NEXT_KNOB,
    LAB_PREVIOUS_KNOB,
    LAB_TYPE,
    LAB_SET,
    LAB_RESET,
    LAB_OPTIMIZER,
    LAB_OTHER_OPTIMIZER,
    LAB_ON_OFF,
    LAB_ALL,
    LAB_DETAILS,
    LAB_NEXT_HEAT,
    LAB_PREVIOUS_HEAT,
    LAB_VIEW,
    LAB_LOG,
    LAB_CANVAS,
    LAB_SMOOTH,
    LAB_INSPECT,
    LAB_FIRST_ONE,
    LAB_LAST_ONE,
    LAB_GO_TO,
    LAB_NEXT_TURN,
    LAB_PREVIOUS_TURN,
    LAB_LEAP_ON,
    LAB_LEAP_BACK,
    LAB_COORDINATE,
    LAB_PREDICTION,
    LAB_ANSWER,
    LAB_LOWER,
    LAB_HIGHER,
    LAB_SWEEP,
    LAB_CHALLENGES,
    LAB_THEORY,
    LAB_EXPORT,
    PLOT_RATE,
    PLOT_LOSS,
    PLOT_ACCURACY,
    PLOT_LANDSCAPE,
    PLOT_PATH,
    PLOT_STEPS,
    PLOT_BARS,
    PLOT_HEATMAP,
    PICTURE_SMOOTHED,
    PICTURE_AIM,
    PICTURE_START,
    PICTURE_MINIMUM,
    PICTURE_BARS_TITLE,
    PICTURE_BARS_FIRST,
    SWEEP_TITLE,
    SWEEP_INITIAL,
    SWEEP_HEADER,
    SWEEP_STOPPED,
    SWEEP_OVER,
    SWEEP_NO_RATE,
    SWEEP_UNKNOWN,
    SWEEP_CELL,
    VERDICT_TITLE,
    PREDICT_TITLE,
    PREDICT_TRUE,
    PREDICT_FALSE,
    PREDICT_UNKNOWN,
    PREDICT_NUMBER,
    PREDICT_ORDER,
    PREDICT_RIGHT,
    PREDICT_NEAR,
    PREDICT_TIE,
    PREDICT_EITHER,
    PREDICT_WRONG,
    PREDICT_TOLD,
    PREDICT_UNDECIDED,
    PREDICT_GIVEN,
    PREDICT_WAITS,
    PREDICT_NONE,
    PREDICT_CHANGED,
    PREDICT_RESET,
    PREDICT_PENDING,
    MISTAKE_NO_BIAS_CORRECTION,
    MISTAKE_BIAS_POWER,
    MISTAKE_NEEDLESS_BIAS_CORRECTION,
    MISTAKE_SWAPPED_BETAS,
    MISTAKE_NO_SHARE,
    MISTAKE_NEEDLESS_SHARE,
    MISTAKE_SWAPPED_SHARES,
    MISTAKE_SQUARE_NOT_AVERAGED,
    MISTAKE_NOT_SQUARED,
    MISTAKE_EPSILON_INSIDE,
    MISTAKE_NO_ROOT,
    MISTAKE_NO_RATE,
    MISTAKE_PAST_FORGOTTEN,
    MISTAKE_OLD_GRADIENT,
    MISTAKE_STEP_BEFORE,
    MISTAKE_STEP_AFTER,
    MISTAKE_OTHER_QUANTITY,
    MISTAKE_STEP,
    MISTAKE_PARAMETER,
    MISTAKE_SIGN,
    MISTAKE_SIGN_ON_THE_WAY,
    MISTAKE_PERCENT,
    MISTAKE_INVERSE,
    MISTAKE_SEVERAL,
    MISTAKE_ONE,
    MISTAKE_ALSO,
    MISTAKE_LINE,
    WORKED_STEP,
    DETAILS_TITLE,
    THEORY_TITLE,
    THEORY_NONE,
    /** The reason why a formula without noise is not compared. */
    THEORY_NOISE,
    /** {0}: the theoretical value, {1}: the run, {2}: the reason. */
    THEORY_OMITTED,
    /** {0}: the theoretical value, {1}: the number of runs, {2}: the reason. */
    THEORY_OMITTED_MANY,
    LAB_ELSEWHERE,
    LAB_ELSEWHERE_CHALLENGES,
    RACE_HEATS,
    SWEEP_NO_LOSS,
    QUIZ_ASK,
    QUIZ_SUBMIT,
    QUIZ_FINISH,
    QUIZ_TICK,
    QUIZ_LOWER,
    QUIZ_HIGHER,
    QUIZ_TRUTH_AGAIN,
    QUIZ_PAGE_DOWN,
    QUIZ_PAGE_UP,
    QUIZ_WRITE,
    QUIZ_NEXT_PARTNER,
    QUIZ_PREVIOUS_PARTNER,
    QUIZ_HINT,
    QUIZ_SKIP,
    QUIZ_RETRY,
    QUIZ_SHOW,
    QUIZ_ON,
    QUIZ_REFUTE,
    QUIZ_FORGOTTEN,
    QUIZ_HARD,
    QUIZ_GOOD,
    QUIZ_EASY,
    QUIZ_UNDO,
    QUIZ_REVIEW,
    QUIZ_PROGRESS,
    /** {0}: the number of the question, {1}: the number of questions. */
    QUIZ_TITLE,
    /** {0}: the number of the question, {1}: the number of questions. */
    QUIZ_TITLE_QUIZ,
    /** {0}: the number of the question, {1}: the number of questions. */
    QUIZ_TITLE_REVIEW,
    QUIZ_HINT_IS,
    QUIZ_UNKNOWN,
    QUIZ_TRUE,
    QUIZ_FALSE,
    QUIZ_TRUE_BECAUSE,
    QUIZ_FALSE_BECAUSE,
    QUIZ_NONE_TICKED,
    QUIZ_UNMATCHED,
    /** {0}: the number as it was understood. */
    QUIZ_UNDERSTOOD,
    QUIZ_IDEAS,
    QUIZ_MODEL,
    QUIZ_RIGHT,
    /** {0}: the number of ideas in the answer, {1}: the number of all ideas. */
    QUIZ_PARTLY,
    QUIZ_NO_IDEA,
    QUIZ_WRONG,
    /** {0}: the number of wrong options that were ticked, {1}: the number of correct ones that were not. */
    QUIZ_SEVERAL,
    /** {0}: the number given. */
    QUIZ_WRONG_NUMBER,
    QUIZ_WRONG_REASON,
    QUIZ_WRONG_TRUTH,
    /** {0}: the number of correct places, {1}: the number of all places. */
    QUIZ_PLACED,
    QUIZ_TOLD,
    /** The message for an answer that could not be saved. */
    QUIZ_TOLD_UNKEPT,
    QUIZ_NO_SLIP,
    /** {0}: the misconception. */
    QUIZ_BELIEF,
    /** {0}: the misconception. */
    QUIZ_REFUTED,
    QUIZ_SEE,
    QUIZ_IT_WAS,
    QUIZ_THEY_WERE,
    QUIZ_ORDER_WAS,
    QUIZ_PAIRS_WERE,
    QUIZ_TRUE_FOR,
    QUIZ_FALSE_FOR,
    KIND_CHOICE,
    KIND_SEVERAL,
    KIND_NUMBER,
    KIND_ORDER,
    KIND_MATCH,
    KIND_TRUTH,
    JOURNEY_QUESTIONS,
    JOURNEY_LAB,
    SEAL_QUESTIONS,
    /** {0}: the number of sealed questions. */
    QUIZ_SEALED,
    SEAL_SKIPPED,
    QUIZ_CONFIRM,
    QUIZ_ENDED,
    /** {0}: the number of correct answers, {1}: the number of all answers, {2}: the number of partly correct ones. */
    QUIZ_TALLY,
    QUIZ_TALLY_NONE,
    QUIZ_TALLY_SKIPPED,
    QUIZ_TALLY_OPEN,
    QUIZ_SKIPPED,
    REVIEW_TITLE,
    REVIEW_ENDED,
    REVIEW_READING,
    /** {0}: the number of due questions. */
    REVIEW_WAITING,
    REVIEW_NOTHING_YET,
    REVIEW_NOTHING,
    REVIEW_ENOUGH,
    /** {0}: how well the learner remembered. */
    REVIEW_TOMORROW,
    /** {0}: how well the learner remembered, {1}: the number of days. */
    REVIEW_IN_DAYS,

    CHALLENGES_TITLE,
    CHALLENGES_NONE,
    CHALLENGES_PAR,
    CHALLENGES_REACHED,
    CHALLENGES_SCORE,
    CHALLENGES_AT_PAR,
    CHALLENGES_BEATEN,
    CHALLENGES_DONE,
    AXIS_LOSS,
    AXIS_BATCH_LOSS,
    AXIS_LOSSES,
    AXIS_ACCURACY,
    AXIS_RATE,
    AXIS_STEP,
    AXIS_EPOCH,
    AXIS_PATH,
    AXIS_STEPS,
    KNOB_ROTATION,
    KNOB_NOISE,
    KNOB_SEED,
    KNOB_INIT,
    KNOB_BATCH,
    KNOB_ROWS,
    KNOB_LABEL_NOISE,
    KNOB_STANDARDISE,
    KNOB_TRUE,
    KNOB_FALSE,
    NAME_FORM,
    NAME_SUM,
    NAME_AVERAGE,
    NAME_BIAS_CORRECTION,
    RACE_READY,
    RACE_RUNNING,
    RACE_PAUSED,
    RACE_MEASURING,
    RACE_OVER,
    RACE_FASTEST,
    RACE_PACE,
    RACE_PACE_ONE,
    RACE_STEP,
    RACE_GOAL,
    GOAL_DISTANCE,
    GOAL_LOSS,
    GOAL_LOSS_RATIO,
    GOAL_BEYOND,
    RACE_SHARE,
    RACE_LEFT,
    STATE_UNWRITABLE,
    WORDS_UNWRITABLE,
    CHECK_NOTHING,
    CHECK_ONE,
    CHECK_MANY,
    CHECK_NO_QUESTION,
    CHECK_EARLY_QUESTION,
    /** {0}: the id, {1}: the position of the first one. */
    CHECK_DUPLICATE_QUESTION,
    /** {0}: the id, {1}: the id of the same question in the other language, {2}: the position of the latter. */
    CHECK_OTHER_QUESTION,
    /** {0}: the kind of the block, {1}: the kind of the other language's block, {2}: the position of the latter. */
    CHECK_OTHER_BLOCK,
    /** {0}: the kind of the block that is missing in the other language. */
    CHECK_SURPLUS_BLOCK,
    CHECK_FIRST_QUESTION,
    /** {0}: the key, {1}: its value, {2}: its value in the other language, {3}: the position of the latter. */
    CHECK_OTHER_TRAIT,
    /** {0}: the id. */
    CHECK_UNKNOWN_MISCONCEPTION,
    /** {0}: the number of draws with the error, {1}: the number of draws. */
    CHECK_WHERE,
    /** {0}: the number of sets of values, {1}: the minimum. */
    CHECK_FEW_DRAWS,
    /** {0}: the name of the value, {1}: one of its values, {2}: the maximum number of digits. */
    CHECK_LONG_VALUE,
    /** {0}: the values, {1}: the other values. */
    CHECK_UNTOLD,
    /** {0}: the values. */
    CHECK_HYPERPARAMETER,
    /** {0}: the values. */
    CHECK_NO_NUMBER,
    /** {0}: the values. */
    CHECK_ZERO,
    /** {0}: the values. */
    CHECK_NO_MISTAKE,
    /** {0}: the values. */
    CHECK_ROUNDED,
    /** {0}: the value's name, {1}: the values. */
    CHECK_SENSITIVE,
    /** {0}: the trap's id, {1}: the number of draws with the error, {2}: the number of draws. */
    CHECK_TRAP_NO_NUMBER,
    /** {0}: the trap's id, {1}: the number of draws with the error, {2}: the number of draws. */
    CHECK_TRAP_RIGHT,
    /** {0}: the other trap's id, {1}: the number of draws with the error, {2}: the number of draws. */
    CHECK_TRAPS_ALIKE,
    /** {0}: the required width, in cells, {1}: the available width, in cells. */
    CHECK_WIDE_SIDE,
    CHECK_SAME_WORDS,
    CHECK_UNKNOWN_EXPERIMENT,
    CHECK_THEORY,
    /** {0}: the name of the theoretical value, {1}: the condition. */
    CHECK_THEORY_IDLE,
    CHECK_NO_OPTION,
    /** {0}: the number of such options. */
    CHECK_SEVERAL_OPTIONS,
    CHECK_UNDECIDED,
    CHECK_SAME_ORDER,
    /** {0}: the figure's name. */
    CHECK_NEVER,
    /** {0}: the figure's name, {1}: its value. */
    CHECK_NOT_NEVER,
    /** {0}: the figure's name. */
    CHECK_OTHER_FIGURE,
    CHECK_AGAIN_LOST,
    CHECK_AGAIN_SAME,
    CHECK_TIE,
    CHECK_AGAIN_UNSAID,
    CHECK_CHALLENGE_SOLUTION,
    /** {0}: the score, {1}: the par. */
    CHECK_CHALLENGE_PAR,
    /** {0}: the label of the run that reaches the goal. */
    CHECK_CHALLENGE_REACHED,
    CHECK_WIDE_TABLE,
    CHECK_WIDE_FORMULA,
    CHECK_WIDE_CODE,
    /** {0}: the word, {1}: its width, in cells, {2}: the available width, in cells. */
    CHECK_WIDE_WORD,
    /** {0}: the maximum length of a line, in characters. */
    CLI_UNREADABLE_INPUT,
    CLI_NO_TERMINAL,
    CLI_CRASHED,
    CLI_UNKNOWN_SCREEN,
    /** {0}: the text that was typed, {1}: the number of chapters, {2}: all titles. */
    CLI_UNKNOWN_CHAPTER,
    /** {0}: the text that was typed, {1}: the number of chapters, {2}: all titles. */
    CLI_AMBIGUOUS_CHAPTER,
    CLI_NO_QUESTIONS,
    /** {0}: the screen of the first missing prediction. */
    CLI_SEALED_QUESTIONS,
    CLI_UNKNOWN_LANGUAGE,
    CLI_UNKNOWN_THEME,
    CLI_BAD_LEARNER,
    /** {0}: the name, {1}: its length, in bytes, {2}: the maximum length, in bytes. */
    CLI_LONG_LEARNER,
    CLI_UNKNOWN_ARGUMENT,
    CLI_BAD_ARGUMENTS,
    CLI_NO_EXPERIMENT,
    CLI_UNKNOWN_EXPERIMENT,
    /** {0}: the id, {1}: the most similar id. */
    CLI_MISSPELT_EXPERIMENT,
    CLI_BAD_SETTING,
    CLI_TWO_FORMATS,
    CLI_UNWRITABLE,
    /** {0}: the file. */
    CLI_OUT_IS_EXPERIMENT,
    /** {0}: the file. */
    CLI_OUT_IS_DATA,
    CLI_OUT_OF_MEMORY,
    /** {0}: the percentage that is done, {1}: the remaining time. */
    CLI_PROGRESS,
    /** {0}: the number of ended runs, {1}: the number of runs. */
    CLI_INTERRUPTED,
    CLI_USAGE,
    CLI_EXPORT_NOTHING,
    CLI_EXPORT_FORMS,
    /** {0}: the data file that the exported files read. */
    CLI_EXPORT_DATA,
    /** {0}: the existing file. */
    CLI_EXPORT_OTHER_DATA,
    /** {0}: the experiment's id, {1}: the name of the exported file, which begins with this comment. */
    EXPORT_YAML,
    /** {0}: the settings, as path=value, separated by commas. */
    EXPORT_YAML_SETTINGS,
    /** The command that runs the program, as its header comment. */
    EXPORT_PYTHON,
    /** {0}: the name of a data file. */
    EXPORT_PYTHON_DATA,
    COURSE_NO_FILE,
    COURSE_UNREADABLE_FILE,
    /** {0}: the file's name. */
    COURSE_OUTSIDE,
    /** {0}: the file's name. */
    COURSE_NO_ORDINARY_FILE,
    /** {0}: the limit, with its unit. */
    COURSE_LARGE_FILE,
    COURSE_MORE_FAULTS,
    COURSE_NOT_UTF8,
    /** {0}: the character, as in U+001B. */
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
    COURSE_YAML_DOCUMENT,
    COURSE_YAML_ALIAS,
    COURSE_YAML_WITHIN_ITSELF,
    COURSE_YAML_SYNTAX,
    COURSE_TOO_DEEP,
    /** {0}: the key. */
    COURSE_MISSING_KEY,
    /** {0}: the key, {1}: the valid keys. */
    COURSE_UNKNOWN_KEY,
    /** {0}: the key, {1}: the most similar key. */
    COURSE_MISSPELT_KEY,
    /** {0}: the key. */
    COURSE_DUPLICATE_KEY,
    COURSE_EXPECTED_TEXT,
    /** {0}: the text found. */
    COURSE_EXPECTED_INTEGER,
    COURSE_EXPECTED_LIST,
    COURSE_EXPECTED_KEYS,
    COURSE_EMPTY_VALUE,
    /** {0}: the id. */
    COURSE_BAD_ID,
    /** {0}: the screen's id. */
    COURSE_REPEATED_SCREEN,
    /** {0}: the screen's id. */
    COURSE_MISSING_SCREEN,
    /** {0}: the screen's id, {1}: the language. */
    COURSE_MISSING_TRANSLATION,
    /** {0}: the screen's id. */
    COURSE_UNLISTED_SCREEN,
    /** {0}: the screen's id, {1}: the position of the first one. */
    COURSE_DUPLICATE_SCREEN,
    COURSE_HTML,
    COURSE_IMAGE,
    COURSE_INDENTED_CODE,
    COURSE_LINK_REFERENCE,
    COURSE_LINK_TITLE,
    COURSE_EMPTY_LINK,
    COURSE_LARGE_TABLE,
    COURSE_OPEN_FENCE,
    /** {0}: the block's name, {1}: the most similar name. */
    COURSE_MISSPELT_BLOCK,
    COURSE_OPEN_FORMULA,
    COURSE_OPEN_DISPLAY,
    COURSE_DISPLAY_NOT_ALONE,
    COURSE_EMPTY_FORMULA,
    COURSE_NOT_A_PARAGRAPH,

    /** {0}: the name, {1}: the existing names. */
    QUESTION_UNKNOWN_VALUE,
    /** {0}: the name. */
    QUESTION_NO_VALUES,
    QUESTION_OPEN_VALUE,
    /** {0}: the name. */
    QUESTION_LATER_VALUE,
    /** {0}: the step, {1}: the start, {2}: the end. */
    QUESTION_STEP,
    /** {0}: the maximum number of values. */
    QUESTION_LONG_RANGE,
    /** {0}: the parameter's name. */
    QUESTION_HIDDEN_PARAMETER,
    /** {0}: the id, {1}: the position of the first one. */
    QUESTION_SAME_ID,
    QUESTION_NONE_RIGHT,
    /** {0}: the number of correct options. */
    QUESTION_ONE_RIGHT,
    /** {0}: the number of entries, {1}: the minimum, {2}: the maximum. */
    QUESTION_COUNT,
    /** {0}: the sign. */
    QUESTION_NO_SIGN,

    EXPERIMENT_NO_FILE,
    EXPERIMENT_FOLDER,
    /** {0}: the id, {1}: the file's name. */
    EXPERIMENT_OTHER_ID,
    /** {0}: the word, {1}: the valid words. */
    EXPERIMENT_UNKNOWN_WORD,
    /** {0}: the word, {1}: the most similar word. */
    EXPERIMENT_MISSPELT_WORD,
    /** {0}: the expression. */
    EXPERIMENT_NOT_FINITE,
    /** {0}: the text found. */
    EXPERIMENT_NOT_WHOLE,
    /** {0}: the text found, {1}: the valid range, as in 0 ≤ x < 1. */
    EXPERIMENT_OUT_OF_RANGE,
    /** {0}: the expression, {1}: its value, {2}: the valid range, as in 0 ≤ x < 1. */
    EXPERIMENT_VALUE_OUT_OF_RANGE,
    /** {0}: the expected number, {1}: the actual number. */
    EXPERIMENT_LENGTH,
    /** {0}: the maximum length. */
    EXPERIMENT_LONG_LIST,
    /** {0} and {1}: two keys. */
    EXPERIMENT_ALTERNATIVES,
    /** {0}: the name. */
    EXPERIMENT_BAD_NAME,
    /** {0}: the name. */
    EXPERIMENT_TAKEN_NAME,
    /** {0}: the label, {1}: the position of the first one. */
    EXPERIMENT_SAME_LABEL,
    /** {0}: the value. */
    EXPERIMENT_SAME_VALUE,
    /** {0}: the update rule, {1…}: the labels of the optimizers with this rule. */
    EXPERIMENT_AMBIGUOUS,
    /** {0}: the name, {1…}: the existing labels. */
    EXPERIMENT_NO_OPTIMIZER,
    /** {0}: the hyperparameter, {1}: the label of the optimizer without it, {2}: its hyperparameters. */
    EXPERIMENT_NO_HYPERPARAMETER,
    EXPERIMENT_ONE_SWEEP,
    /** {0}: the maximum number of runs. */
    EXPERIMENT_MANY_RUNS,
    EXPERIMENT_MANY_OPTIMIZERS,
    /** {0}: the number of coordinates. */
    EXPERIMENT_ROTATION,
    /** {0}: the number of positives, {1}: the number of negatives. */
    EXPERIMENT_FEW_POSITIVES,
    EXPERIMENT_NO_EPOCHS,
    EXPERIMENT_NO_MINIMUM,
    EXPERIMENT_NO_COORDINATES,
    /** {0}: the value of the measure's key {@code take}. */
    EXPERIMENT_NO_REPORT,
    EXPERIMENT_EMPTY_INTERVAL,
    /** {0}: the name. */
    EXPERIMENT_NO_VARIABLE,
    EXPERIMENT_NO_RUN,
    /** {0}: the path. */
    EXPERIMENT_NOWHERE,
    /** {0}: the keys, one of which is required. */
    EXPERIMENT_NEEDS_ONE,
    /** {0…}: the labels of the optimizers. */
    EXPERIMENT_SEVERAL_RUNS,
    /** {0}: the figure's name. */
    EXPERIMENT_NOT_GIVEN,
    /** {0}: the condition. */
    EXPERIMENT_NOT_MEASURED,
    EXPERIMENT_FEW_OPTIONS,
    EXPERIMENT_OPEN_BRACE,
    /** {0}: the path. */
    EXPERIMENT_FIXED_KNOB,
    EXPRESSION_EXPECTED,
    /** {0}: the expression. */
    EXPRESSION_NO_CONDITION,
    /** {0}: the maximum length, in characters. */
    EXPRESSION_TOO_LONG,
    /** {0}: the maximum depth. */
    EXPRESSION_TOO_DEEP,
    /** {0}: the character. */
    EXPRESSION_CHARACTER,
    /** {0}: the text in place of a number. */
    EXPRESSION_NUMBER,
    /** {0}: the text found. */
    EXPRESSION_NOT_FINITE,
    /** {0}: the name, {1}: the existing names. */
    EXPRESSION_VARIABLE,
    /** {0}: the name, {1}: the most similar name. */
    EXPRESSION_MISSPELT,
    /** {0}: the function's name, {1}: the existing ones. */
    EXPRESSION_FUNCTION,
    /** {0}: the correct notation. */
    EXPRESSION_ARGUMENTS,
    EXPRESSION_OPERAND,
    /** {0}: the text before which an operator is missing. */
    EXPRESSION_OPERATOR,
    EXPRESSION_CHAIN,
    EXPRESSION_UNCLOSED,
    EXPRESSION_UNOPENED,
    EXPRESSION_COMMA,
    /** {0}: the file's name. */
    DATA_MISSING,
    /** {0}: the limit, with its unit. */
    DATA_LARGE,
    DATA_NOT_GZIP,
    DATA_EMPTY,
    /** {0}: the expected number of fields, {1}: the actual number. */
    DATA_FIELDS,
    /** {0}: the text found. */
    DATA_NUMBER,
    /** {0}: the text found, {1}: the largest valid class. */
    DATA_LABEL,
    DATA_JSON_SYNTAX,
    /** {0}: the required keys. */
    DATA_JSON_OBJECT,
    /** {0}: the key. */
    DATA_JSON_KEY,
    DATA_JSON_LIST,

    NUMBER_EMPTY,
    /** {0}: the text that was typed. */
    NUMBER_UNREAD,
    /** {0}: the name. */
    NUMBER_NAME,
    /** {0}: the text before which an operator is missing. */
    NUMBER_OPERATOR,
    NUMBER_PARENTHESIS,
    /** {0}: the text that was typed. */
    NUMBER_NOT_FINITE,

    /** {0}: the experiment's id, {1}: its seed. */
    TABLE_EXPERIMENT,
    TABLE_RUN,
    TABLE_STATUS,
    TABLE_RUNNING,
    TABLE_FINISHED,
    TABLE_STOPPED,
    /** {0}: the step. */
    TABLE_DIVERGED,
    TABLE_STEPS,
    TABLE_STEPS_TO_GOAL,
    TABLE_FINAL_LOSS,
    TABLE_BEST_LOSS,
    TABLE_TRAIN_LOSS,
    TABLE_BEST_TRAIN_LOSS,
    TABLE_VALIDATION_LOSS,
    TABLE_BEST_VALIDATION_LOSS,
    TABLE_ACCURACY,
    TABLE_BEST_ACCURACY,
    TABLE_INITIAL_LOSS,
    TABLE_LOSS_RATIO,
    TABLE_LARGEST_LOSS,
    TABLE_FIRST_STEP,
    TABLE_OSCILLATIONS,
    TABLE_TEST_LOSS,
    TABLE_TEST_ACCURACY,
    TABLE_TEST_ERROR,
    TABLE_POSITIVE_OUTPUT,
    TABLE_NEGATIVE_OUTPUT,
    /** The meaning of the mark of the best number among the runs. */
    TABLE_BEST,
    TABLE_BEST_AMONG,
    TABLE_BEST_OF_ROW,
    TABLE_BAD,
    /** {0}: the measured quantity, {1}: the hyperparameter of the sweep. */
    TABLE_SWEEP,
    TABLE_THEORY,
    /** {0}: the subject of the theory. */
    TABLE_THEORY_OF,
    TABLE_PREDICTED,
    TABLE_MEASURED,
    TABLE_TOLERANCE,
    TABLE_VERDICT,
    TABLE_HOLDS,
    TABLE_FAILS,
    TABLE_UNMEASURED,
    /** {0}: the number of ended runs, {1}: the number of runs. */
    TABLE_INTERRUPTED,

    DYNAMICS_LOSS,
    DYNAMICS_TRAIN_LOSS,
    DYNAMICS_VALIDATION_LOSS,
    DYNAMICS_ACCURACY,
    DYNAMICS_BEST_STEP,
    DYNAMICS_BEST_EPOCH,
    DYNAMICS_BEST_VALIDATION,
    DYNAMICS_GOAL,
    DYNAMICS_OSCILLATIONS,
    DYNAMICS_LAST_STEP,
    /** {0}: the step. */
    DYNAMICS_DIVERGED,
    /** The meaning of the mark of the best number among the runs. */
    DYNAMICS_BEST,
    DYNAMICS_BEST_AMONG,
    DYNAMICS_BAD,
    /** {0}: the number of the first run that is shown, {1}: that of the last, {2}: the number of runs. */
    DYNAMICS_ROWS,
    DYNAMICS_ROW,
    DETAILS_RATE,
    DETAILS_LAST_STEP,
    /** {0}: the number of steps made, {1}: the step limit. */
    DETAILS_STEPS,
    DETAILS_GOAL,
    /** {0}: the theoretical value, {1}: the run, {2}: predicted, {3}: measured, {4}: tolerance. */
    THEORY_LINE,

    /** {0}: the run, {1}: the step, {2}: the number of steps. */
    INSPECT_HEAD,
    /** {0}: the number of the step. */
    INSPECT_BEFORE,
    INSPECT_START,
    /** One word, for use in a formula. */
    INSPECT_STEP,
    INSPECT_NO_STEP,
    INSPECT_UNRECORDED,
    INSPECT_NETWORK,
    INSPECT_BATCH_LOSS,
    INSPECT_RATE,
    INSPECT_EPOCH,
    /** {0}: the index, from 1, {1}: the count. */
    INSPECT_OF,
    /**
     * {0} and {1}: the divisors of m and v, {2} and {3}: the factors by which the correction enlarges them, {4}: the
     * factor of the step without it.
     */
    INSPECT_BIAS,
    INSPECT_NO_BIAS,
    /**
     * {0}: the divisor of v, {1}: the factor by which the correction enlarges it, {2}: the factor of the step without
     * it.
     */
    INSPECT_BIAS_OF_V,
    INSPECT_NO_BIAS_OF_V,

    PROGRESS_TITLE,
    PROGRESS_CHAPTER,
    PROGRESS_RIGHT,
    PROGRESS_PARTLY,
    PROGRESS_WRONG,
    PROGRESS_UNKNOWN,
    PROGRESS_OPEN,
    PROGRESS_TODAY,
    PROGRESS_ALL,
    /** {0}: the number of reviews today, including the overdue ones, {1}: tomorrow, {2}: within a week. */
    PROGRESS_DUE,
    PROGRESS_LACKING,
    PROGRESS_LEFT,
    PROGRESS_PREDICTION,
    PROGRESS_NO_BIAS_CORRECTION,
    PROGRESS_BIAS_POWER,
    PROGRESS_NEEDLESS_BIAS_CORRECTION,
    PROGRESS_SWAPPED_BETAS,
    PROGRESS_NO_SHARE,
    PROGRESS_NEEDLESS_SHARE,
    PROGRESS_SWAPPED_SHARES,
    PROGRESS_SQUARE_NOT_AVERAGED,
    PROGRESS_NOT_SQUARED,
    PROGRESS_EPSILON_INSIDE,
    PROGRESS_NO_ROOT,
    PROGRESS_NO_RATE,
    PROGRESS_PAST_FORGOTTEN,
    PROGRESS_OLD_GRADIENT,
    PROGRESS_STEP_BEFORE,
    PROGRESS_STEP_AFTER,
    PROGRESS_OTHER_QUANTITY,
    PROGRESS_SIGN,
    PROGRESS_PERCENT,
    PROGRESS_INVERSE,
    REPORT_OF,
    REPORT_MATRIX,
    REPORT_ITEM,
    REPORT_MISTAKES,
    REPORT_TIMES,
    REPORT_BELIEF,
    REPORT_WHO,
    /** {0}: the file, {1}: the number of lines. */
    REPORT_DAMAGED,
    /** {0}: the name, {1}: the existing names. */
    REPORT_NO_LEARNER,
    /** {0}: the folder. */
    REPORT_NOBODY,
    REPORT_UNREADABLE,
    REPORT_ALL_AND_SOME,
    REPORT_OUT_IS_LOG,
    REPORT_RESET_ALONE,
    /** {0}: the name, {1}: the files, {2}: the word that confirms. */
    REPORT_RESET_ASKS,
    REPORT_RESET_YES,
    REPORT_RESET_DONE,
    REPORT_RESET_KEPT,
    REPORT_RESET_NOTHING,
    REPORT_RESET_UNASKED,
    REPORT_RESET_FAILED,

    /** {0}: all items but the last one, {1}: the last one. */
    LIST_AND,
    /** {0}: all items but the last one, {1}: the last one, which begins with the sound of an i. */
    LIST_AND_BEFORE_I,
    /** {0}: all items but the last one, {1}: the last one. */
    LIST_OR,
    /** {0}: all items but the last one, {1}: the last one, which begins with the sound of an o. */
    LIST_OR_BEFORE_O,

    /** {0}: the run's name, {1}: its sentences. */
    CURVE_OF,
    CURVE_NO_STEPS,
    CURVE_LOSS,
    CURVE_TRAIN_LOSS,
    CURVE_STEP,
    /** {0}: the number of steps. */
    CURVE_STEPS,
    CURVE_EPOCH,
    /** {0}: the number of epochs. */
    CURVE_EPOCHS,
    CURVE_AT_START,
    /** {0}: the number of the step. */
    CURVE_AT_STEP,
    /** {0}: the number of the epoch. */
    CURVE_AT_EPOCH,
    CURVE_FROM_START,
    /** {0}: the number of the step. */
    CURVE_FROM_STEP,
    /** {0}: the number of the epoch. */
    CURVE_FROM_EPOCH,
    /** {0}: the number of the step. */
    CURVE_UNTIL_STEP,
    /** {0}: the number of the epoch. */
    CURVE_UNTIL_EPOCH,
    /** {0}: the number of the first, {1}: the number of the last. */
    CURVE_BETWEEN_STEPS,
    /** {0}: the number of the first, {1}: the number of the last. */
    CURVE_BETWEEN_EPOCHS,
    CURVE_ONCE,
    /** {0}: the count. */
    CURVE_TIMES,
    /** {0}: the number. */
    CURVE_PERCENT,
    /** {0}: the number of runs. */
    CURVE_RUNS,
    /** {0}: the change, in percent. */
    CURVE_LESS,
    /** {0}: the change, in percent. */
    CURVE_MORE,
    /** {0}: the ratio. */
    CURVE_TIMES_LESS,
    /** {0}: the ratio. */
    CURVE_TIMES_MORE,
    /** {0}: the number of powers of ten. */
    CURVE_POWERS_LESS,
    /** {0}: the number of powers of ten. */
    CURVE_POWERS_MORE,
    /** {0}: the quantity, {1}: its value, {2}: the number of steps or epochs. */
    CURVE_STAYS,
    /** {0}: the quantity, {1}: its value, {2}: the number of steps or epochs. */
    CURVE_RETURNS,
    /** {0}: the quantity, {1}: its first value, {2}: its last value, {3}: the number of steps or epochs. */
    CURVE_FALLS,
    /** {0}: the quantity, {1}: its first value, {2}: its last value, {3}: the number of steps or epochs. */
    CURVE_RISES,
    /**
     * {0}: the quantity, {1}: its first value, {2}: its last value, {3}: the number of steps or epochs, {4}: the
     * change.
     */
    CURVE_FALLS_BY,
    /**
     * {0}: the quantity, {1}: its first value, {2}: its last value, {3}: the number of steps or epochs, {4}: the
     * change.
     */
    CURVE_RISES_BY,
    /** {0}: the quantity, {1}: its first value, {2}: its last value, {3}: the number of steps or epochs. */
    CURVE_GOES,
    /** {0}: the step, in words, {1}: the quantity, {2}: its first value. */
    CURVE_DIVERGES,
    /** {0}: the step, in words. */
    CURVE_DIVERGES_BLANK,
    /** {0}: the step, in words. */
    CURVE_THEN_DIVERGES,
    /** {0}: the value, {1}: the step or epoch, in words. */
    CURVE_LOWEST_BEFORE,
    /** {0}: the value, {1}: the step or epoch, in words. */
    CURVE_LOWEST,
    /** {0}: the step or epoch from which this holds, in words. */
    CURVE_OUTGROWN,
    /** {0}: the noise, in percent, {1}: the mean. */
    CURVE_NOISY,
    /** {0}: the number of times, in words, {1}: the highest value, {2}: its step or epoch, in words. */
    CURVE_RISES_TO,
    /** {0}: the number of times, in words. */
    CURVE_RISES_AGAIN,
    /** {0}: the step or epoch until which this holds, in words. */
    CURVE_RESTS,
    /** {0}: the steps or epochs, in words, {1}: the loss. */
    CURVE_PLATEAU,
    /** {0}: the step or epoch from which this holds, in words. */
    CURVE_FLAT,
    CURVE_FALLING,
    CURVE_FLATTENS,
    CURVE_STEADY,
    /** {0}: the step or epoch from which this holds, in words. */
    CURVE_VANISHES,
    /** {0}: the number of steps, {1}: the loss. */
    CURVE_FIRST_EPOCH,
    /** {0}: the number of times, in words. */
    CURVE_PEAKS,
    CURVE_VALIDATION_BLANK,
    /** {0}: the first value, {1}: the last value. */
    CURVE_VALIDATION_WORSE,
    /** {0}: the first value, {1}: the last value. */
    CURVE_VALIDATION_GOES,
    /** {0}: the first value, {1}: the last value. */
    CURVE_VALIDATION_BEST_LAST,
    /**
     * {0}: the first value, {1}: the best, {2}: its epoch, in words, {3}: the last value, {4}: its distance above the
     * train loss.
     */
    CURVE_VALIDATION_PARTS,
    /** {0}: the first value, {1}: the last value, {2}: the best, {3}: its epoch, in words. */
    CURVE_VALIDATION,
    /** {0}: the number of steps, {1}: the accuracy, in percent. */
    CURVE_FIRST_ACCURACY,
    /** {0}: the first value, {1}: the last value, in percent, {2}: the number of epochs. */
    CURVE_ACCURACY,
    /** {0}: the best value, in percent, {1}: its epoch, in words. */
    CURVE_ACCURACY_BEST,
    CURVE_ACCURACY_BEST_LAST,
    /** {0}: the best value, in percent, {1}: its epoch, in words, {2}: the first epoch near it, in words. */
    CURVE_ACCURACY_NEAR,
    /** {0}, {1}: the first and the last learning rate, {2}, {3}: the losses there. */
    CURVE_RATE,
    CURVE_RATE_FALLS,
    CURVE_RATE_NEVER,
    /** {0}: the rate at which the loss falls fastest. */
    CURVE_RATE_FALLING,
    /** {0}: the rate at which the loss falls fastest, {1}: the rate of the lowest loss, {2}: that loss. */
    CURVE_RATE_LOWEST,
    /** {0}: the rate from which the loss is above its start. */
    CURVE_RATE_ABOVE,
    /** {0}: the target, {1}: the number of times, in words, {2}: the farthest value, {3}: its step, in words. */
    CURVE_OVERSHOOTS,
    /** {0}: the target. */
    CURVE_NO_OVERSHOOT,
    /** {0}: the step or epoch from which this holds, in words. */
    CURVE_SETTLES,
    /** {0}: the remaining distance, in percent. */
    CURVE_UNSETTLED,
    CURVE_FARTHER,
    /** {0}: a distance. */
    CURVE_RESTLESS,
    CURVE_ONE_WAY,
    /** {0}: the number of times, in words, {1}, {2}: the lowest and the highest value. */
    CURVE_TO_AND_FRO,
    CURVE_GOES_ON,
    /** {0}: the coordinate, {1}: the step. */
    CURVE_ONLY_STEP,
    /** {0}: the coordinate, {1}: the step. */
    CURVE_EQUAL_STEPS,
    /** {0}: the coordinate, {1}: the first step, {2}: the largest, {3}: its number, in words, {4}: the last. */
    CURVE_STEP_SIZES,
    /** {0}: the coordinate, {1}: the first step, {2}: the last. */
    CURVE_FIRST_LARGEST,
    /** {0}: the coordinate, {1}: the first step, {2}: the last. */
    CURVE_LAST_LARGEST,
    /** {0}: the number of times, in words. */
    CURVE_TURNS,
    /** {0}: the coordinates with their steps. */
    CURVE_BARS,
    /** {0}: the coordinate, {1}: its step. */
    CURVE_BAR,
    /**
     * {0}: the number of coordinates, {1}: the smallest step, {2}: its coordinate, {3}: the largest step, {4}: its
     * coordinate.
     */
    CURVE_MANY_BARS,
    /** {0}: the start. */
    CURVE_BEGAN,
    /** {0}: the start, {1}: the current position, {2}: the number of steps. */
    CURVE_FROM_TO,
    /** {0}: the name of the coordinate, {1}: its value. */
    CURVE_COORDINATE,
    /** {0}: the position of the minimum. */
    CURVE_MINIMUM,
    /** {0}: the position of the minimum, {1}: the distance at the start, {2}: the distance at the end. */
    CURVE_DISTANCE,
    /** {0}: the first loss, {1}: the last loss. */
    CURVE_HEIGHT,
    /** {0}: the number of times, in words. */
    CURVE_TURNS_BACK,
    /** {0}: the number of times, in words. */
    CURVE_ZIGZAG,
    CURVE_STRAIGHT,
    /** {0}: the ratio. */
    CURVE_BENT,
    /** {0}: the runs with their steps or epochs. */
    CURVE_GOAL,
    /** {0}: the runs with their steps or epochs, {1}: the runs that do not reach the goal. */
    CURVE_GOAL_NOT_ALL,
    /** {0}: the loss, {1}: the run that ends with it, {2}: the runs with their steps or epochs. */
    CURVE_TARGET,
    /**
     * {0}: the loss, {1}: the run that ends with it, {2}: the runs with their steps or epochs, {3}: the runs that do
     * not reach it.
     */
    CURVE_TARGET_NOT_ALL,
    /** {0}: the runs with their steps or epochs. */
    CURVE_TARGET_ZERO,
    /** {0}: the runs, {1}: the step or epoch, in words. */
    CURVE_ARRIVES,
    /** {0}: the runs, {1}: the step or epoch, in words. */
    CURVE_ARRIVES_FIRST,
    /** {0}: the runs, {1}: the step or epoch, in words. */
    CURVE_ARRIVES_THEN,
    /** {0}: the runs, {1}: the step or epoch, in words. */
    CURVE_ARRIVES_LAST,
    /** {0}: the step or epoch, in words. */
    CURVE_FIRST_TIME,
    /** {0}: the runs that diverged. */
    CURVE_LEFT_OUT,
    /** {0}: the runs with the smallest loss, {1}: that loss, {2}: the runs with the largest, {3}: that loss. */
    CURVE_ENDS,
    /** {0}: the runs with the smallest loss, {1}: that loss, {2}: the runs with the largest, {3}: that loss. */
    CURVE_STANDS,
    /** {0}: the runs with the smallest loss, {1}: that loss, {2}: the runs with the largest, {3}: that loss. */
    CURVE_MEANS,
    /** {0}: the run, {1}: the loss, {2}: the epoch, in words. */
    CURVE_BEST_VALIDATION,
    /** Precedes a number that is not exact. */
    SPOKEN_ABOUT,
    SPOKEN_IS_NOT,
    /** Separates two lengths: 8 by 8. */
    SPOKEN_BY,
    /** Separates the two ends of a range of numbers. */
    SPOKEN_TO,
    SPOKEN_DEGREES,
    SPOKEN_QUOTE,
    SPOKEN_CODE,
    /** {0}: the number of rows. */
    SPOKEN_TABLE,
    SPOKEN_TABLE_ROW,
    /** {0}: the formula in one line. */
    SPOKEN_FORMULA,
    /** {0}: the number of the row, {1}: the number of rows, {2}: the row in one line. */
    SPOKEN_FORMULA_ROW,
    /** {0}: the kind or the text of the question. */
    SPOKEN_QUESTION,
    /** {0}: the grade, such as right or wrong. */
    SPOKEN_ANSWERED,
    /** {0}: the id of the experiment. */
    SPOKEN_TO_LAB,
    /** {0}: the id of the experiment. */
    SPOKEN_TO_PREDICTION,
    /** {0}: the number of the page, {1}: the number of the last page, {2}: the title of the page. */
    SPOKEN_PAGE,
    SPOKEN_BEGIN,
    /** {0}: the number of the hint, {1}: the number of hints, {2}: the hint. */
    TOLD_HINT,
    /** {0}: the unit. */
    TOLD_UNIT,
    /** {0}: the numbers of the options. */
    TOLD_TICKED,
    /** {0}: pairs of a number and a letter. */
    TOLD_PAIRED,
    /** {0}: the learner’s words. */
    TOLD_WRITTEN,
    TOLD_IDEAS,
    /** {0}: the numbers of the ideas. */
    TOLD_HELD,
    TOLD_NO_HELD,
    /** {0}: a left side, {1}: its right side. */
    TOLD_GOES_WITH,
    /** {0}: the number of the last row. */
    TOLD_HOW_CHOICE,
    TOLD_HOW_SEVERAL,
    TOLD_HOW_NUMBER,
    /** {0}: numbers, as an example. */
    TOLD_HOW_ORDER,
    /** {0}: pairs, as an example. */
    TOLD_HOW_MATCH,
    TOLD_HOW_TRUTH,
    /** {0}: the number of reasons. */
    TOLD_HOW_REASON,
    TOLD_HOW_OPEN,
    TOLD_HOW_IDEAS,
    /** {0}: the text that was typed, {1}: the largest valid number. */
    TOLD_NO_CHOICE,
    /** {0}: the text that was typed, {1}: the largest valid number. */
    TOLD_NO_CHOICES,
    /** {0}: the text that was typed, {1}: the largest valid number. */
    TOLD_NO_ORDER,
    /** {0}: the text that was typed, {1}: the number of pairs, {2}: the last letter. */
    TOLD_NO_MATCH,
    /** {0}: the numbers of the left sides. */
    TOLD_UNMATCHED,
    /** {0}: the text that was typed. */
    TOLD_NO_TRUTH,
    /** {0}: the text that was typed, {1}: the largest valid number. */
    TOLD_NO_REASON,
    /** {0}: the text that was typed, {1}: the largest valid number. */
    TOLD_NO_IDEAS,
    WORD_NEXT,
    WORD_NEXT_HELP,
    WORD_BACK,
    WORD_BACK_HELP,
    WORD_GO,
    WORD_GO_HELP,
    WORD_CONTENTS,
    WORD_CONTENTS_HELP,
    WORD_SEARCH,
    WORD_SEARCH_HELP,
    WORD_OPEN,
    WORD_OPEN_HELP,
    WORD_QUESTIONS,
    WORD_QUESTIONS_HELP,
    WORD_LAB,
    WORD_LAB_HELP,
    WORD_RUN,
    WORD_RUN_HELP,
    WORD_STEP,
    WORD_STEP_HELP,
    WORD_RESTART,
    WORD_RESTART_HELP,
    WORD_SET,
    WORD_SET_HELP,
    WORD_RESET,
    WORD_RESET_HELP,
    WORD_CHOOSE,
    WORD_CHOOSE_HELP,
    WORD_WITHOUT,
    WORD_WITHOUT_HELP,
    WORD_WITH,
    WORD_WITH_HELP,
    WORD_HEAT,
    WORD_HEAT_HELP,
    WORD_PREDICT,
    WORD_PREDICT_HELP,
    WORD_SWEEP,
    WORD_SWEEP_HELP,
    WORD_INSPECT,
    WORD_INSPECT_HELP,
    WORD_COORDINATE,
    WORD_COORDINATE_HELP,
    WORD_ANSWER,
    WORD_ANSWER_HELP,
    WORD_HINT,
    WORD_HINT_HELP,
    WORD_SHOW,
    WORD_SHOW_HELP,
    WORD_SKIP,
    WORD_SKIP_HELP,
    WORD_REFUTE,
    WORD_REFUTE_HELP,
    WORD_GRADE,
    WORD_GRADE_HELP,
    WORD_UNDO,
    WORD_UNDO_HELP,
    WORD_REVIEW,
    WORD_REVIEW_HELP,
    WORD_PROGRESS,
    WORD_PROGRESS_HELP,
    WORD_FORMULA,
    WORD_FORMULA_HELP,
    WORD_EXPORT,
    WORD_EXPORT_HELP,
    WORD_REPEAT,
    WORD_REPEAT_HELP,
    WORD_BELL,
    WORD_BELL_HELP,
    WORD_LANGUAGE,
    WORD_LANGUAGE_HELP,
    WORD_HELP,
    WORD_HELP_HELP,
    WORD_QUIT,
    WORD_QUIT_HELP,
    PLAIN_WELCOME,
    /** {0}: the word. */
    PLAIN_UNKNOWN,
    /** {0}: the word, {1}: the most similar command. */
    PLAIN_MISSPELT,
    /** {0}: the beginning of a command, {1}: the commands with this beginning. */
    PLAIN_AMBIGUOUS,
    /** {0}: the command, {1}: the valid commands. */
    PLAIN_NOT_HERE,
    /** {0}: the commands. */
    PLAIN_HELP_HERE,
    /** {0}: the commands. */
    PLAIN_HELP_EVERYWHERE,
    PLAIN_HELP_SHORT,
    PLAIN_BELL_ON,
    PLAIN_BELL_OFF,
    PLAIN_STOPPED,
    PLAIN_NOTHING_RUNS,
    PLAIN_DICTATE,
    PLAIN_WORDS_DAMAGED,
    PLAIN_BYE,
    PLAIN_BYE_UNKEPT,
    /** {0}: the number of the screen. */
    PROMPT_LESSON,
    PROMPT_QUESTION,
    PROMPT_VERDICT,
    PROMPT_MISTAKEN,
    PROMPT_PREDICTION,
    /** {0}: the id of the experiment. */
    PROMPT_LAB,
    PROMPT_SWEEP,
    /** {0}: the step. */
    PROMPT_INSPECT,
    PROMPT_LIST,
    PROMPT_READING,
    PROMPT_DICTATION,

    /** {0}: the text that was typed, {1}: the number of the last screen. */
    PLAIN_NO_SCREEN,
    PLAIN_UNPREDICTED,
    PLAIN_NO_QUESTIONS,
    /** {0}: the number of the screen. */
    PLAIN_SEALED_QUESTIONS,
    /** {0}: the text that was typed, {1}: the first valid number, {2}: the last. */
    PLAIN_NO_PLACE,
    PLAIN_NOTHING,

    PLAIN_FIRST,
    PLAIN_SEALED,
    PLAIN_ON_QUESTION,
    /** {0}: the number of questions. */
    PLAIN_ON_QUESTIONS,
    /** {0}: the screen's title. */
    PLAIN_ON_SLIDE,
    LAB_TOLD_NO_KNOBS,
    /** {0}: the text that was typed, {1}: the most similar name. */
    LAB_TOLD_MISSPELT_KNOB,
    /** {0}: the text that was typed, {1…}: the existing names. */
    LAB_TOLD_UNKNOWN_KNOB,
    /** {0}: the text that was typed, {1…}: the names that it may mean. */
    LAB_TOLD_SEVERAL_KNOBS,
    /** {0}: the owner of the knobs, {1…}: the names of its knobs. */
    LAB_TOLD_ONLY_OWNER,
    /** {0}: the name. */
    LAB_TOLD_NO_VALUE,
    /** {0}: the text that was typed. */
    LAB_TOLD_YES_OR_NO,
    /** {0}: the text that was typed. */
    LAB_TOLD_FORMS,
    /** {0}: a name, {1}: its description. */
    LAB_TOLD_NAMED,
    /** {0}: a name, {1}: the name that the learner types for it, {2}: its description. */
    LAB_TOLD_TYPED,
    /** {0}: the number of epochs, {1}: the number of steps, both in words. */
    LAB_TOLD_EPOCHS_IN_STEPS,
    LAB_TOLD_FRESH,
    /** {0}: the number of steps, in words, {1}: the step limit. */
    LAB_TOLD_RUNNING,
    /** {0}: the number of steps, in words. */
    LAB_TOLD_FINISHED,
    /** {0}: the number of steps, in words. */
    LAB_TOLD_STOPPED,
    LAB_TOLD_WORSE,
    /** {0}: the loss, {1}: the step. */
    LAB_TOLD_BEST_STEP,
    /** {0}: the loss, {1}: the epoch. */
    LAB_TOLD_BEST_EPOCH,
    /** {0}: the loss, {1}: the epoch. */
    LAB_TOLD_BEST_VALIDATION,
    /** {0}: a name, {1}: a number. */
    LAB_TOLD_WITH,
    /** {0}: the quantity, {1}: the best runs. */
    LAB_TOLD_BEST,
    /** {0}: the quantity, {1}: the best runs. */
    LAB_TOLD_BEST_SO_FAR,
    LAB_TOLD_BEST_AMONG,
    LAB_TOLD_GOAL,
    /** {0}: the step limit, in words. */
    LAB_TOLD_READY,
    /** {0}: the step, {1}: the number of steps. */
    LAB_TOLD_RUNS,
    /** {0}: the step, {1}: the number of steps. */
    LAB_TOLD_PAUSED,
    LAB_TOLD_MEASURING,
    /** {0}: the number of steps of the longest run, in words. */
    LAB_TOLD_OVER,
    /** {0}: the values that these runs have in common. */
    LAB_TOLD_HEAT,
    /** {0}: the step, {1}: the number of steps. */
    LAB_TOLD_AT_STEP,
    /** {0}: the epoch, {1}: the number of epochs. */
    LAB_TOLD_AT_EPOCH,
    /** {0}: the names and losses. */
    LAB_TOLD_LOSSES,
    /** {0}: a name and a loss. */
    LAB_TOLD_LEAST_LOSS,
    /** {0}: a name. */
    LAB_TOLD_HAS_DIVERGED,
    LAB_TOLD_PROBLEM,
    /** {0}: the name that the learner types for a knob, {1}: another value of it. */
    LAB_TOLD_EXAMPLE,
    /** {0}: a name, {1}: the selected optimizer, {2}: the name for all optimizers. */
    LAB_TOLD_SHARED,
    LAB_TOLD_CHANGED,
    /** {0}: a name, {1}: the author’s value, {2}: the value now. */
    LAB_TOLD_FROM_TO,
    /** {0}: the name of a value, {1}: the name of its optimizer. */
    LAB_TOLD_OF,
    /** {0}: the name that the learner types, {1}: the full name, {2}: the value. */
    LAB_TOLD_NOW,
    LAB_TOLD_AUTHORS,
    LAB_TOLD_DEPENDS,
    LAB_TOLD_CHOICES,
    LAB_TOLD_AUTHORS_CHOICES,
    LAB_TOLD_AT_LEAST,
    LAB_TOLD_BELOW,
    LAB_TOLD_UP_TO,
    LAB_TOLD_DEGREES,
    LAB_TOLD_WHOLE,
    LAB_TOLD_SWITCH,
    LAB_TOLD_MORE,
    LAB_TOLD_LESS,
    /** {0}: a name, {1}: its loss. */
    LAB_TOLD_LOSS_OF,
    /** {0}: the name that the learner types, {1}: the value. */
    LAB_TOLD_IS,
    /** {0}: the accuracy, {1}: the epoch. */
    LAB_TOLD_BEST_ACCURACY,
    /** {0}: the settings. */
    LAB_TOLD_VALUES,
    /**
     * {0}: the theoretical value, {1}: the run, {2}: whether it holds, {3}: the predicted number, {4}: the tolerance,
     * {5}: the measured number.
     */
    LAB_TOLD_THEORY,
    /** The same for a value that was not measured. */
    LAB_TOLD_THEORY_ALONE,
    LAB_TOLD_NOT_REACHED,
    /** {0}: the hyperparameter of the sweep, {1}: its first value, {2}: its last, {3}: the compared quantity. */
    LAB_TOLD_SWEEP,
    /** {0}: the value, {1}: the compared quantity, {2}: its number. */
    LAB_TOLD_BEST_AT,
    /** {0}: the values. */
    LAB_TOLD_WORKS,
    LAB_TOLD_WORKS_NOWHERE,
    /** {0}: the values. */
    LAB_TOLD_WORSE_AT,
    /** {0}: the values. */
    LAB_TOLD_DIVERGES_AT,
    LAB_TOLD_UNKNOWN,
    /** {0}: the number of values. */
    LAB_TOLD_UNKNOWN_MANY,
    /** {0}: a value. */
    LAB_TOLD_FROM_ON,
    /** {0}: a value, {1}: a larger one. */
    LAB_TOLD_STRETCH,
    /** {0}: a run, {1}: the step, {2}: the number of steps. */
    LAB_TOLD_INSPECTED,
    /** {0}: a coordinate, {1}: its value before the step, {2}: its value after it. */
    LAB_TOLD_MOVED,
    /** {0}: a step, {1}: the value at that step. */
    LAB_TOLD_WAS,
    /** {0}: the value at the start. */
    LAB_TOLD_WAS_AT_START,
    /** {0}: the values. */
    LAB_TOLD_ARRIVES,
    LAB_TOLD_ARRIVES_NOWHERE,

    /** {0}: the text that was typed, {1}: the existing names. */
    PLAIN_NO_OPTIMIZER,
    /** {0}: the text that was typed, {1}: the existing names. */
    PLAIN_NO_SUBJECT,
    /** {0}: the existing names. */
    PLAIN_NO_CELL,
    /** {0}: the number of the heat, {1}: the number of heats. */
    PLAIN_HEATS,
    /** {0}: the optimizer's name. */
    PLAIN_CHOSEN,
    PLAIN_OWN_WORDS,
    PLAIN_DRAFT_KEPT,
    EAR_MINUS,
    /** {0}: the number, {1}: the exponent. */
    EAR_POWER,
    PLAIN_SWEEP_STOPPED,
    SHOW_TABLE,
    SHOW_THEORY,
    SHOW_CHALLENGES,
    SHOW_DETAILS,
    SHOW_KNOBS,
    SHOW_VERDICT,
    /** {0}: the number of times, in words. */
    CURVE_TURNS_ACROSS,
    TOLD_HOW_VERDICT,
    TOLD_THEN,
    /** {0}: the number given, {1}: the exact one. */
    TOLD_NEAR,
    /** {0}: the number of the question, {1}: its result, {2}: its text. */
    TOLD_RESULT,
    /**
     * {0}: a chapter, {1}: the number of correct items, {2}: partly correct, {3}: wrong, {4}: unanswered, {5}: due
     * today.
     */
    TOLD_STANDING,
    /** {0}: the recognised mistakes. */
    TOLD_MISTAKES,
    /** {0}: the formula in one line, {1}: the formula in words. */
    SPOKEN_FORMULA_WORDS,
    /** {0}: the chapter's title. */
    SPOKEN_CHAPTER,
    SPOKEN_HERE,
    SPOKEN_READ,
    SPOKEN_UNREAD,
    SPOKEN_QUESTION_ANSWERED,
    SPOKEN_QUESTION_WAITING,
    /** {0}: the number of answered questions, {1}: the number of questions. */
    SPOKEN_ANSWERED_OF,
    SPOKEN_TO_GO,
    /** {0}: the number of the hit, {1}: the title of the screen, {2}: the number of the screen, {3}: the excerpt. */
    SPOKEN_HIT,
    /** {0}: the number of further hits. */
    SPOKEN_MORE_HITS,

    /** {0}: the content of the brackets. */
    SPOKEN_MATH_GROUP,
    /** {0}: the base, {1}: its power. */
    SPOKEN_MATH_ALL,
    /** {0}: the numerator, {1}: the denominator. */
    SPOKEN_MATH_OVER,
    /** {0}: the numerator, {1}: the denominator. */
    SPOKEN_MATH_WHOLE_OVER,
    SPOKEN_MATH_HALF,
    SPOKEN_MATH_THIRD,
    SPOKEN_MATH_QUARTER,
    SPOKEN_MATH_TENTH,
    /** {0}: n of a binomial coefficient, {1}: k. */
    SPOKEN_MATH_CHOOSE,
    /** {0}: the letter, {1}: its index. */
    SPOKEN_MATH_SUB,
    SPOKEN_MATH_SQUARED,
    SPOKEN_MATH_CUBED,
    SPOKEN_MATH_TRANSPOSED,
    /** {0}: the exponent. */
    SPOKEN_MATH_POWER,
    /** {0}: the radicand. */
    SPOKEN_MATH_ROOT,
    /** {0}: 3 for a cube root, {1}: the radicand. */
    SPOKEN_MATH_ROOT_OF_ORDER,
    /** {0}: the function, {1}: its argument. */
    SPOKEN_MATH_OF,
    /** {0}: the logarithm, {1}: its base. */
    SPOKEN_MATH_BASE,
    /** {0}: the sum, {1}: its lower limit, {2}: its upper limit. */
    SPOKEN_MATH_FROM_TO,
    /** {0}: the sum, {1}: the range of its index. */
    SPOKEN_MATH_OVER_ALL,
    /** {0}: the limit, {1}: the variable with its target. */
    SPOKEN_MATH_AS,
    /** {0}: the function. */
    SPOKEN_MATH_GRADIENT,
    /** {0}: the function, {1}: the variables. */
    SPOKEN_MATH_GRADIENT_BY,
    SPOKEN_MATH_GRADIENT_OPERATOR,
    /** {0}: the function, {1}: the variable. */
    SPOKEN_MATH_PARTIAL,
    /** {0}: the variable. */
    SPOKEN_MATH_PARTIAL_OPERATOR,
    /** {0}: the function, {1}: the variable. */
    SPOKEN_MATH_DERIVATIVE,
    /** {0}: the variable. */
    SPOKEN_MATH_DERIVATIVE_OPERATOR,
    /** {0}: the argument. */
    SPOKEN_MATH_ABSOLUTE,
    /** {0}: the argument. */
    SPOKEN_MATH_NORM,
    /** {0}: the argument. */
    SPOKEN_MATH_FLOOR,
    /** {0}: the argument. */
    SPOKEN_MATH_CEILING,
    /** {0}: the two vectors. */
    SPOKEN_MATH_INNER,
    /** {0}: the elements. */
    SPOKEN_MATH_SET,
    /** {0}: its lower end, {1}: its upper end. */
    SPOKEN_MATH_INTERVAL,
    /** {0}: the two elements. */
    SPOKEN_MATH_PAIR,
    /** {0}: the elements. */
    SPOKEN_MATH_LIST,
    /** {0}: the last element. */
    SPOKEN_MATH_UP_TO,
    /** {0}: its rows. */
    SPOKEN_MATH_MATRIX,
    /** {0}: the cases. */
    SPOKEN_MATH_CASES,
    /** {0}: the content of a brace, {1}: its name. */
    SPOKEN_MATH_NAMED,
    /** {0}: the sign, {1}: the expression above it. */
    SPOKEN_MATH_ABOVE,
    /** {0}: the sign, {1}: the expression below it. */
    SPOKEN_MATH_BELOW,

    /** {0}: the percentage. */
    PLAIN_SWEEP_PROGRESS,

    /** {0}: the number of checks that hold, {1}: the number of checks. */
    PLAIN_THEORY_HOLDS,

    /** {0}: the command. */
    FORMULA_UNKNOWN_COMMAND,
    /** {0}: the name of the environment. */
    FORMULA_UNKNOWN_ENVIRONMENT,
    /** {0}: the closing delimiter, {1}: the opening one. */
    FORMULA_UNBALANCED,
    /** {0}: the closing delimiter. */
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
    /** {0}: the maximum depth. */
    FORMULA_TOO_DEEP,
    /** {0}: the maximum length, in characters. */
    FORMULA_TOO_LONG;

    /**
     * Returns the key as in the property files: {@code FORMULA_UNKNOWN_COMMAND} becomes
     * {@code formula.unknown.command}.
     */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
