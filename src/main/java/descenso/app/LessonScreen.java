package descenso.app;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.lab.PredictionInput;
import descenso.app.lab.PredictionInput.TypedPrediction;
import descenso.app.quiz.ReviewScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CourseState;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.Movement;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.course.Block;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.view.frame.HeaderFooter;
import descenso.view.lesson.LessonLines;
import descenso.view.lesson.SearchIndex;
import descenso.view.section.GridRenderer;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The screen of a page of the course, at the bookmark, while digits of a page number may be typed, or a bet at its
 * seal.
 *
 * @param found the search words that led here, highlighted until the next key; usually empty
 * @param entered the bet on the experiment at the seal, as far as it is entered; empty before that
 */
public record LessonScreen(DigitEntry digits, String found, Optional<PredictionInput> entered) implements Screen {

    private static final CommandTable<LessonScreen> COMMANDS = CommandTable.<LessonScreen>empty()
            .bar(MessageKey.SEAL_DO_BET, "ENTER", LessonScreen::submit)
            .when((lesson, state) -> lesson.bet(state).isPresent())
            .bar(MessageKey.ACTION_GO_ON, "SPACE,PAGE_DOWN", MessageKey.WORD_NEXT, LessonScreen::goOn)
            .bar(MessageKey.ACTION_NEXT, "RIGHT,l,n", MessageKey.WORD_SKIP, LessonScreen::turn)
            .hidden(MessageKey.ACTION_PREVIOUS, "LEFT,h,p", MessageKey.WORD_BACK, LessonScreen::previous)
            .when((lesson, state) -> state.isPlainMode() || !state.isFirst())
            .hidden(MessageKey.ACTION_GO_BACK, "PAGE_UP,b", LessonScreen::goBack)
            .moving(false, LessonScreen::scroll, Movement.DOWN, Movement.UP, Movement.TOP, Movement.BOTTOM)
            .bar(MessageKey.QUIZ_ASK, "a", (lesson, state) -> new OpenPage(state).nextQuestion())
            .when((lesson, state) -> !state.wholePage().exercises().isEmpty())
            .bar(MessageKey.LAB_ENTER, "e", (lesson, state) -> toLab(state))
            .hidden(MessageKey.LAB_ASK_AGAIN, "o", MessageKey.WORD_ASK_AGAIN, LessonScreen::askAgain)
            .when(LessonScreen::canAskAgain)
            .hidden(MessageKey.LAB_UNSEAL, "s", MessageKey.WORD_OPEN, LessonScreen::unseal)
            .when(LessonScreen::isSealed)
            .hidden(MessageKey.QUIZ_REVIEW, "v", (lesson, state) -> ReviewScreen.to(fresh(), state))
            .hidden(MessageKey.QUIZ_PROGRESS, "P", (lesson, state) -> ProgressScreen.over(fresh(), state))
            .bar(MessageKey.ACTION_CONTENTS, "c", (lesson, state) -> Transition.to(ContentsScreen.at(state), state))
            .bar(MessageKey.ACTION_SEARCH, "/", (lesson, state) -> SearchScreen.over(state))
            .and(CommandTable.everywhere())
            .hidden(MessageKey.ACTION_CONTINUE, "ENTER", LessonScreen::followPlan)
            .when((lesson, state) -> state.isFirst() && lesson.bet(state).isEmpty())
            .hidden(MessageKey.FOLD_OPEN, "ENTER", MessageKey.WORD_CURIOUS, LessonScreen::unfold)
            .when((lesson, state) -> lesson.digits.isEmpty() && isFolded(state))
            .word(MessageKey.WORD_PREDICT, LessonScreen::predict)
            .when(LessonScreen::isSealed);

