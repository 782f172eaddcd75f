package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.LabAction;
import descenso.app.key.QuizAction;
import descenso.app.key.ScreenKeyMaps;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.quiz.DailyReviews;
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
import descenso.view.frame.HeaderFooter;
import descenso.view.lesson.LessonLines;
import descenso.view.lesson.LessonView;
import descenso.view.search.Highlight;
import descenso.view.section.Section;
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
    public static Transition at(AppState state) {
        return Transition.to(fresh(), state);
    }

    /**
     * Opens the page at the bookmark, which is a search hit.
     *
     * @param words the search words to highlight
     */
    static Transition found(String words, AppState state) {
        return Transition.to(new LessonScreen(DigitEntry.ofScreen(), words, Optional.empty()), state);
    }

    /** Opens the page at its seal, which is the end of its visible part. */
    static Transition atSeal(AppState state) {
        return fresh().scroll(Action.BOTTOM, state);
    }

    @Override
    public KeyMap keys(AppState state) {
        KeyMap all = state.isFirst() ? ScreenKeyMaps.TITLE : ScreenKeyMaps.LESSON;
        KeyMap keys = state.wholePage().exercises().isEmpty() ? all.without(QuizAction.ASK) : all;
        return state.page().seal().isPresent() ? keys : keys.without(LabAction.UNSEAL);
    }

    /** Opens the questions of this page, the review or the progress. */
    @Override
    public Transition onAction(QuizAction action, AppState state) {
        return switch (action) {
            case ASK -> new GuidedPath(state).nextQuestion();
            case REVIEW -> ReviewScreen.to(fresh(), state);
            case PROGRESS -> ProgressScreen.over(fresh(), state);
            default -> at(state);
        };
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_JUMP, MessageKey.HELP_COPY);
    }

    @Override
    public Transition onAction(Action action, AppState state) {
        return keepingUnsealing(move(action, state));
    }

    /** Returns a transition that still skips the prediction, if it stays in the lesson. */
    private Transition keepingUnsealing(Transition transition) {
        return transition.screen() instanceof LessonScreen lesson
                ? new Transition(
                        new LessonScreen(lesson.digits, lesson.found, unsealing),
                        transition.state(),
                        transition.commands())
                : transition;
    }

    private Transition move(Action action, AppState state) {
        return switch (action) {
            case NEXT -> state.isLast() ? notifyEnd(state) : at(state.atScreen(state.number() + 1));
            case PREVIOUS -> at(state.atScreen(state.number() - 1));
            case GO_ON -> pageOn(state);
            case GO_BACK -> window(state).isAtTop() && !state.isFirst() ? turnBack(state) : scroll(action, state);
            case DOWN, UP, TOP, BOTTOM -> scroll(action, state);
            case CONTINUE -> digits.isEmpty() ? at(state.atScreen(state.firstUnread())) : jump(state);
            case OPEN, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, BACK, QUIT -> at(state);
        };
    }

    @Override
    public Transition onAction(LabAction action, AppState state) {
        return switch (action) {
            case ENTER -> toLab(state);
            case UNSEAL -> state.page().seal().map(seal -> unseal(seal, state)).orElseGet(() -> at(state));
            default -> at(state);
        };
    }

    /**
     * Skips the prediction by recording "I don't know". If the end of the visible part is out of sight, scrolls there
     * first, so that the learner has seen the experiment.
     */
    private Transition unseal(String experiment, AppState state) {
        if (unsealing.filter(experiment::equals).isPresent()) {
            return Transition.to(this, state);
        }
        return window(state).isAtBottom()
                ? new Transition(
                        new LessonScreen(DigitEntry.ofScreen(), "", Optional.of(experiment)),
                        state,
                        List.of(new Command.RecordAttempt(NewAttempt.unpredicted(experiment))))
                : keepingUnsealing(atSeal(state));
    }

    /**
     * Opens the prediction of the seal in sight; else the experiment in sight, or the next one of this page, or its
     * last. If the page has none, opens the list of all experiments.
     */
    private Transition toLab(AppState state) {
        LessonLines lines = lines(state);
        Viewport window = window(state, lines);
        GuidedPath path = new GuidedPath(state);
        return path.experiment()
                .filter(seal -> window.isAtBottom())
                .map(path::nextPrediction)
                .orElseGet(() -> toExperiment(lines, window, state));
    }

    private static Transition toExperiment(LessonLines lines, Viewport window, AppState state) {
        return lines.experiment(window, state.page())
                .map(experiment -> LabLoadingScreen.to(fresh(), experiment, state))
                .orElseGet(() -> LabListScreen.to(fresh(), state));
    }

    /**
     * Shows how many reviews are due when the course is opened. After a skipped prediction, shows that it is recorded
     * and opens the rest of the page.
     */
    @Override
    public Transition onReport(Report report, AppState state) {
        return report.accept(new ReportHandler(this, state) {
            @Override
            public Transition recorded(Report.Recorded recorded) {
                String subject = recorded.newAttempt().subject();
                return unsealing.filter(subject::equals).isPresent()
                        ? onSkipped(recorded, state.withStalePreview(subject))
                        : super.recorded(recorded);
            }

            @Override
            public Transition historyLoaded(Report.HistoryLoaded recalled) {
                int due = new DailyReviews(state).questions().size();
                AppState notified =
                        due == 0 ? state : state.withNotice(MessageKey.REVIEW_WAITING, Integer.toString(due));
                return Transition.to(LessonScreen.this, notified);
            }
        });
    }

    private static Transition onSkipped(Report.Recorded recorded, AppState state) {
        boolean isHere =
                state.wholePage().experiments().contains(recorded.newAttempt().subject());
        return at(recorded.attempt().isPresent() && isHere ? state.withNotice(MessageKey.SEAL_SKIPPED) : state);
    }

    private static Transition notifyEnd(AppState state) {
        return at(state.withNotice(MessageKey.COURSE_ENDS));
    }

    /** Goes back to the end of the previous page, as in a book. */
    private Transition turnBack(AppState state) {
        return scroll(Action.BOTTOM, state.atScreen(state.number() - 1));
    }

    private Transition pageOn(AppState state) {
        LessonLines lines = lines(state);
        Viewport window = window(state, lines);
        return window.isAtBottom() ? new GuidedPath(state).next() : move(lines.next(window), lines, state);
    }

    private Transition scroll(Action action, AppState state) {
        LessonLines lines = lines(state);
        return move(Scrolling.moved(window(state, lines), action), lines, state);
    }

    private static Transition move(Viewport window, LessonLines lines, AppState state) {
        return at(state.withBookmark(lines.bookmark(state.bookmark().pageId(), window.top())));
    }

    /** Collects the digits of a page number. Enter jumps to that page; any other key discards the digits. */
    @Override
    public Transition onKey(Key key, AppState state) {
        if (key.code() == Key.Code.ENTER && !digits.isEmpty()) {
            return keepingUnsealing(jump(state));
        }
        return keepingUnsealing(Transition.to(typing(digits.typed(key).orElse(DigitEntry.ofScreen())), state));
    }

    private Transition jump(AppState state) {
        return state.lastNumber() < digits.number()
                ? at(state.withNotice(MessageKey.JUMP_NOWHERE, digits.text(), Integer.toString(state.lastNumber())))
                : at(state.atScreen(digits.number()));
    }

    /** Returns the experiments of this page. */
    @Override
    public List<String> requestedPreviews(AppState state) {
        return state.wholePage().experiments();
    }

    /** Marks the page as read once its end is visible; in plain mode, at once. The seal is not the end. */
    @Override
    public AppState onShown(AppState state) {
        boolean isRead = state.page().seal().isEmpty()
                && (state.isPlainMode() || window(state).isAtBottom());
        return isRead ? state.withRead(state.bookmark().pageId()) : state;
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainLesson(this, state);
    }

    @Override
    public Frame view(AppState state) {
        LessonLines lines = lines(state);
        Viewport shown = lines.shown(window(state, lines));
        ScreenFrame frame = ScreenFrame.of(state);
        HeaderFooter headerFooter = frame.headerFooter();
        List<Line> text =
                Highlight.of(shown.of(lines.lines()), found, state.texts().characters());
        List<Line> body = headerFooter.beside(frame.sidebar(), text);
        return headerFooter.frame(frame.header(), body, foot(shown, state), frame.help(working(state, shown)));
    }

    /**
     * Returns the keys for the help bar, with the key that goes on labelled by its destination. The end of the course
     * has none.
     */
    private KeyMap working(AppState state, Viewport shown) {
        KeyMap keys = state.isLast() ? keys(state).without(Action.NEXT) : keys(state);
        if (!shown.isAtBottom()) {
            return keys;
        }
        GuidedPath path = new GuidedPath(state);
        if (!path.questions().isEmpty()) {
            return keys.without(QuizAction.ASK).withLabel(Action.GO_ON, MessageKey.JOURNEY_QUESTIONS);
        }
        if (path.experiment().isPresent()) {
            return keys.without(QuizAction.ASK).withLabel(Action.GO_ON, MessageKey.JOURNEY_LAB);
        }
        return state.isLast() ? keys.without(Action.GO_ON) : keys;
    }

    private List<Line> foot(Viewport window, AppState state) {
        return digits.isEmpty()
                ? ScreenFrame.of(state).foot(window)
                : ScreenFrame.of(state).headerFooter().notice(state.texts().say(MessageKey.JUMP_TO, digits.text()));
    }

    private static Viewport window(AppState state) {
        return window(state, lines(state));
    }

    private static Viewport window(AppState state, LessonLines lines) {
        return lines.window(state.bookmark(), state.layout().bodyHeight());
    }

    public static LessonLines lines(AppState state) {
        return state.renderCache().page(state, () -> drawn(state));
    }

    private static LessonLines drawn(AppState state) {
        return lesson(state).lines(title(state), state.page(), state.layout().textWidth());
    }

    static LessonView lesson(AppState state) {
        return new LessonView(state.texts(), state.language(), new LearnerLessonFacts(state));
    }

    /** Returns the sections above the blocks of the page. */
    static List<Section> title(AppState state) {
        return state.isFirst()
                ? lesson(state)
                        .title(
                                state.course(),
                                state.page(),
                                ScreenFrame.of(state).hints(ScreenKeyMaps.MENU))
                : lesson(state).title(state.page(), state.number(), state.lastNumber());
    }
}
