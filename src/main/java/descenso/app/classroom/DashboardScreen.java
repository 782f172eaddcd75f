package descenso.app.classroom;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.KeyEffect;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.Movement;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.Attendee;
import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Asking;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.GuestsDismissed;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.QuestionSettled;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.StaffEvent;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomTask.Kind;
import descenso.classroom.TalkGroups;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The dashboard of the staff, over the screen from which it was opened: what is asked, the picture of the answers, and
 * who needs help. It may be projected, so it has no names.
 *
 * @param top the first visible line, 0-based
 * @param detailed the vote of which the staff sees what is behind the answers before it is revealed; empty if none
 * @param text the number of the answer to an open question that is read out, 0-based
 */
public record DashboardScreen(Screen below, int top, Optional<VoteId> detailed, int text) implements CoveringScreen {

    /** The numbers that identify a vote: of the event that asked, and of the vote. */
    record VoteId(long ask, int vote) {

        /** The numbers as long as no task is asked. */
        static final VoteId NONE = new VoteId(0, 0);

        static VoteId of(Asking asking) {
            return new VoteId(asking.number(), asking.vote());
        }
    }

    private static final TypedWords PAIRS = TypedWords.of("talk-pairs");
    private static final TypedWords NO_GUESTS = TypedWords.of("guests-off");

