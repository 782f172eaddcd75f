package descenso.app;

import descenso.app.classroom.ProjectorScreen;
import descenso.app.classroom.TaskScreen;
import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CourseState;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.Movement;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomView;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lesson.LessonLines;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The place that the class sees, over this person's own screen, which keeps its place and its work and comes back when
 * the class no longer follows. It is only looked at: nothing is asked, and nothing is recorded.
 *
 * @param place the place that is shown
 * @param lab the lab of the place, as it was read last; empty before, and on a page
 * @param failure the reason why the lab of the place cannot be read
 * @param ahead number of lines by which this person has scrolled from the place
 */
public record FollowScreen(
        Screen below, SharedPlace place, Optional<LabScreen> lab, Optional<LocalizedMessage> failure, int ahead)
        implements Screen {

    /** Number of lines that a leader sees at a terminal of 24 rows, and a projector shows in any case. */
    private static final int LEAST_LINES = 20;

    private static final CommandTable<FollowScreen> READING = CommandTable.<FollowScreen>empty()
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, FollowScreen::leave)
            .label(MessageKey.FOLLOW_LEAVE)
            .when((here, state) -> !state.isProjector())
            .moving(false, FollowScreen::scroll, Movement.values())
            .and(CommandTable.everywhere());

    /** The commands over a text that is being typed. No letter gives a command. */
    private static final CommandTable<FollowScreen> TYPING = CommandTable.<FollowScreen>empty()
            .bar(MessageKey.ACTION_BACK, "ESCAPE", FollowScreen::leave)
            .label(MessageKey.FOLLOW_LEAVE)
            .and(CommandTable.whileTyping());

    /**
     * Returns a transition with the place of the class over its screen, if there is one and it was not left, and
     * without it otherwise. While the class votes, what is below the task stays as it is.
     *
     * @param isInCourse whether the learner is in a course, and not in the list of courses
     */
    static Transition after(Transition now, boolean isInCourse) {
        Optional<SharedPlace> place = now.state().sharedPlace().filter(shown -> isInCourse && isOf(shown, now.state()));
        if (place.isEmpty()) {
            return with(now, here -> here.ended(now.state()));
        }
        boolean isOpen = beneath(now.screen()).isPresent() || TaskScreen.isOver(now.screen());
        return isOpen || now.state().hasLeftPlace()
                ? with(now, here -> here.at(place.get(), now.state()))
                : now.then(open -> new FollowScreen(open.screen(), place.get(), Optional.empty(), Optional.empty(), 0)
                        .opened(open.state()));
    }

    private static boolean isOf(SharedPlace place, AppState state) {
        return place.course().equals(state.courseId())
                && state.course().pageIds().contains(place.page());
    }

    /** Returns the state with a notice that the class has begun to look at another course than this one. */
    static AppState announced(AppState before, AppState changed) {
        boolean isStale =
                changed.sharedPlace().isEmpty() && !changed.hasLeftRun() && changed.hasNotice(MessageKey.FOLLOW_LEFT);
        AppState state = (isStale ? changed.withoutNotice() : changed).withoutFormerPlaces();
        Optional<String> other = state.sharedPlace()
                .map(SharedPlace::course)
                .filter(course -> !course.equals(state.courseId()))
                .filter(course -> !before.sharedPlace().map(SharedPlace::course).equals(Optional.of(course)));
        return other.map(course -> state.withNotice(MessageKey.FOLLOW_OTHER_COURSE, state.courseTitle(course)))
                .orElse(state);
    }

    /** Returns the transition of a projector after a change of the classroom. The place of the class stays over it. */
    static Transition projected(Screen screen, AppState state, ClassroomView view) {
        if (screen instanceof ProjectorScreen projector) {
            return projector.after(state, view);
        }
        return screen instanceof FollowScreen here && here.below instanceof ProjectorScreen projector
                ? here.over(projector.after(state, view))
                : Transition.to(screen, state.withClassroom(view));
    }

    private FollowScreen withBelow(Screen other) {
        return new FollowScreen(other, place, lab, failure, ahead);
    }

    private Transition over(Transition under) {
        return under.withScreen(withBelow(under.screen()));
    }

    /** Returns the followed place on a screen, perhaps under texts that cover it. */
    private static Optional<FollowScreen> beneath(Screen screen) {
        return CoveringScreen.lowest(screen) instanceof FollowScreen here ? Optional.of(here) : Optional.empty();
    }

    private interface Change {
        Transition of(FollowScreen here);
    }

    /** Changes the followed place on a screen, under the texts that cover it; unchanged if there is none. */
    private static Transition with(Transition now, Change change) {
        return beneath(now.screen())
                .map(here -> {
                    Transition other = change.of(here);
                    return other.withScreen(CoveringScreen.withLowest(now.screen(), any -> true, other.screen()))
                            .after(now.commands());
                })
                .orElse(now);
    }

    /** Returns to the place that the class sees. */
    static Transition comeBack(Screen screen, AppState state) {
        return Transition.to(screen, state.withPlaceLeft(false));
    }

    private Transition opened(AppState state) {
        return loaded(state.isPlainMode() ? state.withNotice(MessageKey.FOLLOW_BEGUN) : state.withoutNotice());
    }

    /** Requests the lab of the place, if it has one that is not here yet. */
    private Transition loaded(AppState state) {
        return new Transition(this, state, List.copyOf(awaitedLab().stream().toList()));
    }

    private Optional<Command> awaitedLab() {
        return place.lab()
                .filter(shown -> failure.isEmpty()
                        && lab.filter(here -> isOf(here, shown)).isEmpty())
                .map(shown -> new Command.LoadExperiment(shown.experiment(), NewAttempt.settings(shown.settings())));
    }

    private static boolean isOf(LabScreen lab, SharedLab shown) {
        return lab.session().name().equals(shown.experiment())
                && NewAttempt.changes(lab.session().settings()).equals(shown.settings())
                && lab.session().off().stream().sorted().toList().equals(shown.off());
    }

    /** Goes to another place. The lab that is here goes on if it has the race of that place. */
    private Transition at(SharedPlace other, AppState state) {
        if (other.equals(place)) {
            return Transition.to(this, state);
        }
        Optional<SharedLab> shown = other.lab();
        if (shown.isEmpty()) {
            return new Transition(new FollowScreen(below, other, Optional.empty(), Optional.empty(), 0), state, left());
        }
        boolean isSame = place.lab().filter(shown.get()::hasRaceOf).isPresent();
        FollowScreen there =
                new FollowScreen(below, other, lab, isSame ? failure : Optional.empty(), isSame ? ahead : 0);
        Optional<LabScreen> here = lab.filter(open -> isOf(open, shown.get()));
        return here.map(open -> there.with(open.follow(shown.get(), state)))
                .orElseGet(() -> isSame ? Transition.to(there, state) : there.loaded(state));
    }

    private FollowScreen withLab(Optional<LabScreen> other) {
        return new FollowScreen(below, place, other, failure, ahead);
    }

    private Transition with(Transition other) {
        return other.withScreen(withLab(Optional.of((LabScreen) other.screen())));
    }

    /**
     * Returns the commands that end the work of the lab. A load that it awaits has replaced that of the screen below.
     */
    private List<Command> left() {
        List<Command> commands = new ArrayList<>(awaitedLab().isPresent() ? below.awaited() : List.of());
        lab.ifPresent(open -> commands.add(new Command.CancelRace(open.session().race())));
        return commands;
    }

    /** Returns to this person's own screen, with a notice for a learner who has not shown it to all. */
    private Transition ended(AppState state) {
        boolean isNews = state.classroom()
                .filter(view -> view.staff().isEmpty() && view.projection().isEmpty())
                .filter(view -> !view.stage().isSharing())
                .isPresent();
        return new Transition(below, isNews ? state.withNotice(MessageKey.FOLLOW_OVER) : state, left());
    }

    /** Leaves the class: this person's own screen comes back. */
    private Transition leave(AppState state) {
        AppState alone = state.withPlaceLeft(true).withNotice(MessageKey.FOLLOW_LEFT);
        return new Transition(below, alone, left());
    }

    @Override
    public Optional<Screen> under() {
        return Optional.of(below);
    }

    @Override
    public List<Command> awaited() {
        List<Command> all = new ArrayList<>(below.awaited());
        awaitedLab().ifPresent(all::add);
        return all;
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        Transition here = over(below.onReport(report, state));
        return report instanceof Report.MomentShared
                ? here
                : here.then(now -> ((FollowScreen) now.screen()).received(report, now.state()));
    }

    private Transition received(Report report, AppState state) {
        Optional<Command> awaited = awaitedLab();
        if (report instanceof Report.ExperimentLoaded loaded
                && awaited.equals(Optional.of(new Command.LoadExperiment(loaded.name(), loaded.settings())))) {
            return loaded.parsed().experiment().isEmpty()
                    ? failed(loaded.parsed().diagnostics().get(0).message(), state)
                    : with(LabScreen.following(
                                    LessonScreen.fresh(), loaded, place.lab().orElseThrow(), state))
                            .after(left());
        }
        if (report instanceof Report.LoadFailed unread
                && awaited.equals(Optional.of(new Command.LoadExperiment(unread.name(), unread.settings())))) {
            return failed(unread.message(), state);
        }
        return lab.map(open -> with(open.onReport(report, state))).orElseGet(() -> Transition.to(this, state));
    }

    private Transition failed(LocalizedMessage reason, AppState state) {
        return new Transition(
                new FollowScreen(below, place, Optional.empty(), Optional.of(reason), ahead), state, left());
    }

    @Override
    public Transition onMemoryExhausted(AppState state) {
        Transition under = below.onMemoryExhausted(state);
        return withBelow(under.screen())
                .failed(LocalizedMessage.of(MessageKey.CLI_OUT_OF_MEMORY), under.state())
                .after(under.commands());
    }

    @Override
    public ScreenCommands<FollowScreen> commands(AppState state) {
        boolean isTyping = !state.isPlainMode() && !below.commands(state).contains(MessageKey.ACTION_THEME);
        return (isTyping ? TYPING : READING).on(this, state);
    }

    /** Returns the state as it is on the page of the place: for the view only. It is open down to the leader's seal. */
    private AppState there(AppState state) {
        AppState there = state.lookedAt().withBookmark(new Bookmark(place.page(), place.block(), place.line()));
        for (String experiment : there.wholePage().experiments()) {
            there = experiment.equals(place.seal()) ? there : there.withMark(CourseState.Mark.PREDICTED, experiment);
        }
        return there;
    }

    @Override
    public List<String> requestedPreviews(AppState state) {
        return place.lab().isPresent() ? List.of() : there(state).wholePage().experiments();
    }

    private Viewport window(LessonLines lines, AppState there) {
        Viewport window = lines.window(there.bookmark(), there.layout().bodyHeight());
        return window.at(window.top() + ahead);
    }

    private Transition scroll(AppState state, Movement movement) {
        if (place.lab().isPresent()) {
            return Transition.to(this, state);
        }
        AppState there = there(state);
        LessonLines lines = LessonScreen.lines(there);
        Viewport start = lines.window(there.bookmark(), there.layout().bodyHeight());
        int top = movement.moved(window(lines, there)).top();
        return Transition.to(new FollowScreen(below, place, lab, failure, top - start.top()), state);
    }

    @Override
    public Frame view(AppState state) {
        return state.isProjector()
                ? ProjectorScreen.withoutBars(place.lab().isEmpty(), this::drawn, state)
                : drawn(state);
    }

    private Frame drawn(AppState state) {
        if (place.lab().isEmpty()) {
            return page(there(state));
        }
        return lab.filter(open -> failure.isEmpty())
                .map(open -> open.view(title(state), commands(state), state))
                .orElseGet(() -> waiting(state));
    }

    private Frame page(AppState there) {
        LessonLines lines = LessonScreen.lines(there);
        if (there.isProjector()) {
            return projected(lines, there);
        }
        Viewport shown = lines.shown(window(lines, there));
        return page(shown, shown.of(lines.lines()), there);
    }

    private Frame page(Viewport shown, List<Line> rows, AppState there) {
        ScreenFrame frame = ScreenFrame.of(there);
        List<Line> body = frame.headerFooter().beside(frame.sidebar(), rows);
        return frame.headerFooter().frame(frame.header(), body, frame.foot(shown), frame.help(commands(there)));
    }

    /** Returns the page spaced out: in the middle if all of it fits, else from the place on. */
    private Frame projected(LessonLines lines, AppState there) {
        int height = there.layout().bodyHeight();
        Viewport whole = new Viewport(0, height, lines.lines().size());
        LessonLines.Spread spread = whole.isAtBottom()
                ? lines.spread(whole, whole.total())
                : lines.spread(window(lines, there), LEAST_LINES);
        int above = whole.isAtBottom() ? (height - spread.rows().size()) / 2 : 0;
        List<Line> rows = new ArrayList<>(Collections.nCopies(above, Line.blank()));
        rows.addAll(spread.rows());
        return page(spread.window(), rows, there);
    }

    private String title(AppState state) {
        return state.texts().say(MessageKey.LAB_TITLE) + " — "
                + place.lab().map(shown -> state.title(shown.experiment())).orElse("");
    }

    /** Returns the frame while the lab is read, or after it could not be read. */
    private Frame waiting(AppState state) {
        Section words = failure.map(reason -> Section.paragraph(state.texts().say(reason), Style.WRONG))
                .orElseGet(() -> Section.paragraph(state.texts().say(MessageKey.LAB_OPENING), Style.MUTED));
        ScreenFrame frame = ScreenFrame.alone(state);
        List<Line> lines =
                new GridRenderer(state.texts(), state.layout().alone().textWidth()).lines(List.of(words));
        return frame.frame(title(state), frame.headerFooter().column(lines), frame.foot(), commands(state));
    }

    /** Returns the place for plain mode: the page as a whole, whatever part of it the leader sees; or the lab. */
    @Override
    public PlainScreen plainScreen(AppState state) {
        Optional<SharedLab> shown = place.lab();
        List<String> paragraphs = shown.isEmpty()
                ? new OpenPage(there(state).withBookmark(Bookmark.atTop(place.page()))).read()
                : lab.map(open -> open.told(state))
                        .orElseGet(
                                () -> failure.stream().map(state.texts()::say).toList());
        return new PlainScreen.PlainPage(
                List.of(place.page(), shown.map(SharedLab::experiment).orElse("")),
                state.texts().say(MessageKey.PROMPT_FOLLOW),
                paragraphs,
                Optional.empty(),
                true);
    }
}
