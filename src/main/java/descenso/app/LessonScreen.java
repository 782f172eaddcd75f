package descenso.app;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.view.Chrome;
import descenso.view.Highlight;
import descenso.view.LessonLines;
import descenso.view.LessonView;
import descenso.view.Previews;
import descenso.view.TitleView;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;

/**
 * A page of the course, read at the bookmark.
 *
 * @param digits of the screen number that is being typed
 * @param found the words that a search led here by, marked until the next key; empty as a rule
 * @param unsealing the experiment whose prediction is being skipped, until that is kept
 */
record LessonScreen(Digits digits, String found, Optional<String> unsealing) implements Screen {

    static LessonScreen fresh() {
        return typing(Digits.ofScreen());
    }

    private static LessonScreen typing(Digits digits) {
        return new LessonScreen(digits, "", Optional.empty());
    }

    /** At the learner's place, with nothing typed. */
    static Turn at(Study study) {
        return Turn.to(fresh(), study);
    }

    /** At the place that a search for these words led to. */
    static Turn found(String words, Study study) {
        return Turn.to(new LessonScreen(Digits.ofScreen(), words, Optional.empty()), study);
    }

    /** At the seal of this page, which is its end. */
    static Turn atSeal(Study study) {
        return fresh().scrolled(Action.BOTTOM, study);
    }

    @Override
    public KeyMap keys(Study study) {
        KeyMap all = study.isFirst() ? Keys.TITLE : Keys.LESSON;
        KeyMap keys = study.wholePage().exercises().isEmpty() ? all.without(QuizAction.ASK) : all;
        return study.page().seal().isPresent() ? keys : keys.without(LabAction.UNSEAL);
    }

    /** To the questions of this page; from the first one, to what is due or to what was done. */
    @Override
    public Turn act(QuizAction action, Study study) {
        return switch (action) {
            case ASK -> new Journey(study).ask();
            case REVIEW -> ReviewScreen.to(fresh(), study);
            case PROGRESS -> ProgressScreen.over(fresh(), study);
            default -> at(study);
        };
    }

    @Override
    public List<Phrase> notes() {
        return List.of(Phrase.HELP_JUMP, Phrase.HELP_COPY);
    }

    @Override
    public Turn act(Action action, Study study) {
        return unforgotten(moved(action, study));
    }

    /** Returns that turn, where it stays among the lessons, with the prediction that is still being skipped. */
    private Turn unforgotten(Turn turn) {
        return turn.screen() instanceof LessonScreen lesson
                ? new Turn(new LessonScreen(lesson.digits, lesson.found, unsealing), turn.study(), turn.commands())
                : turn;
    }

    private Turn moved(Action action, Study study) {
        return switch (action) {
            case NEXT -> study.isLast() ? ended(study) : at(study.atScreen(study.number() + 1));
            case PREVIOUS -> at(study.atScreen(study.number() - 1));
            case GO_ON -> pagedOn(study);
            case GO_BACK -> window(study).isAtTop() && !study.isFirst() ? turnedBack(study) : scrolled(action, study);
            case DOWN, UP, TOP, BOTTOM -> scrolled(action, study);
            case CONTINUE -> digits.isEmpty() ? at(study.atScreen(study.firstUnread())) : jumped(study);
            case OPEN, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, BACK, QUIT -> at(study);
        };
    }

    @Override
    public Turn act(LabAction action, Study study) {
        return switch (action) {
            case ENTER -> toLab(study);
            case UNSEAL ->
                study.page().seal().map(seal -> unsealed(seal, study)).orElseGet(() -> at(study));
            default -> at(study);
        };
    }

    /** Says of the prediction not to know it, once the learner has seen what it would be about. */
    private Turn unsealed(String experiment, Study study) {
        if (unsealing.filter(experiment::equals).isPresent()) {
            return Turn.to(this, study);
        }
        return window(study).isAtBottom()
                ? new Turn(
                        new LessonScreen(Digits.ofScreen(), "", Optional.of(experiment)),
                        study,
                        List.of(new Command.Keep(Tried.unpredicted(experiment))))
                : unforgotten(atSeal(study));
    }

    /**
     * To what the seal in sight waits for; else to the experiment in sight, or to the next one of this page; where it has
     * none, to the list of all.
     */
    private Turn toLab(Study study) {
        LessonLines lines = lines(study);
        Viewport window = window(study, lines);
        Journey journey = new Journey(study);
        return journey.experiment()
                .filter(seal -> window.isAtBottom())
                .map(journey::predict)
                .orElseGet(() -> toExperiment(lines, window, study));
    }

    private static Turn toExperiment(LessonLines lines, Viewport window, Study study) {
        return lines.experiment(window, study.page())
                .map(experiment -> LabDoor.to(fresh(), experiment, study))
                .orElseGet(() -> LabListScreen.to(fresh(), study));
    }

