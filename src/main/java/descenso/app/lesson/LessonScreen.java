package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.key.LabAction;
import descenso.app.key.QuizAction;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.quiz.DueQuestions;
import descenso.app.quiz.ReviewScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.ReportHandler;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.view.frame.Chrome;
import descenso.view.lesson.LessonLines;
import descenso.view.lesson.LessonView;
import descenso.view.lesson.Previews;
import descenso.view.lesson.TitleView;
import descenso.view.search.Highlight;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;

/**
 * The screen of a page of the course, at the bookmark.
 *
 * @param digits the page number being typed
 * @param found the search words that led here, highlighted until the next key; usually empty
 * @param unsealing the experiment with the prediction that is being skipped, until the skip is recorded
 */
public record LessonScreen(DigitEntry digits, String found, Optional<String> unsealing) implements Screen {

    public static LessonScreen fresh() {
        return typing(DigitEntry.ofScreen());
    }

    private static LessonScreen typing(DigitEntry digits) {
        return new LessonScreen(digits, "", Optional.empty());
    }

    /** Opens the page at the bookmark, with no digits typed. */
    public static Transition at(AppState study) {
        return Transition.to(fresh(), study);
    }

    /**
     * Opens the page at the bookmark, which is a search hit.
     *
     * @param words the search words to highlight
     */
    static Transition found(String words, AppState study) {
        return Transition.to(new LessonScreen(DigitEntry.ofScreen(), words, Optional.empty()), study);
    }

    /** Opens the page at its seal, which is the end of its visible part. */
    static Transition atSeal(AppState study) {
        return fresh().scrolled(Action.BOTTOM, study);
    }

    @Override
    public KeyMap keys(AppState study) {
        KeyMap all = study.isFirst() ? Keys.TITLE : Keys.LESSON;
        KeyMap keys = study.wholePage().exercises().isEmpty() ? all.without(QuizAction.ASK) : all;
        return study.page().seal().isPresent() ? keys : keys.without(LabAction.UNSEAL);
    }

