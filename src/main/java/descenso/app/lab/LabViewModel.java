package descenso.app.lab;

import descenso.app.labstate.LabSession;
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
record LabViewModel(LabScreen lab, AppState state) {

    /** Returns the theoretical values; without checks before all measures are taken. */
    TheoryList theory() {
        Outcome outcome = lab.session().progress().outcome().orElseGet(() -> new Outcome(List.of(), List.of(), false));
        return new TheoryList(lab.session().experiment(), outcome, state.language(), state.texts());
    }

    ChallengesView challenges() {
        return new ChallengesView(
                lab.session().experiment().challenges(),
                lab.progress().challenges().best(),
                state.language(),
                state.texts());
    }

    /** Returns the map of a sweep, with the results that all heats have so far; empty if there is no sweep. */
    Optional<SweepMap> map(UiText texts) {
        LabSession session = lab.session();
        return SweepMap.of(
                session.race().trials(),
                session.progress().snapshots(),
                lab.selection().naming(state.language(), texts));
    }

    /** Returns the prediction with the values known so far. The experiment must have a prediction. */
    PredictionView prediction() {
        return new PredictionView(
                lab.progress().question().orElseThrow(),
                lab.progress().prediction().figures(),
                state.language(),
                state.texts());
    }

    /** Returns the details of the chosen run; empty if its optimizer is off. */
    Optional<RunDetails> details() {
        return lab.selection()
                .run()
                .map(run -> new RunDetails(lab.session().experiment(), run, state.language(), state.texts()));
    }
}
