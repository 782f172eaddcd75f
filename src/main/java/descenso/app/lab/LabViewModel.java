package descenso.app.lab;

import descenso.app.race.RaceProgress;
import descenso.app.screen.AppState;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.view.lab.ChallengesView;
import descenso.view.lab.RaceView;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.NamedRun;
import descenso.view.naming.RunLabels;
import descenso.view.question.PredictionView;
import descenso.view.run.RunDetails;
import descenso.view.section.Section;
import descenso.view.sweep.SweepMap;
import descenso.view.text.UiText;
import descenso.view.theory.TheoryList;
import java.util.List;
import java.util.Optional;

/** The facts of an experiment in the lab, from which the screen is drawn and plain mode tells. */
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

    /** Returns the verdict on the prediction, which must have one. */
    List<Section> verdict() {
        PredictionState made = lab.progress().prediction();
        return prediction().verdict(made.answer().orElseThrow(), made.verdict().orElseThrow());
    }

    /** Returns the details of the chosen run; empty if its optimizer is off. */
    Optional<RunDetails> details() {
        return lab.selection()
                .run()
                .map(run -> new RunDetails(lab.session().experiment(), run, state.language(), state.texts()));
    }

    ExperimentLabels names() {
        return lab.selection().naming(state.language(), state.texts());
    }

    /** Returns the runs that are shown, with their names. */
    List<NamedRun> runs() {
        return lab.selection().shownRuns(names());
    }

    /** Returns what distinguishes the runs that are shown from other heats; empty if there are no others. */
    String heat() {
        List<Snapshot> runs = lab.selection().runs();
        return lab.selection().isPartial() && !runs.isEmpty() ? RunLabels.shared(runs.get(0), names()) : "";
    }

    /** Returns the maximum number of steps of any run of the heat that is shown. */
    int limit() {
        List<Trial> trials = lab.session().race().trials();
        return lab.selection().trials().stream()
                .mapToInt(number -> trials.get(number).limit().steps())
                .max()
                .orElse(0);
    }

    RaceView.State raceState() {
        RaceProgress progress = lab.session().progress();
        if (progress.isOver()) {
            return RaceView.State.OVER;
        }
        boolean isEnded = progress.snapshots().stream()
                .allMatch(snapshot ->
                        snapshot.filter(run -> run.status() != Status.RUNNING).isPresent());
        if (isEnded) {
            return RaceView.State.MEASURING;
        }
        if (lab.session().isRunning()) {
            return RaceView.State.RUNNING;
        }
        return progress.isFresh() ? RaceView.State.READY : RaceView.State.PAUSED;
    }

    /** Tests whether a prediction waits for its verdict, or has one that is shown. */
    boolean hasPrediction() {
        PredictionState prediction = lab.progress().prediction();
        return lab.progress().question().isPresent() && prediction.answer().isPresent() && !prediction.isDismissed();
    }

    /** Returns the message with the answer to a prediction that has no verdict yet. */
    MessageKey given() {
        return lab.session().isAuthors() ? MessageKey.PREDICT_GIVEN : MessageKey.PREDICT_WAITS;
    }

    /**
     * Returns what to look at. While the prediction is open, asks for it instead, because the author's text may reveal
     * the answer.
     */
    Optional<String> look() {
        return lab.progress().isAsking()
                ? Optional.of(state.texts().say(MessageKey.LAB_FIRST))
                : lab.session().experiment().look().map(look -> look.in(state.language()));
    }

    /** Returns what the learner may do after the race. */
    String next() {
        boolean hasChallenges = !lab.session().experiment().challenges().isEmpty();
        return state.texts().say(hasChallenges ? MessageKey.LAB_NEXT_CHALLENGES : MessageKey.LAB_NEXT);
    }
}