    private static final CommandTable<DashboardScreen> COMMANDS = CommandTable.<DashboardScreen>empty()
            .bar(MessageKey.BOARD_OPEN, "o", MessageKey.WORD_OPEN, submitting(new Opened()))
            .when(accepting(new Opened()))
            .bar(MessageKey.BOARD_LOCK, "l", MessageKey.WORD_LOCK, (board, state) -> board.locked(state))
            .when(in(Phase.OPEN))
            .bar(MessageKey.BOARD_SHOW, "s", MessageKey.WORD_SHOW, (board, state) -> board.show(state))
            .when((board, state) -> at(state, DashboardScreen::canShow))
            .bar(MessageKey.BOARD_NEXT_TEXT, "RIGHT", (board, state) -> board.read(1, state))
            .when(DashboardScreen::hasTexts)
            .hidden(MessageKey.BOARD_FORMER_TEXT, "LEFT", (board, state) -> board.read(-1, state))
            .when(DashboardScreen::hasTexts)
            .bar(MessageKey.BOARD_AGAIN, "2", MessageKey.WORD_ASK_AGAIN, submitting(new AskedAgain()))
            .when((board, state) -> at(state, now -> isTalking(now) && now.accepts(new AskedAgain())))
            .bar(
                    MessageKey.BOARD_REVEAL,
                    "r",
                    MessageKey.WORD_REVEAL,
                    (board, state) -> board.decide(state, new Revealed()))
            .when((board, state) -> at(state, now -> isAnswerable(now, Kind.QUESTION, new Revealed())))
            .bar(MessageKey.BOARD_RUN, "e", MessageKey.WORD_RUN, (board, state) -> board.run(state))
            .when((board, state) -> at(state, now -> isAnswerable(now, Kind.PREDICTION, new Ran())))
            .accepting((board, said) -> said.isEmpty())
            .word(MessageKey.WORD_RUN, RunWords::play)
            .when(RunWords::isRun)
            .accepting(RunWords::isOwn)
            .bar(MessageKey.BOARD_DETAILS, "m", MessageKey.WORD_DETAILS, (board, state) -> board.toggleDetails(state))
            .when((board, state) -> at(state, DashboardScreen::hasDetails))
            .bar(MessageKey.ACTION_BACK, "ESCAPE,F4", MessageKey.WORD_BACK, CommandTable.to(DashboardScreen::below))
            .when((board, state) -> at(state, now -> now.asking().isPresent()))
            .bar(MessageKey.BOARD_TALK, "d", MessageKey.WORD_TALK, DashboardScreen::talk)
            .when((board, state) -> at(state, now -> !isTalking(now) && now.accepts(new Talked(List.of()))))
            .hidden(MessageKey.BOARD_TALK, "d", MessageKey.WORD_TALK, DashboardScreen::talk)
            .when((board, state) -> at(state, now -> isTalking(now) && now.accepts(new Talked(List.of()))))
            .hidden(MessageKey.BOARD_PAIRS, "D", (board, state) -> board.pair(state))
            .when(accepting(new Talked(List.of())))
            .bar(MessageKey.BOARD_AGAIN, "2", MessageKey.WORD_ASK_AGAIN, submitting(new AskedAgain()))
            .when((board, state) -> at(state, now -> !isTalking(now) && now.accepts(new AskedAgain())))
            .bar(MessageKey.BOARD_NEXT, "n", MessageKey.WORD_NEXT, submitting(new Continued()))
            .when((board, state) -> at(state, now -> !now.queue().isEmpty() && now.accepts(new Continued())))
            .hidden(MessageKey.BOARD_NEXT, "n", MessageKey.WORD_NEXT, submitting(new Continued()))
            .when((board, state) -> at(state, now -> now.queue().isEmpty() && now.accepts(new Continued())))
            .bar(MessageKey.BOARD_RELEASE, "x", MessageKey.WORD_RELEASE, submitting(new Released()))
            .when(accepting(new Released()))
            .bar(
                    MessageKey.BOARD_ASK,
                    "a",
                    MessageKey.WORD_ASK,
                    (board, state, said) -> TypedTask.ask(board, said, state))
            .completing((board, state) -> state.course().exercises(state.language()).stream()
                    .map(question -> question.exercise().id())
                    .toList())
            .word(MessageKey.WORD_PREDICT, (board, state, said) -> TypedTask.predict(board, said, state))
            .completing((board, state) -> state.course().experiments())
            .bar(MessageKey.BOARD_PEOPLE, "i", MessageKey.WORD_PEOPLE, AttendeesScreen::over)
            .hidden(MessageKey.GUEST_INVITE, "I", submitting(new GuestsInvited(""))) // the host draws the code
            .when((board, state) -> at(state, now -> now.accepts(new GuestsInvited("-"))))
            .hidden(MessageKey.GUEST_DISMISS, "I", submitting(new GuestsDismissed()))
            .when(accepting(new GuestsDismissed()))
            .word(MessageKey.WORD_GUESTS, DashboardScreen::guests)
            .when(DashboardScreen::isLive)
            .bar(MessageKey.BOARD_QUESTIONS, "u", RaisedQuestionsScreen::over)
            .when((board, state) -> !BoardClass.listed(state).isEmpty())
            .word(MessageKey.WORD_SETTLE, (board, state, number) -> board.settle(number, state))
            .when((board, state) -> !BoardClass.listed(state).isEmpty())
            .word(MessageKey.WORD_SPOTLIGHT, (board, state, name) -> StageActions.spotlight(board, state, name))
            .when(DashboardScreen::isLive)
            .completing((board, state) ->
                    BoardClass.there(state).stream().map(Attendee::name).toList())
            .word(MessageKey.WORD_PREVIEW, TypedTask::preview)
            .hidden(MessageKey.BOARD_WAITING, "w", QueueScreen::over)
            .when(DashboardScreen::hasQueue)
            .word(MessageKey.WORD_DROP, QueueScreen::drop)
            .when(DashboardScreen::hasQueue)
            .completing((board, state) -> QueueScreen.waiting(state).stream()
                    .map(waiting -> waiting.task().id())
                    .toList())
            .hidden(MessageKey.BOARD_TIMER, "c", MessageKey.WORD_TIMER, TimerScreen::set)
            .when(DashboardScreen::isLive)
            .hidden(MessageKey.BOARD_CLOSE, "Z", DashboardScreen::announceClose)
            .when((board, state) -> isLive(board, state) && !canClose(state))
            .hidden(MessageKey.BOARD_CLOSE, "Z", MessageKey.WORD_CLOSE, submitting(new Closed()))
            .when((board, state) -> isLive(board, state) && canClose(state))
            .word(MessageKey.WORD_REPEAT, (board, state) -> board.repeat(state))
            .bar(MessageKey.ACTION_BACK, "ESCAPE,F4", MessageKey.WORD_BACK, CommandTable.to(DashboardScreen::below))
            .when((board, state) -> at(state, now -> now.asking().isEmpty()))
            .moving(false, DashboardScreen::scroll, Movement.values())
            .and(CommandTable.everywhere());

