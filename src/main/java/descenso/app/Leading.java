package descenso.app;

import descenso.app.classroom.DashboardScreen;
import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.ClassroomView.StageView;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.progress.SavedState.Bookmark;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The place that this person shows to the class, as it was last submitted.
 *
 * @param place the latest place; empty if none was submitted
 * @param played the latest moment of the experiment that the staff runs on all screens; empty if none was submitted
 * @param isEnding whether the person has ended it, and the classroom has not answered yet
 */
record Leading(Optional<SharedPlace> place, Optional<SharedLab> played, boolean isEnding) {

    private static final Leading NONE = new Leading(Optional.empty(), Optional.empty(), false);

    static Leading none() {
        return NONE;
    }

    /** The place after a transition, and the command that submits it; no command if nothing has changed. */
    record Step(Leading leading, Optional<Command> command) {}

    /**
     * Submits what has changed.
     *
     * @param former the screen before
     * @param isReport whether a worker's report has led to the transition, and not the person
     */
    Step after(Screen former, Transition next, boolean isReport) {
        Optional<ClassroomView> live = next.state().classroom().filter(ClassroomView::isLive);
        if (live.isEmpty()) {
            return new Step(NONE, Optional.empty());
        }
        ClassroomView view = live.get();
        StageView stage = view.stage();
        boolean isShowing = (view.staff().isPresent() && stage.isLeading()) || stage.isSharing();
        if (isShowing && (isEnding || next.commands().stream().anyMatch(Leading::ends))) {
            return new Step(new Leading(Optional.empty(), played, true), Optional.empty());
        }
        Optional<AskedTask> run = view.asked()
                .filter(asked -> view.staff().isPresent() && asked.isRun())
                .filter(any -> !next.state().display().isStill()); // such a lab shows only the end, and sets no pace
        Optional<LabScreen> shown = run.flatMap(asked -> beneath(next.screen(), lab -> isRunOf(asked, lab)));
        if (shown.isPresent()) {
            return playing(run.get(), former, shown.get(), isReport);
        }
        if (run.isPresent()
                && played.filter(left -> !left.moment().isOver() && !isFree(left.moment()))
                        .isPresent()) {
            return resuming(run.get());
        }
        Optional<SharedPlace> now =
                isShowing ? place(former, next.screen(), next.state(), isReport).or(() -> place) : Optional.empty();
        Optional<Command> command = now.filter(other -> !place.equals(Optional.of(other)))
                .map(other -> stage.isSharing() ? new PlaceShared(view.name(), other) : new Led(view.name(), now))
                .map(Command.Share::new);
        return new Step(new Leading(now, run.flatMap(any -> played), false), command);
    }

    private Step playing(AskedTask run, Screen former, LabScreen lab, boolean isReport) {
        SharedLab now = lab.shared(beneath(former, before -> isRunOf(run, before)), played, isReport);
        Optional<Command> command = Optional.<Command>of(
                        new Command.Share(new ForTask(run.ask(), run.vote(), new Played(now))))
                .filter(any -> !played.equals(Optional.of(now)));
        return new Step(new Leading(place, Optional.of(now), false), command);
    }

    /** Tests whether a run goes on at the learners without a lab of the staff. */
    private static boolean isFree(SharedMoment moment) {
        return moment.isRunning() && moment.turn() == SharedMoment.HERE;
    }

    /** Lets an experiment go on at the learners, as its lab is left. */
    private Step resuming(AskedTask run) {
        SharedLab left = played.orElseThrow();
        SharedLab goesOn = left.at(left.moment().here(left.moment().speed(), true));
        return new Step(
                new Leading(place, Optional.of(goesOn), false),
                Optional.of(new Command.Share(new ForTask(run.ask(), run.vote(), new Played(goesOn)))));
    }

    private static boolean ends(Command command) {
        return command instanceof Command.Submit submit
                && ((submit.event() instanceof Led led && led.place().isEmpty())
                        || (submit.event() instanceof SpotlightAnswered answered && !answered.isAllowed()));
    }

    /** Tests whether a lab is the one that the dashboard opened to run the experiment of a task. */
    private static boolean isRunOf(AskedTask asked, LabScreen lab) {
        return lab.origin() instanceof DashboardScreen
                && lab.session().name().equals(asked.task().id());
    }

    /** Returns the first lab on a screen or below it that is meant; empty if there is none. */
    private static Optional<LabScreen> beneath(Screen screen, Predicate<LabScreen> isMeant) {
        return screen.stack()
                .filter(each -> each instanceof LabScreen lab && isMeant.test(lab))
                .map(LabScreen.class::cast)
                .findFirst();
    }

    /** Returns the page or the lab of the course that is on the screen or below it; empty if neither is. */
    private Optional<SharedPlace> place(Screen former, Screen screen, AppState state, boolean isReport) {
        Predicate<LabScreen> isOfCourse =
                lab -> state.course().experiments().contains(lab.session().name());
        Optional<LabScreen> lab = beneath(screen, isOfCourse);
        if (lab.isEmpty() && screen.nearest(LessonScreen.class).isEmpty()) {
            return Optional.empty();
        }
        Bookmark bookmark = state.bookmark();
        SharedPlace page = new SharedPlace(
                state.courseId(),
                bookmark.pageId(),
                bookmark.block(),
                bookmark.line(),
                state.page().seal().orElse(""),
                Optional.empty());
        return Optional.of(lab.map(open ->
                        page.with(open.shared(beneath(former, isOfCourse), place.flatMap(SharedPlace::lab), isReport)))
                .orElse(page));
    }
}
