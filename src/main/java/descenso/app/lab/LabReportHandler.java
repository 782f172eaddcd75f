package descenso.app.lab;

import descenso.app.bench.LabProgress;
import descenso.app.bench.LabSession;
import descenso.app.race.RaceProgress;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.app.screen.ReportHandler;
import descenso.app.screen.Transition;
import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Handles the reports for the lab: on its race, the pending load, recorded attempts and exports. */
final class LabReportHandler extends ReportHandler {

    private final LabScreen lab;
    private final AppState study;

    LabReportHandler(LabScreen lab, AppState study) {
        super(lab, study);
        this.lab = lab;
        this.study = study;
    }

    @Override
    public Transition listed(Report.ExperimentsListed listed) {
        return Transition.to(lab.withOrigin(lab.origin().onReport(listed, study).screen()), study);
    }

    @Override
    public Transition opened(Report.ExperimentLoaded opened) {
        return lab.tuning().awaits(opened.settings()) ? changed(opened) : super.opened(opened);
    }

    /**
     * Returns the lab with the changes that were loaded. If the experiment cannot be read with them, shows the first
     * diagnostic and keeps everything as it was.
     */
    private Transition changed(Report.ExperimentLoaded opened) {
        LabScreen settled = settled();
        LabSession base = lab.tuning().isReset() ? lab.bench().withAllOptimizers() : lab.bench();
        return opened.reading()
                .experiment()
                .map(experiment ->
                        settled.restarted(base.changed(opened.settings(), experiment), lab.isMoving(), study))
                .orElseGet(() -> Transition.to(settled, refused(opened.reading().faults())));
    }

    private LabScreen settled() {
        return lab.withKnobEdit(lab.tuning().settled());
    }

    private AppState refused(List<Diagnostic> faults) {
        return faults.isEmpty() ? study : study.withNotice(faults.get(0).sentence());
    }

    @Override
    public Transition unopened(Report.LoadFailed unopened) {
        return lab.tuning().awaits(unopened.settings())
                ? Transition.to(settled(), study.withNotice(unopened.sentence()))
                : super.unopened(unopened);
    }

    @Override
    public Transition broken(Report.RaceFailed broken) {
        return broken.race() == lab.bench().race()
                ? Transition.to(lab.withSession(lab.bench().withRunning(false)), study.withNotice(broken.sentence()))
                : super.broken(broken);
    }

    @Override
    public Transition recorded(Report.Recorded recorded) {
        String experiment = lab.bench().experiment().id();
        return Transition.to(lab.withProgress(lab.account().recorded(recorded.tried(), experiment)), study);
    }

    /** Notes that the exported files also contain the optimizers that are switched off. */
    @Override
    public Transition exported(Report.Exported exported) {
        boolean hasAll = lab.bench().off().isEmpty();
        return exported.isWhole() && !hasAll
                ? Transition.to(lab, study.withNotice(MessageKey.LAB_EXPORTED_ALL, exported.folder()))
                : super.exported(exported);
    }

    @Override
    public Transition raced(Report.RaceAdvanced raced) {
        return raced.race() == lab.bench().race() ? reached(raced.standing()) : super.raced(raced);
    }

    /**
     * Applies the progress of the race: updates the verdict and the challenges, records what is new, and requests the
     * next advance.
     */
    private Transition reached(RaceProgress standing) {
        LabSession now = lab.bench().at(standing);
        LabProgress after = lab.account().after(now);
        List<Command> commands = new ArrayList<>();
        after.since(lab.account(), now).forEach(tried -> commands.add(new Command.RecordAttempt(tried)));
        if (now.isRunning()) {
            commands.add(new Command.AdvanceRace(now.race(), now.pace()));
        }
        LabScreen reached = lab.withSession(now).withProgress(after);
        boolean isJudged = after.guess().verdict().isPresent()
                && lab.account().guess().verdict().isEmpty();
        return new Transition(isJudged ? beside(reached) : reached, told(after, now), commands);
    }

    /** Shows the heat that the verdict refers to, unless the learner has chosen a heat. */
    private static LabScreen beside(LabScreen judged) {
        if (judged.sight().heat().isPresent()) {
            return judged;
        }
        return judged.atHeat(judged.account().question().stream()
                .mapToInt(question -> judged.bench().race().lastHeat(question.figures()::speakOf))
                .findFirst());
    }

    private AppState told(LabProgress after, LabSession now) {
        String reached = after.reachedSince(lab.account(), now).stream()
                .map(challenge -> challenge.title().in(study.language()))
                .collect(Collectors.joining(", "));
        return reached.isEmpty() ? study : study.withNotice(MessageKey.CHALLENGES_DONE, reached);
    }
}