    /** Opens the dashboard over a screen; it stays if it is open. Line mode says more when it opens than later. */
    public static Transition over(Screen below, AppState state) {
        DashboardScreen board = below instanceof DashboardScreen open ? open : of(below);
        return state.isPlainMode()
                ? Transition.to(
                        board, state, new Command.Say(paragraphs(new BoardClass(state, false).sections(), state)))
                : Transition.to(board, state);
    }

    private static DashboardScreen of(Screen below) {
        return new DashboardScreen(below, 0, Optional.empty(), 0);
    }

    /** Returns the classroom, which only the staff may see; the empty one for learners. */
    static Classroom classroom(AppState state) {
        return state.classroom()
                .flatMap(view -> view.staff())
                .map(staff -> staff.classroom())
                .orElseGet(Classroom::empty);
    }

    /**
     * Returns the transition of a person of the staff after a change of the classroom, from any screen: the dashboard
     * begins at its top if it shows another thing than before, and a notice that is no longer true is gone. A notice
     * says that a learner has declined the spotlight, without the name, since the screen may be projected.
     */
    static Transition after(Screen screen, AppState before, AppState state) {
        boolean isNews = !subject(before).equals(subject(state));
        Screen here = isNews ? atTop(screen) : screen;
        boolean isOld = (isNews && screen instanceof DashboardScreen) || hasAnswer(before, state);
        AppState still = isOld ? state.withoutNotice() : state;
        boolean isDeclined = isWaiting(before) && classroom(state).stage().isDeclined();
        return Transition.to(here, isDeclined ? still.withNotice(MessageKey.SPOT_REFUSED) : still);
    }

    /** Returns what the dashboard shows, without what changes with each vote. */
    private static List<Object> subject(AppState state) {
        Classroom now = classroom(state);
        return List.of(
                now.phase(),
                now.asking()
                        .map(asking ->
                                List.of(VoteId.of(asking), asking.isTalking(), asking.isForced(), asking.isRun())));
    }

    /** Tests whether the learner who was asked for a place has answered since; the notice says that it is asked. */
    private static boolean hasAnswer(AppState before, AppState state) {
        return state.hasNotice(MessageKey.SPOT_ASKED) && isWaiting(before) && !isWaiting(state);
    }

    /** Tests whether a learner is asked to show a place, and has not answered. */
    static boolean isWaiting(AppState state) {
        return classroom(state)
                .stage()
                .spotlight()
                .filter(now -> !now.isAllowed())
                .isPresent();
    }

    private static Screen atTop(Screen screen) {
        if (screen instanceof DashboardScreen board) {
            return board.withTop(0);
        }
        return screen instanceof CoveringScreen covering ? covering.withBelow(atTop(covering.below())) : screen;
    }

    private static boolean at(AppState state, Predicate<Classroom> condition) {
        return condition.test(classroom(state));
    }

    private static BiPredicate<DashboardScreen, AppState> accepting(ClassroomEvent event) {
        return (board, state) -> classroom(state).accepts(event);
    }

    private static KeyEffect<DashboardScreen> submitting(ClassroomEvent event) {
        return (board, state) -> board.submit(state, event);
    }

    private static BiPredicate<DashboardScreen, AppState> in(Phase phase) {
        return (board, state) -> classroom(state).phase() == phase;
    }

    /** Tests whether the class talks: the next step is to vote again. */
    private static boolean isTalking(Classroom now) {
        return now.asking().filter(Asking::isTalking).isPresent();
    }

    private static boolean canShow(Classroom now) {
        return now.phase() == Phase.OPEN || now.phase() == Phase.LOCKED || BoardTask.canForce(now);
    }

    /** Returns the next way to show: of few answers only on a second time. */
    private static Shown shown(Classroom now) {
        return new Shown(BoardTask.canForce(now));
    }