    /** Shows what is due at the start, and after a skipped prediction that it is kept and the page goes on. */
    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study) {
            @Override
            public Turn recorded(Report.Recorded recorded) {
                String subject = recorded.tried().subject();
                return unsealing.filter(subject::equals).isPresent()
                        ? skipped(recorded, study.refreshing(subject))
                        : super.recorded(recorded);
            }

            @Override
            public Turn recalled(Report.Recalled recalled) {
                int due = new Due(study).questions().size();
                Study told = due == 0 ? study : study.noticing(Phrase.REVIEW_WAITING, Integer.toString(due));
                return Turn.to(LessonScreen.this, told);
            }
        });
    }

    private static Turn skipped(Report.Recorded recorded, Study study) {
        boolean isHere =
                study.wholePage().experiments().contains(recorded.tried().subject());
        return at(recorded.attempt().isPresent() && isHere ? study.noticing(Phrase.SEAL_SKIPPED) : study);
    }

    private static Turn ended(Study study) {
        return at(study.noticing(Phrase.COURSE_ENDS));
    }

    /** Back over the top of a page is the end of the one before, as in a book. */
    private Turn turnedBack(Study study) {
        return scrolled(Action.BOTTOM, study.atScreen(study.number() - 1));
    }

    private Turn pagedOn(Study study) {
        LessonLines lines = lines(study);
        Viewport window = window(study, lines);
        return window.isAtBottom() ? new Journey(study).onward() : moved(lines.next(window), lines, study);
    }

    private Turn scrolled(Action action, Study study) {
        LessonLines lines = lines(study);
        return moved(Scrolling.moved(window(study, lines), action), lines, study);
    }

    private static Turn moved(Viewport window, LessonLines lines, Study study) {
        return at(study.at(lines.bookmark(study.bookmark().screen(), window.top())));
    }

    /** A number and Enter jump to that screen; any other key forgets it. */
    @Override
    public Turn type(Key key, Study study) {
        if (key.code() == Key.Code.ENTER && !digits.isEmpty()) {
            return unforgotten(jumped(study));
        }
        return unforgotten(Turn.to(typing(digits.typed(key).orElse(Digits.ofScreen())), study));
    }

    private Turn jumped(Study study) {
        return study.lastNumber() < digits.number()
                ? at(study.noticing(Phrase.JUMP_NOWHERE, digits.text(), Integer.toString(study.lastNumber())))
                : at(study.atScreen(digits.number()));
    }

    /** The experiments of this page. */
    @Override
    public List<String> wanted(Study study) {
        return study.wholePage().experiments();
    }

    /** To the end of a page, which its seal is not. */
    @Override
    public Study seen(Study study) {
        boolean isRead = study.page().seal().isEmpty()
                && (study.isTold() || window(study).isAtBottom());
        return isRead ? study.withRead(study.bookmark().screen()) : study;
    }

    @Override
    public Telling telling(Study study) {
        return new LessonTelling(this, study);
    }

    @Override
    public Frame view(Study study) {
        LessonLines lines = lines(study);
        Viewport shown = lines.shown(window(study, lines));
        Surroundings round = Surroundings.of(study);
        Chrome chrome = round.chrome();
        List<Line> text =
                Highlight.of(shown.of(lines.lines()), found, study.speech().glyphs());
        List<Line> body = chrome.beside(round.sidebar(), text);
        return chrome.frame(round.header(), body, foot(shown, study), round.help(working(study, shown)));
    }

    /** The keys that lead on from here, by what they lead to: at the end of the course there are none. */
    private KeyMap working(Study study, Viewport shown) {
        KeyMap keys = study.isLast() ? keys(study).without(Action.NEXT) : keys(study);
        if (!shown.isAtBottom()) {
            return keys;
        }
        Journey journey = new Journey(study);
        if (!journey.questions().isEmpty()) {
            return keys.without(QuizAction.ASK).calling(Action.GO_ON, Phrase.JOURNEY_QUESTIONS);
        }
        if (journey.experiment().isPresent()) {
            return keys.without(QuizAction.ASK).calling(Action.GO_ON, Phrase.JOURNEY_LAB);
        }
        return study.isLast() ? keys.without(Action.GO_ON) : keys;
    }

    private List<Line> foot(Viewport window, Study study) {
        return digits.isEmpty()
                ? Surroundings.of(study).foot(window)
                : Surroundings.of(study).chrome().notice(study.speech().say(Phrase.JUMP_TO, digits.text()));
    }

    private static Viewport window(Study study) {
        return window(study, lines(study));
    }

    private static Viewport window(Study study, LessonLines lines) {
        return lines.window(study.bookmark(), study.layout().bodyHeight());
    }

    static LessonLines lines(Study study) {
        return study.drawings().page(study, () -> drawn(study));
    }

    private static LessonLines drawn(Study study) {
        int width = study.layout().textWidth();
        Previews previews = new LessonPreviews(study);
        return study.isFirst()
                ? new TitleView(study.course(), study.language(), study.speech(), width)
                        .lines(study.page(), Surroundings.of(study).hints(Keys.MENU), previews)
                : new LessonView(study.speech(), width, previews).lines(study.page(), study.isForeign());
    }
}
