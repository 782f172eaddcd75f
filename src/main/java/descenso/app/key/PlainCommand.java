package descenso.app.key;

import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import java.util.List;

/** A command of plain mode. Commands are to plain mode as keys are to a screen. */
public enum PlainCommand {
    NEXT(MessageKey.WORD_NEXT, MessageKey.WORD_NEXT_HELP),
    BACK(MessageKey.WORD_BACK, MessageKey.WORD_BACK_HELP),
    GO(MessageKey.WORD_GO, MessageKey.WORD_GO_HELP),
    CONTENTS(MessageKey.WORD_CONTENTS, MessageKey.WORD_CONTENTS_HELP),
    SEARCH(MessageKey.WORD_SEARCH, MessageKey.WORD_SEARCH_HELP),
    OPEN(MessageKey.WORD_OPEN, MessageKey.WORD_OPEN_HELP),
    QUESTIONS(MessageKey.WORD_QUESTIONS, MessageKey.WORD_QUESTIONS_HELP),
    LAB(MessageKey.WORD_LAB, MessageKey.WORD_LAB_HELP),
    RUN(MessageKey.WORD_RUN, MessageKey.WORD_RUN_HELP),
    STEP(MessageKey.WORD_STEP, MessageKey.WORD_STEP_HELP),
    RESTART(MessageKey.WORD_RESTART, MessageKey.WORD_RESTART_HELP),
    SET(MessageKey.WORD_SET, MessageKey.WORD_SET_HELP),
    RESET(MessageKey.WORD_RESET, MessageKey.WORD_RESET_HELP),
    CHOOSE(MessageKey.WORD_CHOOSE, MessageKey.WORD_CHOOSE_HELP),
    WITHOUT(MessageKey.WORD_WITHOUT, MessageKey.WORD_WITHOUT_HELP),
    WITH(MessageKey.WORD_WITH, MessageKey.WORD_WITH_HELP),
    HEAT(MessageKey.WORD_HEAT, MessageKey.WORD_HEAT_HELP),
    PREDICT(MessageKey.WORD_PREDICT, MessageKey.WORD_PREDICT_HELP),
    SWEEP(MessageKey.WORD_SWEEP, MessageKey.WORD_SWEEP_HELP),
    INSPECT(MessageKey.WORD_INSPECT, MessageKey.WORD_INSPECT_HELP),
    COORDINATE(MessageKey.WORD_COORDINATE, MessageKey.WORD_COORDINATE_HELP),
    ANSWER(MessageKey.WORD_ANSWER, MessageKey.WORD_ANSWER_HELP),
    HINT(MessageKey.WORD_HINT, MessageKey.WORD_HINT_HELP),
    SHOW(MessageKey.WORD_SHOW, MessageKey.WORD_SHOW_HELP),
    SKIP(MessageKey.WORD_SKIP, MessageKey.WORD_SKIP_HELP),
    REFUTE(MessageKey.WORD_REFUTE, MessageKey.WORD_REFUTE_HELP),
    GRADE(MessageKey.WORD_GRADE, MessageKey.WORD_GRADE_HELP),
    UNDO(MessageKey.WORD_UNDO, MessageKey.WORD_UNDO_HELP),
    REVIEW(MessageKey.WORD_REVIEW, MessageKey.WORD_REVIEW_HELP),
    PROGRESS(MessageKey.WORD_PROGRESS, MessageKey.WORD_PROGRESS_HELP),
    FORMULA(MessageKey.WORD_FORMULA, MessageKey.WORD_FORMULA_HELP),
    EXPORT(MessageKey.WORD_EXPORT, MessageKey.WORD_EXPORT_HELP),
    REPEAT(MessageKey.WORD_REPEAT, MessageKey.WORD_REPEAT_HELP),
    BELL(MessageKey.WORD_BELL, MessageKey.WORD_BELL_HELP),
    LANGUAGE(MessageKey.WORD_LANGUAGE, MessageKey.WORD_LANGUAGE_HELP),
    HELP(MessageKey.WORD_HELP, MessageKey.WORD_HELP_HELP),
    QUIT(MessageKey.WORD_QUIT, MessageKey.WORD_QUIT_HELP);

    private final MessageKey key;
    private final MessageKey help;

    PlainCommand(MessageKey key, MessageKey help) {
        this.key = key;
        this.help = help;
    }

    /** Returns the names of this command: first the one that the tutor shows, then others that it accepts. */
    public List<String> names(Messages messages) {
        return List.of(messages.say(key).split(", ", -1));
    }

    /** Returns the explanation of how this command is used. */
    public MessageKey help() {
        return help;
    }
}