    /** Opens the questions of this page, the review or the progress. */
    @Override
    public Transition onAction(QuizAction action, AppState study) {
        return switch (action) {
            case ASK -> new GuidedPath(study).nextQuestion();
            case REVIEW -> ReviewScreen.to(fresh(), study);
            case PROGRESS -> ProgressScreen.over(fresh(), study);
            default -> at(study);
        };
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_JUMP, MessageKey.HELP_COPY);
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return unforgotten(moved(action, study));
    }

    /** Returns a transition that still skips the prediction, if it stays in the lesson. */
    private Transition unforgotten(Transition turn) {
        return turn.screen() instanceof LessonScreen lesson
                ? new Transition(
                        new LessonScreen(lesson.digits, lesson.found, unsealing), turn.study(), turn.commands())
                : turn;
    }

    private Transition moved(Action action, AppState study) {
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
    public Transition onAction(LabAction action, AppState study) {
        return switch (action) {
            case ENTER -> toLab(study);
            case UNSEAL ->
                study.page().seal().map(seal -> unsealed(seal, study)).orElseGet(() -> at(study));
            default -> at(study);
        };
    }

    /**
     * Skips the prediction by recording "I don't know". If the end of the visible part is out of sight, scrolls there
     * first, so that the learner has seen the experiment.
     */
    private Transition unsealed(String experiment, AppState study) {
        if (unsealing.filter(experiment::equals).isPresent()) {
            return Transition.to(this, study);
        }
        return window(study).isAtBottom()
                ? new Transition(
                        new LessonScreen(DigitEntry.ofScreen(), "", Optional.of(experiment)),
                        study,
                        List.of(new Command.RecordAttempt(NewAttempt.unpredicted(experiment))))
                : unforgotten(atSeal(study));
    }

    /**
     * Opens the prediction of the seal in sight; else the experiment in sight, or the next one of this page, or its
     * last. If the page has none, opens the list of all experiments.
     */
    private Transition toLab(AppState study) {
        LessonLines lines = lines(study);
        Viewport window = window(study, lines);
        GuidedPath journey = new GuidedPath(study);
        return journey.experiment()
                .filter(seal -> window.isAtBottom())
                .map(journey::nextPrediction)
                .orElseGet(() -> toExperiment(lines, window, study));
    }

    private static Transition toExperiment(LessonLines lines, Viewport window, AppState study) {
        return lines.experiment(window, study.page())
                .map(experiment -> LabLoadingScreen.to(fresh(), experiment, study))
                .orElseGet(() -> LabListScreen.to(fresh(), study));
    }

    /**
     * Shows how many reviews are due when the course is opened. After a skipped prediction, shows that it is recorded
     * and opens the rest of the page.
     */
    @Override
    public Transition onReport(Report report, AppState study) {
        return report.accept(new ReportHandler(this, study) {
            @Override
            public Transition recorded(Report.Recorded recorded) {
                String subject = recorded.tried().subject();
                return unsealing.filter(subject::equals).isPresent()
                        ? skipped(recorded, study.withStalePreview(subject))
                        : super.recorded(recorded);
            }

            @Override
            public Transition recalled(Report.Recalled recalled) {
                int due = new DueQuestions(study).questions().size();
                AppState told = due == 0 ? study : study.withNotice(MessageKey.REVIEW_WAITING, Integer.toString(due));
                return Transition.to(LessonScreen.this, told);
            }
        });
    }

    private static Transition skipped(Report.Recorded recorded, AppState study) {
        boolean isHere =
                study.wholePage().experiments().contains(recorded.tried().subject());
        return at(recorded.attempt().isPresent() && isHere ? study.withNotice(MessageKey.SEAL_SKIPPED) : study);
    }

    private static Transition ended(AppState study) {
        return at(study.withNotice(MessageKey.COURSE_ENDS));
    }

    /** Goes back to the end of the previous page, as in a book. */
    private Transition turnedBack(AppState study) {
        return scrolled(Action.BOTTOM, study.atScreen(study.number() - 1));
    }

    private Transition pagedOn(AppState study) {
        LessonLines lines = lines(study);
        Viewport window = window(study, lines);
        return window.isAtBottom() ? new GuidedPath(study).next() : moved(lines.next(window), lines, study);
    }

    private Transition scrolled(Action action, AppState study) {
        LessonLines lines = lines(study);
        return moved(Scrolling.moved(window(study, lines), action), lines, study);
    }

    private static Transition moved(Viewport window, LessonLines lines, AppState study) {
        return at(study.withBookmark(lines.bookmark(study.bookmark().screen(), window.top())));
    }

    /** Collects the digits of a page number. Enter jumps to that page; any other key discards the digits. */
    @Override
    public Transition onKey(Key key, AppState study) {
        if (key.code() == Key.Code.ENTER && !digits.isEmpty()) {
            return unforgotten(jumped(study));
        }
        return unforgotten(Transition.to(typing(digits.typed(key).orElse(DigitEntry.ofScreen())), study));
    }

    private Transition jumped(AppState study) {
        return study.lastNumber() < digits.number()
                ? at(study.withNotice(MessageKey.JUMP_NOWHERE, digits.text(), Integer.toString(study.lastNumber())))
                : at(study.atScreen(digits.number()));
    }

    /** Returns the experiments of this page. */
    @Override
    public List<String> requestedPreviews(AppState study) {
        return study.wholePage().experiments();
    }

    /** Marks the page as read once its end is visible; in plain mode, at once. The seal is not the end. */
    @Override
    public AppState onShown(AppState study) {
        boolean isRead = study.page().seal().isEmpty()
                && (study.isPlainMode() || window(study).isAtBottom());
        return isRead ? study.withRead(study.bookmark().screen()) : study;
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainLesson(this, study);
    }

    @Override
    public Frame view(AppState study) {
        LessonLines lines = lines(study);
        Viewport shown = lines.shown(window(study, lines));
        ScreenFrame round = ScreenFrame.of(study);
        Chrome chrome = round.chrome();
        List<Line> text =
                Highlight.of(shown.of(lines.lines()), found, study.speech().glyphs());
        List<Line> body = chrome.beside(round.sidebar(), text);
        return chrome.frame(round.header(), body, foot(shown, study), round.help(working(study, shown)));
    }

    /**
     * Returns the keys for the help bar, with the key that goes on labelled by its destination. The end of the course
     * has none.
     */
    private KeyMap working(AppState study, Viewport shown) {
        KeyMap keys = study.isLast() ? keys(study).without(Action.NEXT) : keys(study);
        if (!shown.isAtBottom()) {
            return keys;
        }
        GuidedPath journey = new GuidedPath(study);
        if (!journey.questions().isEmpty()) {
            return keys.without(QuizAction.ASK).withLabel(Action.GO_ON, MessageKey.JOURNEY_QUESTIONS);
        }
        if (journey.experiment().isPresent()) {
            return keys.without(QuizAction.ASK).withLabel(Action.GO_ON, MessageKey.JOURNEY_LAB);
        }
        return study.isLast() ? keys.without(Action.GO_ON) : keys;
    }

    private List<Line> foot(Viewport window, AppState study) {
        return digits.isEmpty()
                ? ScreenFrame.of(study).foot(window)
                : ScreenFrame.of(study).chrome().notice(study.speech().say(MessageKey.JUMP_TO, digits.text()));
    }

    private static Viewport window(AppState study) {
        return window(study, lines(study));
    }

    private static Viewport window(AppState study, LessonLines lines) {
        return lines.window(study.bookmark(), study.layout().bodyHeight());
    }

    public static LessonLines lines(AppState study) {
        return study.drawings().page(study, () -> drawn(study));
    }

    private static LessonLines drawn(AppState study) {
        int width = study.layout().textWidth();
        Previews previews = new LessonPreviews(study);
        return study.isFirst()
                ? new TitleView(study.course(), study.language(), study.speech(), width)
                        .lines(study.page(), ScreenFrame.of(study).hints(Keys.MENU), previews)
                : new LessonView(study.speech(), width, previews).lines(study.page(), study.isForeign());
    }
}
