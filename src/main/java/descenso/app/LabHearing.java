package descenso.app;

import descenso.course.Fault;
import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the lab makes of reports: of its own race, of the changes that it waits for, of what is kept and taken along. */
final class LabHearing extends Hearing {

    private final LabScreen lab;
    private final Study study;

    LabHearing(LabScreen lab, Study study) {
        super(lab, study);
        this.lab = lab;
        this.study = study;
    }

    @Override
    public Turn listed(Report.Listed listed) {
        return Turn.to(lab.backTo(lab.origin().hear(listed, study).screen()), study);
    }

    @Override
    public Turn opened(Report.Opened opened) {
        return lab.tuning().awaits(opened.settings()) ? changed(opened) : super.opened(opened);
    }

    /** The experiment with the change; where it is none that can be made, it says why and all stays as it was. */
    private Turn changed(Report.Opened opened) {
        LabScreen settled = settled();
        Bench base = lab.tuning().isReset() ? lab.bench().allOn() : lab.bench();
        return opened.reading()
                .experiment()
                .map(experiment ->
                        settled.restarted(base.changed(opened.settings(), experiment), lab.isMoving(), study))
                .orElseGet(() -> Turn.to(settled, refused(opened.reading().faults())));
    }

    private LabScreen settled() {
        return lab.tuned(lab.tuning().settled());
    }

    private Study refused(List<Fault> faults) {
        return faults.isEmpty() ? study : study.noticing(faults.get(0).sentence());
    }

    @Override
    public Turn unopened(Report.Unopened unopened) {
        return lab.tuning().awaits(unopened.settings())
                ? Turn.to(settled(), study.noticing(unopened.sentence()))
                : super.unopened(unopened);
    }

    @Override
    public Turn broken(Report.Broken broken) {
        return broken.race() == lab.bench().race()
                ? Turn.to(lab.at(lab.bench().running(false)), study.noticing(broken.sentence()))
                : super.broken(broken);
    }

    @Override
    public Turn recorded(Report.Recorded recorded) {
        String experiment = lab.bench().experiment().id();
        return Turn.to(lab.having(lab.account().recorded(recorded.tried(), experiment)), study);
    }

    /** The files that somebody runs again leave nobody out. */
    @Override
    public Turn exported(Report.Exported exported) {
        boolean hasAll = lab.bench().off().isEmpty();
        return exported.isWhole() && !hasAll
                ? Turn.to(lab, study.noticing(Phrase.LAB_EXPORTED_ALL, exported.folder()))
                : super.exported(exported);
    }

    @Override
    public Turn raced(Report.Raced raced) {
        return raced.race() == lab.bench().race() ? reached(raced.standing()) : super.raced(raced);
    }

    /** What follows from how far the race has come. */
    private Turn reached(Standing standing) {
        Bench now = lab.bench().at(standing);
        Account after = lab.account().after(now);
        List<Command> commands = new ArrayList<>();
        after.since(lab.account(), now).forEach(tried -> commands.add(new Command.Keep(tried)));
        if (now.isRunning()) {
            commands.add(new Command.Advance(now.race(), now.pace()));
        }
        LabScreen reached = lab.at(now).having(after);
        boolean isJudged = after.guess().verdict().isPresent()
                && lab.account().guess().verdict().isEmpty();
        return new Turn(isJudged ? beside(reached) : reached, told(after, now), commands);
    }

    /** The verdict speaks of some runs: those are seen beside it, unless the learner chose others. */
    private static LabScreen beside(LabScreen judged) {
        if (judged.sight().heat().isPresent()) {
            return judged;
        }
        return judged.atHeat(judged.account().question().stream()
                .mapToInt(question -> judged.bench().race().lastHeat(question.figures()::speakOf))
                .findFirst());
    }

    private Study told(Account after, Bench now) {
        String reached = after.reachedSince(lab.account(), now).stream()
                .map(challenge -> challenge.title().in(study.language()))
                .collect(Collectors.joining(", "));
        return reached.isEmpty() ? study : study.noticing(Phrase.CHALLENGES_DONE, reached);
    }
}