    private static boolean isAnswerable(Classroom now, Kind kind, ClassroomEvent event) {
        return now.asking().filter(asking -> asking.task().kind() == kind).isPresent()
                && (now.phase() == Phase.OPEN || now.accepts(event));
    }

    private static boolean isLive(DashboardScreen board, AppState state) {
        return classroom(state).phase() != Phase.CLOSED;
    }

    /** Tests whether the session may end: by a word at once, by a key only right after the notice that it ends. */
    private static boolean canClose(AppState state) {
        return state.isPlainMode() || state.hasNotice(MessageKey.BOARD_CLOSE_AGAIN);
    }

    private static boolean hasQueue(DashboardScreen board, AppState state) {
        return !classroom(state).queue().isEmpty();
    }

    private static boolean hasTexts(DashboardScreen board, AppState state) {
        return BoardTask.texts(classroom(state)).size() > 1;
    }

    private static boolean hasDetails(Classroom now) {
        boolean isHidden = now.phase() == Phase.LOCKED || now.phase() == Phase.SHOWN;
        return isHidden
                && now.asking()
                        .filter(asking -> asking.task().kind() == Kind.QUESTION)
                        .isPresent();
    }

    @Override
    public ScreenCommands<DashboardScreen> commands(AppState state) {
        ScreenCommands<DashboardScreen> commands = COMMANDS.on(this, state);
        boolean isDetailed = detailed.isPresent()
                && detailed.equals(classroom(state).asking().map(VoteId::of));
        return isDetailed ? commands.withLabel(MessageKey.BOARD_DETAILS, MessageKey.BOARD_HIDE) : commands;
    }

    @Override
    public DashboardScreen withBelow(Screen other) {
        return new DashboardScreen(other, top, detailed, text);
    }

    @Override
    public DashboardScreen withTop(int line) {
        return new DashboardScreen(below, line, detailed, text);
    }

    /** Submits events in their order, and shows the dashboard from its top. */
    Transition submit(AppState state, ClassroomEvent... events) {
        return submit(state, List.of(events));
    }

    private Transition submit(AppState state, List<ClassroomEvent> events) {
        return new Transition(
                withTop(0),
                state,
                events.stream()
                        .<Command>map(event -> new Command.Submit(meant(event, state)))
                        .toList());
    }

    /** Returns a command for the vote that is on the screen only, so that it cannot meet another one that is next. */
    private static ClassroomEvent meant(ClassroomEvent event, AppState state) {
        boolean isOnTask = event instanceof Shown
                || event instanceof Talked
                || event instanceof AskedAgain
                || event instanceof Revealed
                || event instanceof Ran
                || event instanceof Continued
                || event instanceof Released;
        VoteId now = classroom(state).asking().map(VoteId::of).orElse(VoteId.NONE);
        return isOnTask && event instanceof StaffEvent command ? new ForTask(now.ask(), now.vote(), command) : event;
    }

    /** Asks tasks, in a session that is opened first if none is open. */
    Transition ask(Asked asked, AppState state) {
        return classroom(state).phase() == Phase.CLOSED ? submit(state, new Opened(), asked) : submit(state, asked);
    }

    private Transition locked(AppState state) {
        return submit(state, lock(state));
    }

    /** Returns the event that ends the vote; empty if none is open. */
    private static List<ClassroomEvent> lock(AppState state) {
        Classroom now = classroom(state);
        return now.phase() == Phase.OPEN
                ? now.asking().stream()
                        .<ClassroomEvent>map(asking -> new Locked(asking.number(), asking.vote()))
                        .toList()
                : List.of();
    }

    /** Submits an event on the answers. An open vote ends first. */
    private Transition decide(AppState state, ClassroomEvent event) {
        List<ClassroomEvent> events = new ArrayList<>(lock(state));
        events.add(event);
        return submit(state, events);
    }

    private Transition show(AppState state) {
        return decide(state, shown(classroom(state)));
    }

    /** Says for how many the session ends if the key is pressed again. */
    private Transition announceClose(AppState state) {
        String all = state.texts().and(BoardClass.people(state));
        return Transition.to(this, state.withNotice(MessageKey.BOARD_CLOSE_AGAIN, all));
    }

