package descenso.app;

import descenso.course.Nearest;
import descenso.phrases.Folded;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What follows from the words that lead away from wherever one is. */
record Elsewhere(Screen screen, Study study) {

    /** These words; a screen may have a meaning of its own for some. */
    static final Set<Word> WORDS = Set.of(
            Word.GO,
            Word.CONTENTS,
            Word.SEARCH,
            Word.QUESTIONS,
            Word.LAB,
            Word.RUN,
            Word.REVIEW,
            Word.PROGRESS,
            Word.LANGUAGE,
            Word.QUIT);

    /** Nobody goes back further. */
    private static final int DEEPEST = 20;

    Heard heed(Word word, String rest) {
        return switch (word) {
            case GO -> go(rest);
            case CONTENTS -> Heard.of(home().then(here -> Turn.to(ContentsScreen.at(here.study()), here.study())));
            case SEARCH -> searched(rest);
            case QUESTIONS -> asked();
            case LAB -> lab(rest, LabDoor::to);
            case RUN -> lab(rest, LabDoor::hurrying);
            case REVIEW -> Heard.of(home().then(here -> ReviewScreen.to(here.screen(), here.study())));
            case PROGRESS -> Heard.of(ProgressScreen.over(origin(), study));
            case LANGUAGE -> speaking(rest);
            case QUIT -> Heard.of(new Turn(screen, study, List.of(new Command.Quit())));
            default -> Heard.of(Turn.to(screen, study));
        };
    }

    /** Looked at again, it lies over the same screen. */
    private Screen origin() {
        return screen instanceof ProgressScreen progress ? progress.origin() : screen;
    }

    /** The other one, or the one that is named. */
    private Heard speaking(String rest) {
        Optional<Language> language =
                rest.isEmpty() ? Optional.of(study.language().other()) : named(Folded.of(rest));
        return language.map(found -> Heard.of(Turn.to(screen, study.speaking(found))))
                .orElseGet(() -> Heard.refused(Phrase.WORD_LANGUAGE_HELP, screen, study));
    }

    /** By the beginning of its name in either language. */
    private static Optional<Language> named(String folded) {
        if (folded.matches("(es|sp).*")) {
            return Optional.of(Language.ES);
        }
        return folded.matches("(en|in).*") ? Optional.of(Language.EN) : Optional.empty();
    }

    /** Out of everything, to the lesson. */
    private Turn home() {
        return left(screen -> screen instanceof LessonScreen);
    }

    /** Out of the lab and of what is only looked at, to what led there. */
    private Turn outside() {
        return left(screen -> screen instanceof LessonScreen || screen instanceof QuestionScreen);
    }

    private Turn left(Predicate<Screen> isThere) {
        Turn turn = Turn.to(screen, study);
        for (int back = 0; back < DEEPEST && !isThere.test(turn.screen()); back++) {
            turn = turn.then(Action.BACK);
        }
        return turn;
    }

    private Heard go(String rest) {
        Optional<Integer> number = rest.isEmpty()
                ? Optional.of(study.firstUnread())
                : new ScreenChoice(study.course(), study.language()).number(rest);
        return number.map(found -> Heard.of(
                        home().then(here -> LessonScreen.at(here.study().atScreen(found)))))
                .orElseGet(() -> Heard.refused(
                        Phrase.PLAIN_NO_SCREEN, screen, study, rest, Integer.toString(study.lastNumber())));
    }

    private Heard searched(String rest) {
        return rest.isEmpty()
                ? Heard.refused(Phrase.WORD_SEARCH_HELP, screen, study)
                : Heard.of(home().then(here -> SearchScreen.of(rest, here.study())));
    }

    /** Opens the questions of the slide; an error if it asks none, or none yet. */
    private Heard asked() {
        if (new Journey(study).hidesQuestions()) {
            return screen instanceof LessonScreen
                    ? Heard.refused(Phrase.SEAL_QUESTIONS, screen, study)
                    : Heard.refused(Phrase.PLAIN_SEALED_QUESTIONS, screen, study, Integer.toString(study.number()));
        }
        return study.page().exercises().isEmpty()
                ? Heard.refused(Phrase.PLAIN_NO_QUESTIONS, screen, study)
                : Heard.of(home().then(here -> new Journey(here.study()).ask()));
    }

    /** On the way into the lab. */
    private interface Door {
        Turn to(Screen origin, String name, Study study);
    }

    /** With a name into that experiment; without one into this slide's, or to the list of all. */
    private Heard lab(String rest, Door door) {
        ExperimentChoice choice = new ExperimentChoice(study.course().experiments());
        Optional<String> name = rest.isEmpty() ? LessonTelling.experiment(study) : choice.meant(rest);
        if (name.isEmpty() && !rest.isEmpty() && !choice.isAll(rest)) {
            return unknown(rest);
        }
        return Heard.of(outside()
                .then(here -> name.map(known -> door.to(here.screen(), known, here.study()))
                        .orElseGet(() -> LabListScreen.to(here.screen(), here.study()))));
    }

    /** What may be said after one of these words. */
    List<String> choices(Word word) {
        return switch (word) {
            case GO -> study.course().screens();
            case LAB, RUN -> study.course().experiments();
            default -> List.of();
        };
    }

    private Heard unknown(String name) {
        return Nearest.to(name, study.course().experiments())
                .map(nearest -> Heard.refused(Phrase.CLI_MISSPELT_EXPERIMENT, screen, study, name, nearest))
                .orElseGet(() -> Heard.refused(Phrase.CLI_UNKNOWN_EXPERIMENT, screen, study, name));
    }
}
