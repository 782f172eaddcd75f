package descenso.app.lab;

import descenso.app.bench.LabSession;
import descenso.app.screen.AppState;
import descenso.train.Outcome;
import descenso.view.lab.ChallengesView;
import descenso.view.question.PredictionView;
import descenso.view.run.RunDetails;
import descenso.view.sweep.SweepMap;
import descenso.view.text.UiText;
import descenso.view.theory.TheoryList;
import java.util.List;
import java.util.Optional;

/** What there is to know of an experiment in the lab, for the eye as for the ear. */
record LabViewModel(LabScreen lab, AppState study) {

    /** Without any check before all has been measured. */
    TheoryList theory() {
        Outcome outcome = lab.bench().standing().outcome().orElseGet(() -> new Outcome(List.of(), List.of(), false));
        return new TheoryList(lab.bench().experiment(), outcome, study.language(), study.speech());
    }

    ChallengesView challenges() {
        return new ChallengesView(
                lab.bench().experiment().challenges(),
                lab.account().trophies().best(),
                study.language(),
                study.speech());
    }

    /** Of a sweep: all heats, as far as they have come. */
    SweepMap map(UiText speech) {
        LabSession bench = lab.bench();
        return SweepMap.of(
                        bench.race().trials(),
                        bench.standing().snapshots(),
                        lab.selection().naming(study.language(), speech))
                .orElseThrow();
    }

    /** What is asked before it is run, with what is known after; of an experiment that asks something. */
    PredictionView prediction() {
        return new PredictionView(
                lab.account().question().orElseThrow(),
                lab.account().guess().figures(),
                study.language(),
                study.speech());
    }

    /** All about the chosen run; nothing where its optimizer is off. */
    Optional<RunDetails> details() {
        return lab.selection()
                .run()
                .map(run -> new RunDetails(lab.bench().experiment(), run, study.language(), study.speech()));
    }
}
