package descenso.app;

import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import java.util.List;

/** What a learner can say where there is no screen: every word, as keys are for a screen. */
public enum Word {
    NEXT(Phrase.WORD_NEXT, Phrase.WORD_NEXT_HELP),
    BACK(Phrase.WORD_BACK, Phrase.WORD_BACK_HELP),
    GO(Phrase.WORD_GO, Phrase.WORD_GO_HELP),
    CONTENTS(Phrase.WORD_CONTENTS, Phrase.WORD_CONTENTS_HELP),
    SEARCH(Phrase.WORD_SEARCH, Phrase.WORD_SEARCH_HELP),
    OPEN(Phrase.WORD_OPEN, Phrase.WORD_OPEN_HELP),
    QUESTIONS(Phrase.WORD_QUESTIONS, Phrase.WORD_QUESTIONS_HELP),
    LAB(Phrase.WORD_LAB, Phrase.WORD_LAB_HELP),
    RUN(Phrase.WORD_RUN, Phrase.WORD_RUN_HELP),
    STEP(Phrase.WORD_STEP, Phrase.WORD_STEP_HELP),
    RESTART(Phrase.WORD_RESTART, Phrase.WORD_RESTART_HELP),
    SET(Phrase.WORD_SET, Phrase.WORD_SET_HELP),
    RESET(Phrase.WORD_RESET, Phrase.WORD_RESET_HELP),
    CHOOSE(Phrase.WORD_CHOOSE, Phrase.WORD_CHOOSE_HELP),
    WITHOUT(Phrase.WORD_WITHOUT, Phrase.WORD_WITHOUT_HELP),
    WITH(Phrase.WORD_WITH, Phrase.WORD_WITH_HELP),
    HEAT(Phrase.WORD_HEAT, Phrase.WORD_HEAT_HELP),
    PREDICT(Phrase.WORD_PREDICT, Phrase.WORD_PREDICT_HELP),
    SWEEP(Phrase.WORD_SWEEP, Phrase.WORD_SWEEP_HELP),
    INSPECT(Phrase.WORD_INSPECT, Phrase.WORD_INSPECT_HELP),
    COORDINATE(Phrase.WORD_COORDINATE, Phrase.WORD_COORDINATE_HELP),
    ANSWER(Phrase.WORD_ANSWER, Phrase.WORD_ANSWER_HELP),
    HINT(Phrase.WORD_HINT, Phrase.WORD_HINT_HELP),
    SHOW(Phrase.WORD_SHOW, Phrase.WORD_SHOW_HELP),
    SKIP(Phrase.WORD_SKIP, Phrase.WORD_SKIP_HELP),
    REFUTE(Phrase.WORD_REFUTE, Phrase.WORD_REFUTE_HELP),
    GRADE(Phrase.WORD_GRADE, Phrase.WORD_GRADE_HELP),
    UNDO(Phrase.WORD_UNDO, Phrase.WORD_UNDO_HELP),
    REVIEW(Phrase.WORD_REVIEW, Phrase.WORD_REVIEW_HELP),
    PROGRESS(Phrase.WORD_PROGRESS, Phrase.WORD_PROGRESS_HELP),
    FORMULA(Phrase.WORD_FORMULA, Phrase.WORD_FORMULA_HELP),
    EXPORT(Phrase.WORD_EXPORT, Phrase.WORD_EXPORT_HELP),
    REPEAT(Phrase.WORD_REPEAT, Phrase.WORD_REPEAT_HELP),
    BELL(Phrase.WORD_BELL, Phrase.WORD_BELL_HELP),
    LANGUAGE(Phrase.WORD_LANGUAGE, Phrase.WORD_LANGUAGE_HELP),
    HELP(Phrase.WORD_HELP, Phrase.WORD_HELP_HELP),
    QUIT(Phrase.WORD_QUIT, Phrase.WORD_QUIT_HELP);

    private final Phrase phrase;
    private final Phrase help;

    Word(Phrase phrase, Phrase help) {
        this.phrase = phrase;
        this.help = help;
    }

    /** What it is called: first the name that is told, then others that are understood. */
    public List<String> names(Phrases phrases) {
        return List.of(phrases.say(phrase).split(", ", -1));
    }

    /** How it is used. */
    public Phrase help() {
        return help;
    }
}
