package descenso.app.classroom;

import descenso.app.lab.LabScreen;
import descenso.app.quiz.AnswerInput;
import descenso.app.quiz.AnsweringScreen;
import descenso.app.quiz.QuestionSession;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.Movement;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.app.screen.TypedAnswer;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.TypedWords;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Confidence;
import descenso.tui.Frame;
import descenso.tui.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The screen of a classroom task, over the learner's own screen, which keeps its place and its work and comes back when
 * the task is over. What the class is doing is in the {@linkplain AppState#classroom shared state}.
 *
 * @param ask number of the event that asked the task
 * @param vote number of the vote in which the ballot is, from 1
 * @param ballot the answer that is being entered; empty if the task cannot be answered, or not yet
 * @param failure the reason why the task cannot be answered here
 * @param sent the latest answer that was sent in this vote
 * @param step the meaning of the next key that sends
 * @param top 0-based index of the first visible line; negative after any key that does not scroll
 */
public record TaskScreen(
        Screen below,
        long ask,
        int vote,
        Optional<Ballot> ballot,
        Optional<LocalizedMessage> failure,
        Optional<NewAttempt> sent,
        Step step,
        int top)
        implements AnsweringScreen {

    private static final int UNSCROLLED = -1;

    /** The meaning of the next key that sends. */
    enum Step {
        /** The task has just come over another screen, for which the key may be meant: it sends nothing. */
        APPEARED,
        /** The key sends the answer. */
        ENTERING,
        /** The answer was sent. The digits say how sure it is, if that is asked, until it is changed. */
        SENT
    }

    /** Upper bound on the number of screens to close. Guards against a cycle. */
    private static final int DEEPEST = 20;

    /** Sign between the id of a question and the numbers of the vote, in the id of a draft: no question has it. */
    private static final String DRAFT = "@class-";

    /** The notices that are true of one phase only. */
    private static final Set<MessageKey> OF_PHASE = Set.of(MessageKey.VOTE_PRESS_AGAIN, MessageKey.VOTE_NOT_NOW);

    /** Words that send the answer of the vote before again. */
    private static final TypedWords SAME = TypedWords.of("answer-same");

    /** Pattern of a number that says how sure an answer is. */
    static final String CONFIDENCES = "[1-3]";

    /** Commands that say how sure the learner is of the answer that was sent. They come before those of a ballot. */
    static final CommandTable<TaskScreen> CONFIDENCE = CommandTable.<TaskScreen>empty()
            .bar(MessageKey.VOTE_GUESS, "1", (screen, state) -> screen.rate(Confidence.GUESS, state))
            .when(TaskScreen::isRating)
            .bar(MessageKey.VOTE_RATHER_SURE, "2", (screen, state) -> screen.rate(Confidence.RATHER_SURE, state))
            .label(MessageKey.VOTE_RATHER)
            .when(TaskScreen::isRating)
            .bar(MessageKey.VOTE_SURE, "3", (screen, state) -> screen.rate(Confidence.SURE, state))
            .when(TaskScreen::isRating)
            .word(MessageKey.WORD_SURE, (screen, state, said) -> screen.rate(said, state))
            .when(TaskScreen::asksConfidence);

    /** Commands while no answer is accepted. */
    private static final CommandTable<TaskScreen> CLOSED = CommandTable.<TaskScreen>empty()
            .moving(false, TaskScreen::scroll, Movement.values())
            .and(CommandTable.everywhere());

    /**
     * Returns the transition after a change of the classroom, from any screen. A task of another course is only
     * announced: the learner has to open that course.
     *
     * @param isInCourse whether the learner is in a course, and not in the list of courses
     */
    public static Transition after(Screen screen, boolean isInCourse, AppState before, ClassroomView view) {
        AppState state = before.withClassroom(view);
        if (view.staff().isPresent()) {
            return DashboardScreen.after(screen, before, state);
        }
        Optional<TaskScreen> open = screen.nearest(TaskScreen.class);
        Optional<AskedTask> asked = view.asked();
        if (open.isPresent() && asked.map(AskedTask::ask).equals(Optional.of(open.get().ask))) {
            return isVoting(screen)
                    ? refreshed(screen, open.get(), before, state)
                    : played(asked.get(), Transition.to(screen, state));
        }
        Transition own = open.isPresent() ? closed(screen, open.get(), state) : Transition.to(screen, state);
        if (asked.isEmpty()) {
            return own;
        }
        Optional<AskedTask> known = before.classroom()
                .flatMap(ClassroomView::asked)
                .filter(task -> task.ask() == asked.get().ask());
        String course = asked.get().task().course();
        if (!isInCourse || !course.equals(state.courseId())) {
            return known.isPresent()
                    ? own
                    : Transition.to(
                                    own.screen(),
                                    own.state().withNotice(MessageKey.VOTE_OTHER_COURSE, state.courseTitle(course)))
                            .after(own.commands());
        }
        boolean wasRun = known.filter(AskedTask::isRun).isPresent();
        return wasRun ? own : own.then(here -> over(here.screen(), asked.get(), here.state()));
    }

    /** Tests whether a task is on the screen or below it. */
    public static boolean isOver(Screen screen) {
        return screen.nearest(TaskScreen.class).isPresent();
    }

    /** Plays the experiment that runs on all screens to the moment that the staff shows, if there is one. */
    static Transition played(AskedTask asked, Transition running) {
        return asked.played()
                .filter(lab -> lab.hasRaceOf(SharedLab.atStart(lab.experiment())))
                .map(lab -> running.then(
                        here -> here.screen().onReport(new Report.MomentShared(lab.moment()), here.state())))
                .orElse(running);
    }

    /** Returns why a word has no effect while a task is on the screen, perhaps with the word as argument. */
    public static MessageKey refusal(MessageKey word) {
        return word == MessageKey.WORD_ANSWER || word == MessageKey.WORD_SURE
                ? MessageKey.VOTE_NOT_NOW
                : MessageKey.VOTE_FIRST;
    }

    /** Tests whether a task is on the screen, perhaps under a text that covers it. */
    public static boolean isVoting(Screen screen) {
        return CoveringScreen.lowest(screen) instanceof TaskScreen;
    }

    /** Returns to the learner's own screen. The lab in which a bet is judged is left as by its own key. */
    private static Transition closed(Screen screen, TaskScreen task, AppState state) {
        Transition here = Transition.to(screen, withoutDrafts(state, ""));
        for (int back = 0; back < DEEPEST && isOver(here.screen()); back++) {
            if (isVoting(here.screen())) {
                return here.withScreen(kept(here.screen(), task.below));
            }
            List<Command> verdict = verdict(here);
            here = here.then(MessageKey.ACTION_BACK).after(verdict);
        }
        return isOver(here.screen()) ? here.withScreen(task.below) : here;
    }

    /** Returns the command that says a run's verdict when the class leaves it, if only its end would have said it. */
    private static List<Command> verdict(Transition here) {
        List<String> said =
                (here.screen() instanceof LabScreen lab && here.state().isPlainMode())
                        ? lab.unsaidVerdict(here.state())
                        : List.of();
        return said.isEmpty() ? List.of() : List.of(new Command.Say(said));
    }

    /** Returns what remains of the screens above a task once it is gone: those in which something was typed. */
    private static Screen kept(Screen screen, Screen below) {
        return CoveringScreen.withLowest(screen, ClassroomScreen.class::isInstance, below);
    }

    /** Returns the same task after a change. A text over it stays only if nothing new is asked or shown. */
    private static Transition refreshed(Screen screen, TaskScreen task, AppState before, AppState state) {
        Transition now = task.changed(before, state);
        if (screen instanceof TaskScreen) {
            return now;
        }
        if (!(now.screen() instanceof TaskScreen changed)) {
            return now;
        }
        return now.withScreen(
                task.isNews(before, state)
                        ? changed.at(Step.APPEARED).withBelow(kept(screen, changed.below))
                        : CoveringScreen.withLowest(screen, any -> true, changed));
    }

    /** Asks a task over a screen. */
    static Transition over(Screen below, AskedTask asked, AppState state) {
        ClassroomTask task = asked.task();
        TaskScreen screen = new TaskScreen(
                below,
                asked.ask(),
                asked.vote(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Step.APPEARED,
                UNSCROLLED);
        AppState drafted = withoutDrafts(state, draftId(asked));
        if (task.kind() == ClassroomTask.Kind.PREDICTION) {
            return Transition.to(screen, drafted, new Command.LoadExperiment(task.id(), List.of()));
        }
        return BoardTask.question(task.id(), state)
                .map(question -> QuestionSession.of(
                        question, task.isEach() ? state.courseState().learner() : task.seed(), 0))
                .map(session -> Transition.to(screen.asking(QuestionBallot.of(task, session), asked, drafted), drafted))
                .orElseGet(() -> Transition.to(
                        screen.failing(LocalizedMessage.of(MessageKey.VOTE_NO_QUESTION, task.id())), state));
    }

    private TaskScreen failing(LocalizedMessage reason) {
        return new TaskScreen(below, ask, vote, Optional.empty(), Optional.of(reason), Optional.empty(), step, top);
    }

    private TaskScreen with(Ballot other, Step next) {
        return new TaskScreen(below, ask, vote, Optional.of(other), failure, sent, next, UNSCROLLED);
    }

    TaskScreen withBelow(Screen other) {
        return new TaskScreen(other, ask, vote, ballot, failure, sent, step, top);
    }

    private TaskScreen withTop(int line) {
        return new TaskScreen(below, ask, vote, ballot, failure, sent, step, line);
    }

    private TaskScreen withSent(Optional<NewAttempt> attempt) {
        Step next = attempt.isPresent() ? Step.SENT : Step.ENTERING;
        return new TaskScreen(below, ask, vote, ballot, failure, attempt, next, UNSCROLLED);
    }

    private TaskScreen at(Step other) {
        return new TaskScreen(below, ask, vote, ballot, failure, sent, other, top);
    }

    /** Returns this screen with a ballot that begins as the learner left it: the draft, or the latest answer. */
    private TaskScreen asking(Ballot empty, AskedTask asked, AppState state) {
        Ballot filled = Optional.of(state.draft(draftId(asked)))
                .filter(draft -> !draft.isEmpty())
                .map(empty::drafted)
                .or(() -> asked.mine().or(asked::former).map(Attempt::answer).map(empty::restored))
                .orElse(empty);
        Optional<NewAttempt> arrived = asked.mine()
                .flatMap(mine -> complete(filled, state)
                        .filter(answer -> answer.answer().equals(mine.answer()))
                        .map(answer -> answer.with(mine.effort().confidence())));
        Step usual = step == Step.APPEARED ? step : Step.ENTERING;
        Step next = arrived.isPresent() && asked.task().asksConfidence() ? Step.SENT : usual;
        return new TaskScreen(below, ask, asked.vote(), Optional.of(filled), failure, arrived, next, UNSCROLLED);
    }

    private static String draftId(AskedTask asked) {
        return asked.task().id() + DRAFT + asked.ask() + "-" + asked.vote();
    }

    /** Returns the state without the drafts of other tasks of the class. */
    private static AppState withoutDrafts(AppState state, String kept) {
        AppState cleared = state;
        for (String id : state.courseState().drafts().keySet()) {
            cleared = id.contains(DRAFT) && !id.equals(kept) ? cleared.withDraft(id, "") : cleared;
        }
        return cleared;
    }

    Optional<AskedTask> asked(AppState state) {
        return state.classroom().flatMap(ClassroomView::asked).filter(task -> task.ask() == ask);
    }

    static Phase phase(AppState state) {
        return state.classroom().map(ClassroomView::phase).orElse(Phase.CLOSED);
    }

    boolean isOpen(AppState state) {
        return phase(state) == Phase.OPEN && asked(state).isPresent();
    }

    private boolean asksConfidence(AppState state) {
        return isOpen(state)
                && asked(state).filter(now -> now.task().asksConfidence()).isPresent();
    }

    /** Tests whether a digit says how sure the learner is of the answer that was sent: not of "I don't know". */
    boolean isRating(AppState state) {
        boolean isUnknown = sent.filter(attempt -> attempt.answer().isEmpty()).isPresent();
        return step == Step.SENT && asksConfidence(state) && !isUnknown;
    }

    /** Returns how sure the learner is of an answer, which is the latest that was sent; empty if it is not. */
    private Optional<Confidence> confidence(String answer) {
        return sent.filter(attempt -> attempt.answer().equals(answer))
                .flatMap(attempt -> attempt.effort().confidence());
    }

    /** Returns the learner's answer in the current vote as the classroom has it. */
    Optional<Attempt> mine(AppState state) {
        return asked(state).flatMap(AskedTask::mine);
    }

    /** Returns the ballot to show: the answer that counts, once no other is accepted. */
    Optional<Ballot> shown(AppState state) {
        Optional<Attempt> counted = isOpen(state) ? Optional.empty() : mine(state);
        return ballot.map(
                entered -> counted.map(Attempt::answer).map(entered::restored).orElse(entered));
    }

    /** Tests whether a change of the classroom concerns this task. */
    private boolean isNews(AppState before, AppState state) {
        return phase(before) != phase(state)
                || !asked(before).map(AskedTask::isTalking).equals(asked(state).map(AskedTask::isTalking));
    }

    /** Returns the state without a notice on the phase before. */
    private AppState withoutOldNotice(AppState before, AppState state) {
        boolean isOld = state.notice()
                .filter(notice -> OF_PHASE.contains(notice.key()) && isNews(before, state))
                .isPresent();
        return isOld ? state.withoutNotice() : state;
    }

    /** Returns the transition after a change while this task is asked. */
    private Transition changed(AppState before, AppState after) {
        AppState state = withoutOldNotice(before, after);
        AskedTask asked = asked(state).orElseThrow();
        TaskScreen moved = isNews(before, state) ? withTop(UNSCROLLED) : this;
        TaskScreen next = asked.vote() == vote || ballot.isEmpty() ? moved : moved.asking(ballot.get(), asked, state);
        AppState cleared = withoutDrafts(state, isOpen(state) ? draftId(asked) : "");
        if (phase(state) != Phase.REVEALED || phase(before) == Phase.REVEALED) {
            return Transition.to(next, cleared);
        }
        Transition revealed = Transition.to(next, cleared, new Command.LoadHistory());
        return asked.isRun() ? revealed.then(here -> next.run(here.state())) : revealed;
    }

    /** Runs the experiment of a prediction, with the learner's latest bet; unless there is none to run. */
    private Transition run(AppState state) {
        Optional<Attempt> bet = mine(state)
                .or(() -> asked(state).stream()
                        .flatMap(task -> task.earlier().stream())
                        .findFirst());
        return ballot.filter(PredictionBallot.class::isInstance)
                .map(prediction -> ((PredictionBallot) prediction).run(this, bet, state))
                .map(running -> asked(state).map(task -> played(task, running)).orElse(running))
                .orElseGet(() -> Transition.to(this, state));
    }

    @Override
    public Optional<Screen> under() {
        return Optional.of(below);
    }

    /** Leads from the lab in which a bet was judged to the learner's own screen. */
    @Override
    public Transition back(AppState state) {
        return Transition.to(below, state);
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        Transition here = over(below.onReport(report, state));
        if (report instanceof Report.VoteLost lost && sent.equals(Optional.of(lost.newAttempt()))) {
            return here.withScreen(((TaskScreen) here.screen()).withSent(Optional.empty()));
        }
        Optional<AskedTask> asked = asked(state).filter(any -> ballot.isEmpty() && failure.isEmpty());
        if (asked.isEmpty()) {
            return here;
        }
        return here.then(now -> ((TaskScreen) now.screen()).onLoaded(report, asked.get(), now.state()));
    }

    /** Begins the ballot of a prediction, or runs its experiment at once. */
    private Transition onLoaded(Report report, AskedTask asked, AppState state) {
        String name = asked.task().id();
        if (report instanceof Report.LoadFailed failed && failed.name().equals(name)) {
            return Transition.to(failing(failed.message()), state).after(below.awaited());
        }
        if (!(report instanceof Report.ExperimentLoaded loaded)
                || !loaded.name().equals(name)
                || !loaded.settings().isEmpty()) {
            return Transition.to(this, state);
        }
        return PredictionBallot.of(loaded)
                .map(empty -> asking(empty, asked, state))
                .map(asking -> asked.isRun() ? asking.run(state) : Transition.to(asking, state))
                .orElseGet(() -> Transition.to(failing(LocalizedMessage.of(MessageKey.VOTE_NO_QUESTION, name)), state))
                .after(below.awaited());
    }

    @Override
    public Transition onMemoryExhausted(AppState state) {
        return over(below.onMemoryExhausted(state));
    }

    private Transition over(Transition under) {
        return under.withScreen(withBelow(under.screen()));
    }

    @Override
    public ScreenCommands<? extends AnsweringScreen> commands(AppState state) {
        return isOpen(state) && ballot.isPresent() ? ballot.get().commands(this, state) : CLOSED.on(this, state);
    }

    @Override
    public List<MessageKey> notes() {
        return ballot.map(Ballot::notes).orElseGet(AnsweringScreen.super::notes);
    }

    /** Changes the ballot while the vote is open. It is saved as a draft at every key. */
    Transition changing(AppState state, UnaryOperator<Ballot> change) {
        Optional<AskedTask> asked = asked(state).filter(any -> isOpen(state));
        if (ballot.isEmpty() || asked.isEmpty()) {
            return Transition.to(this, state);
        }
        Ballot other = change.apply(ballot.get());
        boolean isAsSent = sent.isPresent()
                && complete(other, state).map(NewAttempt::answer).equals(sent.map(NewAttempt::answer));
        return Transition.to(
                with(other, isAsSent ? Step.SENT : Step.ENTERING),
                state.withDraft(draftId(asked.get()), other.draft()));
    }

    @Override
    public Transition change(UnaryOperator<AnswerInput> change, AppState state) {
        return changing(
                state,
                entered -> entered instanceof QuestionBallot question
                        ? question.with(change.apply(question.input()))
                        : entered);
    }

    /** Enters a character, or says why no key has an effect. */
    @Override
    public Transition onKey(Key key, AppState state) {
        if (ballot.isPresent() && !isOpen(state)) {
            return Transition.to(this, state.withNotice(MessageKey.VOTE_NOT_NOW));
        }
        return changing(state, entered -> entered.onKey(key, new TaskView(this, state).room()));
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return changing(
                state,
                entered -> entered.onPaste(
                        AnsweringScreen.pasted(text, entered.draft(), state), new TaskView(this, state).room()));
    }

    @Override
    public Transition scroll(AppState state, Movement movement) {
        TaskScreen scrolled =
                withTop(movement.moved(new TaskView(this, state).window()).top());
        return Transition.to(step == Step.APPEARED ? scrolled.at(Step.ENTERING) : scrolled, state);
    }

    /** Sends the answer; in plain mode the typed one. Without one, a text is dictated first. */
    @Override
    public Transition answer(AppState state, String words) {
        if (!state.isPlainMode()) {
            return send(state);
        }
        return words.isEmpty() && acceptsLines(state)
                ? Transition.to(this, state, new Command.Dictate())
                : sendWords(words, state);
    }

    /** Sends the dictated text, unless voting was closed in the meantime. */
    @Override
    public Transition onDictated(AppState state) {
        return sendWords("", state);
    }

    /** Tests whether an answer may be entered over several lines. */
    boolean acceptsLines(AppState state) {
        return isOpen(state) && ballot.filter(Ballot::isText).isPresent();
    }

    private Transition sendWords(String words, AppState state) {
        if (ballot.isEmpty() || !isOpen(state)) {
            return Transition.refused(MessageKey.VOTE_NOT_NOW, this, state);
        }
        Optional<Attempt> former =
                asked(state).flatMap(AskedTask::former).filter(any -> new TypedAnswer(words).isOneOf(SAME));
        Ballot.Submission parsed = former.<Ballot.Submission>map(
                        answer -> new Ballot.Submission.Further(ballot.get().restored(answer.answer())))
                .orElseGet(() -> ballot.get().parse(words, state));
        if (parsed instanceof Ballot.Submission.Refused refused) {
            return Transition.refused(refused.message(), this, state);
        }
        Transition typed = changing(state, entered -> ((Ballot.Submission.Further) parsed).ballot());
        Transition submitted = ((TaskScreen) typed.screen()).send(typed.state());
        return submitted.state().notice().isPresent() ? submitted.after(List.of(new Command.Refuse())) : submitted;
    }

    private Transition send(AppState state) {
        if (ballot.isEmpty() || !isOpen(state)) {
            return Transition.to(this, state);
        }
        if (step == Step.APPEARED && !state.isPlainMode()) {
            return Transition.to(at(Step.ENTERING), state.withNotice(MessageKey.VOTE_PRESS_AGAIN));
        }
        Ballot.Submission submission = ballot.get().submit(state);
        if (submission instanceof Ballot.Submission.Refused refused) {
            return Transition.to(this, state.withNotice(refused.message()));
        }
        if (submission instanceof Ballot.Submission.Further further) {
            return changing(state, any -> further.ballot());
        }
        NewAttempt attempt = ((Ballot.Submission.Complete) submission).newAttempt();
        return send(attempt.with(confidence(attempt.answer())), state);
    }

    private Transition send(NewAttempt attempt, AppState state) {
        String learner = state.classroom().orElseThrow().name();
        return Transition.to(withSent(Optional.of(attempt)), state, new Command.Vote(learner, ask, vote, attempt));
    }

    /** Sends how sure the learner is, with the answer that was sent. */
    private Transition rate(Confidence confidence, AppState state) {
        return sent.filter(attempt -> !attempt.answer().isEmpty())
                .map(attempt -> send(attempt.with(Optional.of(confidence)), state))
                .orElseGet(() -> Transition.refused(MessageKey.VOTE_SURE_LATER, this, state));
    }

    private Transition rate(String said, AppState state) {
        String number = said.strip();
        return number.matches(CONFIDENCES)
                ? rate(List.of(Confidence.values()).get(Integer.parseInt(number) - 1), state)
                : Transition.refused(MessageKey.WORD_SURE_HELP, this, state);
    }

    /** Returns the answer in a ballot; empty if it is not complete. */
    private static Optional<NewAttempt> complete(Ballot entered, AppState state) {
        return entered.submit(state) instanceof Ballot.Submission.Complete complete
                ? Optional.of(complete.newAttempt())
                : Optional.empty();
    }

    /** The way of an answer to the classroom. */
    enum Delivery {
        /** Nothing was sent. */
        NONE,
        /** The latest answer that was sent has not arrived yet. */
        ON_ITS_WAY,
        /** Another answer has been entered since. */
        CHANGED,
        ARRIVED
    }

    Delivery delivery(AppState state) {
        Optional<String> arrived = mine(state).map(Attempt::answer);
        boolean isAsSent = arrived.equals(sent.map(NewAttempt::answer))
                && mine(state)
                        .flatMap(mine -> mine.effort().confidence())
                        .equals(sent.flatMap(attempt -> attempt.effort().confidence()));
        if (sent.isPresent() && !isAsSent) {
            return Delivery.ON_ITS_WAY;
        }
        if (arrived.isEmpty()) {
            return Delivery.NONE;
        }
        boolean isSame = ballot.flatMap(entered -> complete(entered, state))
                .map(NewAttempt::answer)
                .equals(arrived);
        return isSame ? Delivery.ARRIVED : Delivery.CHANGED;
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new TaskView(this, state);
    }

    @Override
    public Frame view(AppState state) {
        return new TaskView(this, state).frame();
    }
}
