package descenso.app.lab;

import descenso.app.lab.LabScreen.Lead;
import descenso.app.lab.LabSelection.KnobEdit;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomView;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.course.experiment.FirstView;
import descenso.course.experiment.Setting;
import descenso.phrases.MessageKey;
import descenso.view.chart.FormerRun;
import descenso.view.table.NamedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Handles the reports for the lab: on its race, the pending load, recorded attempts and exports. */
record LabReportHandler(LabScreen lab, AppState state) {

    Transition handle(Report report) {
        if (report instanceof Report.ExperimentsListed) {
            return Transition.to(
                    lab.withOrigin(lab.origin().onReport(report, state).screen()), state);
        }
        if (report instanceof Report.ExperimentLoaded opened && awaits(opened.name(), opened.settings())) {
            return applyChanges(opened);
        }
        if (report instanceof Report.LoadFailed unopened && awaits(unopened.name(), unopened.settings())) {
            return Transition.to(settled(), state.withNotice(unopened.message()));
        }
        if (report instanceof Report.RaceFailed broken && isOfThis(broken.race())) {
            return Transition.to(lab.withRunning(false), state.withNotice(broken.message()));
        }
        if (report instanceof Report.Recorded recorded) {
            String experiment = lab.session().experiment().id();
            return Transition.to(lab.withProgress(lab.progress().recorded(recorded.newAttempt(), experiment)), state);
        }
        if (report instanceof Report.Exported exported
                && exported.isWhole()
                && !exported.isKept()
                && !lab.session().off().isEmpty()) { // the files also contain the optimizers that are switched off
            return Transition.to(lab, state.withNotice(MessageKey.LAB_EXPORTED_ALL, exported.place()));
        }
        if (report instanceof Report.MomentShared shared && lab.lead().isPresent()) {
            boolean isOfAuthor =
                    lab.session().settings().isEmpty() && lab.session().off().isEmpty();
            boolean isLeft =
                    lab.lead().get().way() == Lead.Way.LEFT && !shared.moment().isRunning();
            return isOfAuthor && !isLeft ? lab.goTo(shared.moment(), state) : Transition.to(lab, state);
        }
        return report instanceof Report.RaceAdvanced raced
                        && isOfThis(raced.progress().race())
                ? onProgress(raced)
                : Transition.to(lab, state);
    }

    private boolean awaits(String name, List<Setting> settings) {
        return name.equals(lab.session().name()) && lab.knobEdit().awaits(settings);
    }

    private boolean isOfThis(Race race) {
        return race == lab.session().race();
    }

    /** Applies the loaded changes, or shows the first diagnostic if the experiment cannot be read with them. */
    private Transition applyChanges(Report.ExperimentLoaded opened) {
        LabScreen settled = settled();
        LabSession base = lab.knobEdit().isReset() ? lab.session().withAllOptimizers() : lab.session();
        return opened.parsed()
                .experiment()
                .map(experiment -> replacing(settled, base.changed(opened.settings(), experiment)))
                .orElseGet(() -> Transition.to(
                        settled,
                        state.withNotice(opened.parsed().diagnostics().get(0).message())));
    }

    /**
     * Begins the race of a change, with the runs so far behind it. A race that is trained in an instant is shown at its
     * end at once, unless that would reveal the answer to an open prediction.
     */
    private Transition replacing(LabScreen settled, LabSession changed) {
        boolean isInstant = changed.isInstant() && !lab.progress().isAsking();
        Transition begun = settled.restart(
                isInstant ? changed.withSpeed(changed.speed().skipping()) : changed,
                isInstant || lab.isMoving(),
                state);
        List<NamedRun> shown = lab.selection().shownRuns(lab.selection().naming(state.texts()));
        List<FormerRun> former = lab.session().progress().isFresh()
                ? lab.knobEdit().former()
                : shown.stream().map(FormerRun::of).toList();
        LabScreen drawn = forgetful(lab.drawn());
        return begun.screen() instanceof LabScreen next && changed.isInstant()
                ? begun.withScreen(next.withKnobEdit(next.knobEdit().withFormer(former, Optional.of(drawn))))
                : begun;
    }

    /** Returns a lab without the lab before its last change, whose histories may be large. */
    private static LabScreen forgetful(LabScreen changed) {
        KnobEdit edit = changed.knobEdit();
        return changed.withKnobEdit(edit.withFormer(edit.former(), Optional.empty()));
    }

    private LabScreen settled() {
        return lab.withKnobEdit(lab.knobEdit().withoutRequest());
    }