    /** The commands while an order is arranged: the arrows move its options. */
    private static final CommandTable<LessonScreen> ORDERING = CommandTable.<LessonScreen>empty()
            .bar(MessageKey.SEAL_DO_BET, "ENTER", LessonScreen::submit)
            .bar(MessageKey.LAB_LOWER, "RIGHT", (lesson, state) -> lesson.entering(b -> b.withOptionMoved(1), state))
            .bar(MessageKey.LAB_HIGHER, "LEFT", (lesson, state) -> lesson.entering(b -> b.withOptionMoved(-1), state))
            .moving(false, (lesson, state, by) -> lesson.entering(b -> b.after(by), state), Movement.DOWN, Movement.UP)
            .hidden(MessageKey.ACTION_GO_BACK, "PAGE_UP,b", LessonScreen::goBack)
            .hidden(MessageKey.ACTION_NEXT, "l,n", LessonScreen::turn)
            .hidden(MessageKey.ACTION_PREVIOUS, "h,p", LessonScreen::previous)
            .hidden(MessageKey.LAB_UNSEAL, "s", (lesson, state) -> lesson.unseal(state, ""))
            .bar(MessageKey.LAB_ENTER, "e", (lesson, state) -> toLab(state))
            .bar(MessageKey.ACTION_CONTENTS, "c", (lesson, state) -> Transition.to(ContentsScreen.at(state), state))
            .and(CommandTable.everywhere());

    /** The commands while a number is typed. No letter gives a command. */
    private static final CommandTable<LessonScreen> TYPING = CommandTable.<LessonScreen>empty()
            .bar(MessageKey.SEAL_DO_BET, "ENTER", LessonScreen::submit)
            .bar(MessageKey.ACTION_BACK, "ESCAPE", (lesson, state) -> at(state))
            .and(CommandTable.whileTyping());

    public static LessonScreen fresh() {
        return new LessonScreen(DigitEntry.ofScreen(), "", Optional.empty());
    }

    /** Opens the page at the bookmark, with no digits typed. */
    public static Transition at(AppState state) {
        return Transition.to(fresh(), state);
    }

    /** Opens the page at the bookmark, which is a search hit, with the search words highlighted. */
    static Transition found(String words, AppState state) {
        boolean isFolded = state.bookmark().block() > state.wholePage().blocks().size();
        AppState open = isFolded
                ? state.withMark(CourseState.Mark.UNFOLDED, state.bookmark().pageId())
                : state;
        return Transition.to(new LessonScreen(DigitEntry.ofScreen(), words, Optional.empty()), open);
    }

    private static boolean isFolded(AppState state) {
        List<Block> blocks = state.page().blocks();
        return !state.isFirst() && !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Fold;
    }

    /** Opens the part of the page for the curious, and goes there. */
    private Transition unfold(AppState state) {
        int fold = state.wholePage().fold();
        String page = state.bookmark().pageId();
        return at(state.withMark(CourseState.Mark.UNFOLDED, page).withBookmark(new Bookmark(page, fold + 1, 0)));
    }

    /** Opens the page at its end, and stays there as the bet of the seal arrives, which makes the page longer. */
    static Transition atSeal(AppState state) {
        int beyond = state.wholePage().blocks().size() + 2;
        return at(state.withBookmark(new Bookmark(state.bookmark().pageId(), beyond, 0)));
    }

    @Override
    public ScreenCommands<LessonScreen> commands(AppState state) {
        Optional<PredictionInput> bet = bet(state);
        boolean isTyping =
                entered.isPresent() && bet.filter(PredictionInput::isOfNumber).isPresent();
        CommandTable<LessonScreen> table =
                isTyping ? TYPING : bet.filter(PredictionInput::isOfOrder).isPresent() ? ORDERING : COMMANDS;
        return table.on(this, state);
    }

    /** Returns the bet at the seal, as far as it is entered; empty if none is in sight or may be made. */
    private Optional<PredictionInput> bet(AppState state) {
        return state.isPlainMode()
                ? Optional.empty()
                : state.page()
                        .seal()
                        .filter(seal -> window(state).isAtBottom())
                        .flatMap(seal -> new PageExperiment(state, seal).bet())
                        .map(asked -> entered.filter(bet -> bet.question().equals(asked.question()))
                                .orElse(asked));
    }

    private Transition entering(UnaryOperator<PredictionInput> change, AppState state) {
        return Transition.to(
                new LessonScreen(DigitEntry.ofScreen(), "", bet(state).map(change)), state);
    }

    /** Makes the bet as it stands, and runs the experiment. */
    private Transition submit(AppState state) {
        PredictionInput bet = bet(state).orElseThrow();
        TypedPrediction typed = bet.submitted(state.language());
        return typed.answer()
                .map(answer ->
                        LabLoadingScreen.toBet(fresh(), state.page().seal().orElseThrow(), answer, state))
                .orElseGet(() -> Transition.refused(typed.reason().orElseThrow(), this, state));
    }

