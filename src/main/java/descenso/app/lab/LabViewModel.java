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

/** Creates the views of an experiment in the lab, for the screen and for plain mode. */
record LabViewModel(LabScreen lab, AppState study) {

    /** Returns the theoretical values; without checks before all measures are taken. */
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

    /** Returns the map of a sweep, with all heats as far as they have come. The experiment must be a sweep. */
    SweepMap map(UiText speech) {
        LabSession bench = lab.bench();
        return SweepMap.of(
                        bench.race().trials(),
                        bench.standing().snapshots(),
                        lab.selection().naming(study.language(), speech))
                .orElseThrow();
    }

    /** Returns the prediction with the values known so far. The experiment must have a prediction. */
    PredictionView prediction() {
        return new PredictionView(
                lab.account().question().orElseThrow(),
                lab.account().guess().figures(),
                study.language(),
                study.speech());
    }

    /** Returns the details of the chosen run; empty if its optimizer is off. */
    Optional<RunDetails> details() {
        return lab.selection()
                .run()
                .map(run -> new RunDetails(lab.bench().experiment(), run, study.language(), study.speech()));
    }
}