    private Transition onProgress(Report.RaceAdvanced raced) {
        boolean isHeld = lab.lead()
                .filter(other -> other.way() == Lead.Way.BEHIND
                        || (other.way() == Lead.Way.REACHED && !isPlayed(other.moment())))
                .isPresent();
        if (isHeld) {
            LabSession known = lab.session().knowing(raced.progress());
            return new LabReportHandler(lab.withSession(known), state).approach();
        }
        LabSession more = lab.session().withTrained(raced.progress(), raced.time());
        LabScreen known = more.progress().isFresh() ? lab : forgetful(lab);
        return new LabReportHandler(isSeen(more) ? known.withSession(more) : lab, state).reached();
    }

    /**
     * Tests whether what is trained is shown now: where nothing is to move, the end, and before it one picture a
     * second.
     */
    private boolean isSeen(LabSession more) {
        LabSession before = lab.session();
        return !state.display().isStill()
                || !before.isRunning()
                || more.progress().isOver()
                || more.trained().elapsed().toSeconds()
                        > before.trained().elapsed().toSeconds();
    }

    /** Tests whether the race goes on by itself from a moment of another lab; where nothing moves, it waits there. */
    private boolean isPlayed(SharedMoment moment) {
        return moment.isRunning() && LabScreen.isPlayed(state);
    }

    /** Shows the moment of another lab, or the last one before it that is trained. */
    Transition approach() {
        SharedMoment moment = lab.lead().orElseThrow().moment();
        LabSession there = lab.session().at(moment);
        boolean isReached = lab.session().hasTrained(moment);
        boolean isRunning = there.isRunning() && isReached && isPlayed(moment);
        LabSession paced =
                (moment.isOver() && !LabScreen.isPlayed(state)) ? there.withSpeed(LabScreen.usualSpeed(state)) : there;
        return new LabReportHandler(
                        lab.withSession(paced.withRunning(isRunning))
                                .with(new Lead(moment, isReached ? Lead.Way.REACHED : Lead.Way.BEHIND)),
                        moment.isOver() ? withoutWait() : state)
                .reached();
    }

    /** Returns the state without the notice that the race is under way. */
    private AppState withoutWait() {
        return state.hasNotice(MessageKey.LAB_WITH_CLASS) ? state.withoutNotice() : state;
    }

    /**
     * Applies what the lab shows now, records what is new, and goes on. Asks about the picture before a new verdict,
     * unless a value is being typed, of which the next digit would be the answer.
     */
    Transition reached() {
        LabSession now = lab.session();
        LabProgress after = lab.progress().after(now);
        List<Command> commands = new ArrayList<>();
        after.since(lab.progress(), now).forEach(newAttempt -> commands.add(new Command.RecordAttempt(newAttempt)));
        boolean isTrained = now.trained().isOver();
        if (now.isRunning() || lab.isBehind() || (lab.isWaiting(state) && !isTrained)) {
            commands.add(new Command.AdvanceRace(now.race()));
        }
        LabScreen reached = lab.withProgress(after);
        boolean isJudged = after.isJudgedSince(lab.progress());
        LabScreen shown = isJudged ? beside(reached) : reached;
        Screen next = isJudged && !shown.knobEdit().isTyping() && !isForClass()
                ? ObservationScreen.over(shown, state)
                : shown;
        return new Transition(next, announced(after, now), commands);
    }

    /** Tests whether the staff or its projector runs the experiment for the class: neither is asked what it shows. */
    private boolean isForClass() {
        return state.classroom()
                .filter(view -> view.staff().isPresent() || view.projection().isPresent())
                .flatMap(ClassroomView::asked)
                .filter(asked ->
                        asked.isRun() && asked.task().id().equals(lab.session().name()))
                .isPresent();
    }

    /** Shows the heat that the verdict refers to, unless the learner or the author has chosen a heat. */
    private static LabScreen beside(LabScreen judged) {
        FirstView first = judged.session().experiment().first();
        if (judged.viewState().heat().isPresent() || !first.where().isEmpty()) {
            return judged;
        }
        return judged.atHeat(judged.progress().question().stream()
                .mapToInt(question -> judged.session().race().lastHeat(question.figures()::dependOn))
                .findFirst());
    }

    private AppState announced(LabProgress after, LabSession now) {
        String reached = after.reachedSince(lab.progress(), now).stream()
                .map(challenge -> challenge.title().in(state.language()))
                .collect(Collectors.joining(", "));
        return reached.isEmpty() ? state : state.withNotice(MessageKey.CHALLENGES_DONE, reached);
    }
}
