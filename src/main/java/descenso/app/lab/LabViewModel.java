package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.Race;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.lab.ChallengesView;
import descenso.view.lab.LabRunTable;
import descenso.view.lab.RaceView;
import descenso.view.question.PredictionView;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunDetails;
import descenso.view.table.RunLabels;
import descenso.view.table.SweepMap;
import descenso.view.table.TheoryView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** The facts of an experiment in the lab, from which the screen is drawn and plain mode tells. */
record LabViewModel(LabScreen lab, AppState state) {

    /** Size of an exported chart: columns and rows, in cells. */
    private static final Size EXPORT_SIZE = new Size(110, 34);

    /** Returns the chart that is shown, in the size for export. */
    Drawing exportedChart() {
        return chart(EXPORT_SIZE, true, state.texts());
    }

    /** Returns the lines of the chart that is shown. */
    List<Line> chart(Size size, boolean hasLegend) {
        return chart(size, hasLegend, state.captions()).lines(state.raster());
    }

    private Drawing chart(Size size, boolean hasLegend, UiText texts) {
        LabPlot shown = lab.selection().chart();
        LabViewState choices = lab.viewState();
        boolean isFlipped = choices.flipped().contains(shown);
        return shown.drawing(plot(isFlipped, choices.isSmooth(), OptionalInt.empty(), hasLegend, texts), size);
    }

    /** Returns the coordinate over the steps, or the loss of a network, with one step marked. */
    List<Line> chartAt(int step, Size size) {
        return LabPlot.ofSteps(lab.session().experiment())
                .drawing(plot(false, false, OptionalInt.of(step), true, state.captions()), size)
                .lines(state.raster());
    }

    /** Returns the runs, with the chosen run on top: the last one if the chosen row has none. */
    private PlotRuns plot(boolean isFlipped, boolean isSmooth, OptionalInt step, boolean hasLegend, UiText texts) {
        LabViewState choices = lab.viewState();
        int last = lab.selection().runs().size() - 1;
        int row = Math.max(0, Math.min(lab.selection().row(), last));
        OptionalInt only = choices.isAlone() ? OptionalInt.of(row) : OptionalInt.empty();
        return plot(new PlotRuns.View(only, row, isFlipped, isSmooth, step, choices.coordinate(), hasLegend), texts);
    }

    /** Returns the runs, with the map of a sweep if there is one: the results that all heats have so far. */
    private PlotRuns plot(PlotRuns.View how, UiText texts) {
        LabSession session = lab.session();
        ExperimentLabels names = lab.selection().naming(texts);
        return new PlotRuns(
                lab.selection().shownRuns(names),
                how,
                SweepMap.of(session.race().trials(), session.progress().snapshots(), names),
                texts);
    }

    /** Returns the paragraphs of a chart, for plain mode. */
    List<String> description(LabPlot plot) {
        return plot.description(plot(PlotRuns.View.ofAll(lab.viewState().coordinate()), state.texts()));
    }

    /** Returns the theoretical values; without checks before all measures are taken. */
    TheoryView theory() {
        Outcome outcome = lab.session().progress().outcome().orElseGet(() -> new Outcome(List.of(), List.of(), false));
        return new TheoryView(lab.session().experiment(), outcome, state.texts());
    }

    ChallengesView challenges() {
        return new ChallengesView(
                lab.session().experiment().challenges(),
                lab.progress().challenges().best(),
                state.texts());
    }

    /** Returns the answer that waits for its verdict, or a verdict that is not dismissed; empty if there is neither. */
    List<Section> prediction() {
        LabProgress.PredictionState made = lab.progress().prediction();
        Optional<PredictionQuestion> question = lab.progress().question();
        if (question.isEmpty() || made.answer().isEmpty() || made.isDismissed()) {
            return List.of();
        }
        if (made.isRevealed()) {
            return verdict();
        }
        PredictionView view = PredictionView.before(question.get(), state.texts());
        MessageKey given = lab.session().isAuthors() ? MessageKey.PREDICT_GIVEN : MessageKey.PREDICT_WAITS;
        String shown = state.texts().say(given, view.answer(made.answer().get()));
        String told = state.texts().say(given, view.told(made.answer().get()));
        return List.of(new Section.Paragraph(Wording.of(shown, Style.QUESTION, SentenceFormatter.ended(told))));
    }

    /** Returns the prediction with the values known so far. The experiment must have a prediction. */
    PredictionView predictionView() {
        return new PredictionView(
                lab.progress().question().orElseThrow(),
                lab.progress().prediction().figures(),
                state.texts());
    }

    /** Returns the verdict on the prediction, which must have one. */
    List<Section> verdict() {
        LabProgress.PredictionState made = lab.progress().prediction();
        return predictionView()
                .verdict(made.answer().orElseThrow(), made.verdict().orElseThrow());
    }

    /** Returns the details of the chosen run; empty if its optimizer is off. */
    Optional<RunDetails> details() {
        return lab.selection().run().map(run -> new RunDetails(lab.session().experiment(), run, state.texts()));
    }

    ExperimentLabels names() {
        return lab.selection().naming(state.texts());
    }

    /** Returns the runs that are shown, with their names. */
    List<NamedRun> runs() {
        return lab.selection().shownRuns(names());
    }

    /**
     * Returns the table of the runs that are shown.
     *
     * @param marks the sign of the curve with the given number, from 0
     */
    LabRunTable table(IntFunction<String> marks) {
        return new LabRunTable(lab.session().experiment(), runs(), marks, state.texts());
    }

    /** Returns what distinguishes the runs that are shown from other heats; empty if there are no others. */
    private String heat() {
        List<Snapshot> runs = lab.selection().runs();
        return lab.selection().isPartial() && !runs.isEmpty() ? RunLabels.shared(runs.get(0), names()) : "";
    }

    /** Returns the maximum number of steps of any run of the heat that is shown. */
    private int limit() {
        List<Trial> trials = lab.session().race().trials();
        return lab.selection().trials().stream()
                .mapToInt(number -> trials.get(number).limit().steps())
                .max()
                .orElse(0);
    }

    RaceView race() {
        LabSession session = lab.session();
        RaceView.Pace pace = new RaceView.Pace(
                session.speed().stepsPerSecond(), session.progress().share(), secondsLeft());
        return new RaceView(raceState(), runs(), limit(), heat(), pace, state.texts());
    }

    /** Returns the remaining time in seconds, from the speed or the time so far; negative if unknown. */
    private long secondsLeft() {
        LabSession session = lab.session();
        if (!session.speed().isFastest()) {
            return session.progress().stepsLeft() / session.speed().stepsPerSecond();
        }
        double share = session.progress().share();
        long elapsed = session.progress().elapsed().toMillis();
        return share <= 0 ? -1 : Math.round(elapsed * (1 - share) / share / 1000);
    }

    private RaceView.State raceState() {
        Race.RaceProgress progress = lab.session().progress();
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