    private boolean isSealed(AppState state) {
        return state.page().seal().isPresent();
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return bet(state).filter(PredictionInput::isOfNumber).isPresent()
                ? entering(bet -> bet.pasted(text), state)
                : Transition.to(this, state);
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_JUMP, MessageKey.HELP_COPY);
    }

    /** Goes on by a window; at the end of the page, and in plain mode at once, along the guided path. */
    private Transition goOn(AppState state) {
        if (state.isPlainMode()) {
            return new OpenPage(belowSeal(state)).next();
        }
        LessonLines lines = lines(state);
        Viewport window = window(state, lines);
        if (!window.isAtBottom()) {
            return scroll(lines.next(window), lines, state);
        }
        return bet(state).isPresent() && new OpenPage(state).questions().isEmpty()
                ? Transition.refused(MessageKey.SEAL_HOW, this, state)
                : new OpenPage(state).next();
    }

    @Override
    public Transition next(AppState state) {
        return new OpenPage(state).next();
    }

    Transition turn(AppState state) {
        return state.isLast() ? ClosingScreen.over(state) : at(state.atScreen(state.number() + 1));
    }

    private Transition previous(AppState state) {
        return state.isFirst()
                ? Transition.refused(MessageKey.PLAIN_FIRST, this, state)
                : at(state.atScreen(state.number() - 1));
    }

    /** Goes back by a window; at the top, to the end of the previous page, as in a book. */
    private Transition goBack(AppState state) {
        boolean isTurning = window(state).isAtTop() && !state.isFirst();
        return isTurning
                ? scroll(state.atScreen(state.number() - 1), Movement.BOTTOM)
                : scroll(state, Movement.PAGE_UP);
    }

    /** Follows the plan of today; before the day is known, goes to the first unread page. */
    private Transition followPlan(AppState state) {
        return !digits.isEmpty()
                ? jump(state)
                : DayPlan.of(state)
                        .map(plan -> plan.begin(fresh()))
                        .orElseGet(() -> at(state.atScreen(state.firstUnread())));
    }

    private Transition predict(AppState state) {
        return state.page()
                .seal()
                .map(new OpenPage(belowSeal(state))::nextPrediction)
                .orElseGet(() -> Transition.to(this, state));
    }

    /** Returns the state with the bookmark below the seal, from which plain mode goes on after a prediction. */
    private AppState belowSeal(AppState state) {
        Bookmark below =
                new Bookmark(state.bookmark().pageId(), state.page().blocks().size() + 1, 0);
        return isSealed(state) ? state.withBookmark(below) : state;
    }

    private Transition unseal(AppState state, String argument) {
        if (state.page().seal().filter(state::isClassRun).isPresent()) {
            return Transition.refused(MessageKey.FOLLOW_LEFT, this, state);
        }
        AppState here = state.isPlainMode() ? belowSeal(state) : state;
        return argument.isEmpty()
                ? state.page().seal().map(seal -> skipPrediction(seal, here)).orElseGet(() -> at(here))
                : Transition.refused(MessageKey.WORD_OPEN_HELP, this, state);
    }

    /** Skips the prediction by recording "I don't know"; first scrolls to the end, to show the experiment. */
    private Transition skipPrediction(String experiment, AppState state) {
        if (state.isMarked(CourseState.Mark.SKIPPED, experiment)) {
            return Transition.to(this, state);
        }
        if (!window(state).isAtBottom()) {
            return atSeal(state);
        }
        AppState skipping = state.withMark(CourseState.Mark.SKIPPED, experiment);
        return Transition.to(fresh(), skipping, new Command.RecordAttempt(NewAttempt.unpredicted(experiment)));
    }

    /**
     * Opens the prediction of the seal in sight; else the experiment in sight, or the next one of this page, or its
     * last. If the page has none, opens the list of all experiments.
     */
    private static Transition toLab(AppState state) {
        LessonLines lines = lines(state);
        Viewport window = window(state, lines);
        OpenPage path = new OpenPage(state);
        return path.seal()
                .filter(seal -> window.isAtBottom())
                .map(seal -> new PageExperiment(state, seal).bet().isPresent()
                        ? LabLoadingScreen.to(fresh(), seal, state)
                        : path.nextPrediction(seal))
                .or(() -> lines.experiment(window, state.page())
                        .map(experiment ->
                                state.history().learning().trace(experiment).isPresent()
                                        ? LabLoadingScreen.toRun(fresh(), experiment, state)
                                        : LabLoadingScreen.to(fresh(), experiment, state)))
                .orElseGet(() -> LabListScreen.to(fresh(), state));
    }

    private boolean canAskAgain(AppState state) {
        return !askedAgain(state).isEmpty();
    }

    /** Returns the experiments of this page whose judged predictions can be asked with other numbers. */
    private static List<String> askedAgain(AppState state) {
        return state.page().experiments().stream()
                .filter(experiment -> new PageExperiment(state, experiment).canAskAgain())
                .toList();
    }

    /** Asks the judged prediction of the named experiment of this page, or of that in sight, with other numbers. */
    private Transition askAgain(AppState state, String name) {
        Optional<String> wanted = !name.isEmpty()
                ? Optional.of(name)
                : state.isPlainMode()
                        ? new OpenPage(state).experiment()
                        : lines(state).experiment(window(state), state.page());
        Optional<String> named = wanted.filter(askedAgain(state)::contains);
        return named.map(experiment -> LabLoadingScreen.toAskAgain(fresh(), experiment, state))
                .orElseGet(() -> Transition.refused(MessageKey.WORD_ASK_AGAIN_HELP, this, state));
    }

    /**
     * Shows how many reviews are due when the course is opened. After a skipped prediction, shows that it is recorded
     * and opens the rest of the page.
     */
    @Override
    public Transition onReport(Report report, AppState state) {
        if (report instanceof Report.HistoryLoaded) {
            int due = ReviewScreen.due(state).size();
            return Transition.to(
                    this, due == 0 ? state : state.withNotice(MessageKey.REVIEW_WAITING, Integer.toString(due)));
        }
        if (!(report instanceof Report.Recorded recorded)
                || !recorded.newAttempt()
                        .equals(NewAttempt.unpredicted(recorded.newAttempt().subject()))) {
            return report instanceof Report.Recorded other && other.newAttempt().kind() == Attempt.Kind.PREDICTION
                    ? showTrace(other.newAttempt().subject(), state)
                    : Transition.to(this, state);
        }
        String experiment = recorded.newAttempt().subject();
        boolean isHere = state.wholePage().experiments().contains(experiment);
        AppState opened = state.with(state.previewCache().withStale(experiment));
        AppState noted = recorded.attempt().isPresent() && isHere ? opened.withNotice(MessageKey.SEAL_SKIPPED) : opened;
        return isHere ? backFrom(experiment, noted) : at(noted);
    }

    /** Shows the trace of a prediction that was judged as the lab was left. */
    private Transition showTrace(String experiment, AppState state) {
        AppState judged = state.withCurrentPreview(experiment);
        return judged.wholePage().experiments().contains(experiment)
                ? backFrom(experiment, judged)
                : Transition.to(this, judged);
    }

    /**
     * Returns to the page, scrolled so that the whole trace of the experiment is in sight; plain mode does not scroll.
     */
    @Override
    public Transition backFrom(String experiment, AppState state) {
        if (state.isPlainMode()) {
            return back(state);
        }
        LessonLines lines = lines(state);
        return move(lines.showing(experiment, state.page(), window(state, lines)), lines, state);
    }

    private Transition scroll(AppState state, Movement movement) {
        LessonLines lines = lines(state);
        return scroll(movement.moved(window(state, lines)), lines, state);
    }

    private Transition scroll(Viewport window, LessonLines lines, AppState state) {
        return isSealed(state) && window.isAtBottom() ? atSeal(state) : move(window, lines, state);
    }

    private static Transition move(Viewport window, LessonLines lines, AppState state) {
        return at(state.withBookmark(lines.bookmark(state.bookmark().pageId(), window.top())));
    }

    /**
     * Enters a bet, or collects the digits of a page number. Enter jumps to that page; any other key discards the
     * digits.
     */
    @Override
    public Transition onKey(Key key, AppState state) {
        Optional<PredictionInput> bet = bet(state);
        if (bet.isPresent()) {
            boolean isEntry =
                    entered.isPresent() || key.isDigit() || (key.types() && ".,-".indexOf(key.character()) >= 0);
            return isEntry ? entering(before -> before.pressed(key), state) : Transition.to(this, state);
        }
        if (key.code() == Key.Code.ENTER && !digits.isEmpty()) {
            return jump(state);
        }
        return Transition.to(new LessonScreen(digits.typed(key), "", Optional.empty()), state);
    }

    private Transition jump(AppState state) {
        return state.lastNumber() < digits.number()
                ? at(state.withNotice(MessageKey.JUMP_NOWHERE, digits.text(), Integer.toString(state.lastNumber())))
                : at(state.atScreen(digits.number()));
    }

    @Override
    public List<String> requestedPreviews(AppState state) {
        return state.wholePage().experiments();
    }

    /** Returns the experiments of the next page, but not in plain mode, which would wait for them. */
    @Override
    public List<String> upcomingPreviews(AppState state) {
        boolean isAhead = !state.isPlainMode() && state.history().isRead() && !state.isLast();
        return isAhead ? state.atScreen(state.number() + 1).wholePage().experiments() : List.of();
    }

    /** Marks the page as read once its end is visible; in plain mode, at once. The seal is not the end. */
    @Override
    public AppState onShown(AppState state) {
        boolean isRead = state.page().seal().isEmpty()
                && (state.isPlainMode() || window(state).isAtBottom());
        return isRead ? state.withMark(CourseState.Mark.READ, state.bookmark().pageId()) : state;
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new OpenPage(state);
    }

    @Override
    public Frame view(AppState state) {
        LessonLines lines = lines(state);
        Viewport shown = lines.shown(window(state, lines));
        ScreenFrame frame = ScreenFrame.of(state);
        HeaderFooter headerFooter = frame.headerFooter();
        List<Line> page = entered.flatMap(any -> bet(state))
                .map(bet -> lines.withEnd(end(bet, state)))
                .orElse(lines.lines());
        List<Line> text =
                SearchIndex.highlighted(shown.of(page), found, state.texts().characters());
        List<Line> body = headerFooter.beside(frame.sidebar(), text);
        return headerFooter.frame(frame.header(), body, foot(shown, state), frame.help(named(state, shown)));
    }

    /** Returns the last lines of a sealed page, with a bet as far as it is entered. */
    private static List<Line> end(PredictionInput bet, AppState state) {
        String seal = state.page().seal().orElseThrow();
        return new GridRenderer(state.texts(), state.layout().textWidth())
                .lines(new OpenPage(state).lesson(Optional.of(bet)).sealed(seal));
    }

    /** Returns the commands for the help bar. The one that goes on is labelled by its destination. */
    private ScreenCommands<LessonScreen> named(AppState state, Viewport shown) {
        ScreenCommands<LessonScreen> all = commands(state);
        ScreenCommands<LessonScreen> commands = state.isLast() ? all.without(MessageKey.ACTION_NEXT) : all;
        if (!shown.isAtBottom()) {
            return commands;
        }
        if (bet(state).isPresent() && new OpenPage(state).questions().isEmpty()) {
            return commands.without(MessageKey.QUIZ_ASK, MessageKey.ACTION_GO_ON);
        }
        OpenPage path = new OpenPage(state);
        boolean hasQuestions = !path.questions().isEmpty();
        if (hasQuestions || path.seal().isPresent()) {
            MessageKey goOn = hasQuestions ? MessageKey.JOURNEY_QUESTIONS : MessageKey.JOURNEY_LAB;
            return commands.without(MessageKey.QUIZ_ASK).withLabel(MessageKey.ACTION_GO_ON, goOn);
        }
        return state.isLast() ? commands.withLabel(MessageKey.ACTION_GO_ON, MessageKey.CLOSING_TITLE) : commands;
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
        OpenPage page = new OpenPage(state);
        return state.renderCache()
                .page(
                        state,
                        () -> page.lesson()
                                .lines(
                                        page.title(),
                                        state.page(),
                                        state.layout().textWidth()));
    }
}