    /** Runs the experiment on all screens, on this one too; in plain mode the next words need not wait for its end. */
    private Transition run(AppState state) {
        Transition ran = decide(state, new Ran());
        return classroom(state)
                .asking()
                .filter(asking -> !state.isPlainMode())
                .map(asking -> LabLoadingScreen.toWatch(
                                withTop(0), asking.task().id(), state)
                        .after(ran.commands()))
                .orElse(ran);
    }

    /** Lets neighbours talk or, with a word for pairs, learners who think different things. */
    private Transition talk(AppState state, String said) {
        if (said.isEmpty()) {
            return submit(state, new Talked(List.of()));
        }
        return PAIRS.contains(TextFolding.fold(said.strip()))
                ? pair(state)
                : Transition.refused(MessageKey.WORD_TALK_HELP, this, state);
    }

    /** Lets guests in, or says the code with which they come in; with a word for it, no longer lets them in. */
    private Transition guests(AppState state, String said) {
        if (said.isEmpty()) {
            String code = classroom(state).stage().guestCode();
            return code.isEmpty()
                    ? submit(state, new GuestsInvited(""))
                    : Transition.to(this, state.withNotice(MessageKey.GUEST_CODE, code));
        }
        return NO_GUESTS.contains(TextFolding.fold(said.strip()))
                ? submit(state, new GuestsDismissed())
                : Transition.refused(MessageKey.WORD_GUESTS_HELP, this, state);
    }

    private Transition pair(AppState state) {
        List<String> there =
                BoardClass.there(state).stream().map(Attendee::name).toList();
        return classroom(state)
                .asking()
                .map(asking -> submit(state, new Talked(TalkGroups.of(there, asking.current()))))
                .orElseGet(() -> Transition.to(this, state));
    }

    /** Shows what is behind the answers, or hides it again. */
    private Transition toggleDetails(AppState state) {
        Optional<VoteId> now = classroom(state).asking().map(VoteId::of);
        Optional<VoteId> other = detailed.equals(now) ? Optional.empty() : now;
        return Transition.to(new DashboardScreen(below, 0, other, text), state);
    }

    private Transition read(int by, AppState state) {
        int count = BoardTask.texts(classroom(state)).size();
        return Transition.to(new DashboardScreen(below, top, detailed, Math.floorMod(text + by, count)), state);
    }

    private Transition settle(String number, AppState state) {
        boolean isListed =
                number.matches("\\d{1,4}") && classroom(state).accepts(new QuestionSettled(Integer.parseInt(number)));
        return isListed
                ? submit(state, new QuestionSettled(Integer.parseInt(number)))
                : Transition.refused(MessageKey.WORD_SETTLE_HELP, this, state);
    }

    /** Returns the experiment whose prediction is asked, so that its question can be shown. */
    @Override
    public List<String> requestedPreviews(AppState state) {
        return classroom(state).asking().stream()
                .map(Asking::task)
                .filter(task -> task.kind() == Kind.PREDICTION && BoardTask.isOfCourse(task, state))
                .map(ClassroomTask::id)
                .toList();
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.BOARD_TITLE);
    }

    /**
     * Returns the dashboard for plain mode, in which not every vote and page is said. It hides the words of the screen
     * below, of which some are its own.
     */
    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainScreen.PlainPage(
                getClass(),
                state.texts().say(MessageKey.PROMPT_BOARD),
                paragraphs(sections(true, state), state),
                Optional.empty(),
                false);
    }

    /** Says everything, with the exact counts. */
    private Transition repeat(AppState state) {
        return Transition.to(this, state, new Command.Say(paragraphs(content(state), state)));
    }

    private static List<String> paragraphs(List<Section> sections, AppState state) {
        return new ParagraphRenderer(state.texts()).paragraphs(sections);
    }

    @Override
    public List<Section> content(AppState state) {
        return sections(false, state);
    }

    private List<Section> sections(boolean isBrief, AppState state) {
        List<Section> sections =
                new ArrayList<>(BoardTask.of(this, state, isBrief).sections());
        sections.addAll(new BoardClass(state, isBrief).sections());
        return sections;
    }
}
