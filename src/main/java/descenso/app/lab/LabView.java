package descenso.app.lab;

import descenso.app.lab.LabSelection.LabViewState;
import descenso.app.screen.AppState;
import descenso.app.screen.Race;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.plot.Range;
import descenso.quiz.Answer;
import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.lab.ChallengesView;
import descenso.view.lab.LabRunTable;
import descenso.view.lab.RaceView;
import descenso.view.observation.Observation;
import descenso.view.observation.ObservationText;
import descenso.view.question.PredictionView;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.RunDetails;
import descenso.view.table.RunLabels;
import descenso.view.table.SweepMap;
import descenso.view.table.TheoryView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The facts of an experiment in the lab, which plain mode tells and {@link LabFrame} shows. */
record LabView(LabScreen lab, AppState state) {

    /** Size of an exported chart: columns and rows, in cells. */
    private static final Size EXPORT_SIZE = new Size(110, 34);

    private LabSession session() {
        return lab.session();
    }

    private UiText texts() {
        return state.texts();
    }

    ExperimentLabels names() {
        return lab.selection().naming(texts());
    }

    // charts

    /** Returns the chart that is shown, in the size for export. */
    Drawing exportedChart() {
        return chart(EXPORT_SIZE, true, texts());
    }

    /** Returns the chart that is shown, of a size. */
    Drawing chart(Size size, boolean hasLegend, UiText texts) {
        LabPlot shown = lab.selection().chart();
        LabViewState choices = lab.viewState();
        boolean isFlipped = lab.selection().isFlipped(shown, state.renderCache());
        PlotRuns now = plot(isFlipped, choices.isSmooth(), OptionalInt.empty(), hasLegend, texts);
        return onAxes(shown, now, texts, size);
    }

    /** Draws a picture; while a race is played, on the axes of the race as it is trained to its end. */
    private Drawing onAxes(LabPlot picture, PlotRuns runs, UiText texts, Size size) {
        PlotRuns now = runs.onTheWay();
        return lab.selection()
                .laterRuns(lab.selection().naming(texts))
                .map(later -> new PlotRuns(later, now.how(), now.sweep(), now.former(), texts))
                .map(later -> picture.drawing(now, later, size))
                .orElseGet(() -> picture.drawing(now, size));
    }

    /** Returns the coordinate over the steps, or the loss of a network, with one step marked. */
    List<Line> chartAt(int step, Size size) {
        return LabPlot.ofSteps(session().experiment())
                .drawing(plot(false, false, OptionalInt.of(step), true, state.captions()), size)
                .lines(state.raster());
    }

    /** Returns a picture, with a part of its steps or epochs if such is given. */
    List<Line> chart(LabPlot picture, Optional<Range> part, Size size) {
        PlotRuns runs = observed(picture, state.captions());
        PlotRuns shown = part.map(runs::within).orElse(runs);
        return onAxes(picture, shown, state.captions(), size).lines(state.raster());
    }

    private PlotRuns observed(LabPlot picture, UiText texts) {
        boolean isFlipped = lab.selection().isFlipped(picture, state.renderCache());
        return plot(isFlipped, lab.viewState().isSmooth(), OptionalInt.empty(), true, texts);
    }

    /** Returns the author's question about a picture; empty if there is none, or if no picture answers it clearly. */
    Optional<Observation> observation() {
        return session()
                .experiment()
                .observation()
                .flatMap(question ->
                        Observation.asked(lab.selection().charts(), picture -> observed(picture, texts()), question));
    }

    /**
     * Returns what listeners need to answer a question about a picture: places of its curves, or else its bars or
     * cells. The usual description of curves would say the answer.
     */
    List<String> told(Observation observation) {
        List<String> readings = words(observation).readings(observed(observation.picture(), texts()));
        return readings.isEmpty() ? description(observation.picture()) : readings;
    }

    /** Returns a question about a picture in words. */
    ObservationText words(Observation observation) {
        PlotRuns runs = observed(observation.picture(), texts());
        return new ObservationText(observation, runs.runs(), texts());
    }

    /** Returns the runs, with the chosen run on top: the last one if the chosen row has none. */
    private PlotRuns plot(boolean isFlipped, boolean isSmooth, OptionalInt step, boolean hasLegend, UiText texts) {
        LabViewState choices = lab.viewState();
        int last = lab.selection().runs().size() - 1;
        int row = Math.max(0, Math.min(lab.selection().row(), last));
        Optional<Range> window = lab.selection().window().filter(part -> shows(part, step));
        return plot(
                        new PlotRuns.View(
                                lab.selection().drawn(),
                                row,
                                isFlipped,
                                isSmooth,
                                step,
                                choices.coordinate(),
                                hasLegend,
                                window),
                        texts)
                .before(step.isEmpty() ? lab.knobEdit().former() : List.of());
    }

    /**
     * Tests whether a part of the axis holds a marked step. With one, the runs of networks are drawn by step, not by
     * epoch.
     */
    private boolean shows(Range part, OptionalInt step) {
        return step.isEmpty() || (session().isInstant() && part.holds(step.getAsInt()));
    }

    /** Returns the runs, with the map of a sweep if there is one: the results that all heats have so far. */
    private PlotRuns plot(PlotRuns.View how, UiText texts) {
        ExperimentLabels names = lab.selection().naming(texts);
        return new PlotRuns(
                lab.selection().shownRuns(names),
                how,
                SweepMap.of(session().race().trials(), session().progress().snapshots(), names),
                texts);
    }

    /** Returns the paragraphs of a chart, for plain mode. */
    List<String> description(LabPlot plot) {
        return plot.description(plot(PlotRuns.View.ofAll(lab.viewState().coordinate()), texts()));
    }

    /** Returns the paragraphs of a part of a chart, for plain mode. */
    List<String> description(LabPlot plot, Range part) {
        return plot.windowDescription(
                plot(PlotRuns.View.ofAll(lab.viewState().coordinate()), texts()).within(part));
    }

    // results and tasks

    /** Returns the theoretical values; without checks before all measures are taken. */
    TheoryView theory() {
        Outcome outcome = session().progress().outcome().orElseGet(() -> new Outcome(List.of(), List.of(), false));
        return new TheoryView(session().experiment(), outcome, texts());
    }

    /** Returns a text; empty if there is nothing to read. Plain mode leaves out the question before a verdict. */
    List<Section> text(LabTextScreen.Subject subject) {
        return switch (subject) {
            case CHALLENGES ->
                new ChallengesView(
                                session().experiment().challenges(),
                                lab.progress().challenges().best(),
                                texts())
                        .sections();
            case THEORY -> theory().sections();
            case DETAILS ->
                lab.selection().run().stream()
                        .<Section>map(run -> new RunDetails(session().experiment(), run, texts()))
                        .toList();
            case VERDICT ->
                lab.progress().prediction().isRevealed()
                        ? List.of(new Section.Shown(List.of(predictionView().ask())), new Section.Group(verdict()))
                        : List.of();
        };
    }

    /** Returns the table of the shown runs, with the sign of each curve of a 0-based number. */
    LabRunTable table(IntFunction<String> marks) {
        LabSelection selection = lab.selection();
        return new LabRunTable(
                session().experiment(), selection.shownRuns(names()), selection.drawn(), judged(), marks, texts());
    }

    /** Returns the positions of the shown runs of which the verdict speaks; empty before it is shown. */
    private Set<Integer> judged() {
        List<Snapshot> runs = lab.selection().runs();
        return lab.progress().question().filter(any -> lab.showsVerdict()).stream()
                .flatMapToInt(question -> {
                    Set<String> told = question.why().names(state.language());
                    return IntStream.range(0, runs.size())
                            .filter(run ->
                                    question.figures().dependOn(runs.get(run).trial(), told));
                })
                .boxed()
                .collect(Collectors.toSet());
    }

    boolean hasChallenges() {
        return !session().experiment().challenges().isEmpty();
    }

    /**
     * Returns the answer while its race runs or is to run, or the verdict on the shown runs; empty if there is neither.
     */
    List<Section> prediction() {
        LabProgress.PredictionState made = lab.progress().prediction();
        Optional<PredictionQuestion> question = lab.progress().question();
        if (question.isEmpty() || made.answer().isEmpty()) {
            return List.of();
        }
        if (lab.showsVerdict()) {
            return verdict();
        }
        boolean isWithoutBet = state.isOfStaff() && made.answer().get() instanceof Answer.Unknown;
        if (isWithoutBet || (made.isRevealed() && !lab.hasVerdict())) {
            return List.of();
        }
        PredictionView view = PredictionView.before(question.get(), texts());
        MessageKey given = lab.progress().isOfQuestion(session()) ? MessageKey.PREDICT_GIVEN : MessageKey.PREDICT_WAITS;
        String shown = texts().say(given, view.answer(made.answer().get()));
        String told = texts().say(given, view.told(made.answer().get()));
        return List.of(new Section.Paragraph(Wording.of(shown, Style.QUESTION, SentenceFormatter.ended(told))));
    }

    /** Returns the prediction with the values known so far. The experiment must have a prediction. */
    private PredictionView predictionView() {
        return new PredictionView(
                lab.progress().question().orElseThrow(),
                lab.progress().prediction().figures(),
                texts());
    }

    /** Returns the verdict on the prediction, which must have one. */
    private List<Section> verdict() {
        LabProgress.PredictionState made = lab.progress().prediction();
        return predictionView()
                .verdict(made.answer().orElseThrow(), made.verdict().orElseThrow());
    }

    /**
     * Returns what to look at; empty after a change, with which the text may be wrong. A request for an open prediction
     * instead, because the text may reveal its answer.
     */
    Optional<String> look() {
        return lab.progress().isAsking()
                ? Optional.of(texts().say(MessageKey.LAB_FIRST))
                : session()
                        .experiment()
                        .look()
                        .filter(look -> session().settings().isEmpty())
                        .map(look -> look.in(state.language()));
    }

    /** Returns what the learner may do after the race. */
    String next() {
        return texts().say(hasChallenges() ? MessageKey.LAB_NEXT_CHALLENGES : MessageKey.LAB_NEXT);
    }

    // state of the race

    RaceView race() {
        LabSelection selection = lab.selection();
        List<Snapshot> runs = selection.runs();
        String heat = selection.isPartial() && !runs.isEmpty() ? RunLabels.shared(runs, names()) : "";
        int limit = selection.trials().stream()
                .map(session().race().trials()::get)
                .mapToInt(trial -> trial.limit().steps())
                .max()
                .orElse(0);
        return new RaceView(raceState(), selection.shownRuns(names()), limit, heat, pace(), texts());
    }

    RaceView.Pace pace() {
        return new RaceView.Pace(
                session().speed().factor(), session().progress().share(), secondsLeft());
    }

    /** Returns the remaining time in seconds, of the playback or by the time so far; negative if unknown. */
    private long secondsLeft() {
        Race.RaceProgress progress = session().progress();
        if (!session().speed().isFastest()) {
            return Math.round(session().playback().secondsLeft(session().race())
                    / session().speed().factor());
        }
        double share = progress.share();
        return share <= 0 ? -1 : Math.round(session().trained().elapsed().toMillis() * (1 - share) / share / 1000);
    }

    private RaceView.State raceState() {
        Race.RaceProgress progress = session().progress();
        if (progress.isOver()) {
            return RaceView.State.OVER;
        }
        boolean isEnded = progress.snapshots().stream()
                .allMatch(snapshot ->
                        snapshot.filter(run -> run.status() != Status.RUNNING).isPresent());
        if (isEnded) {
            return RaceView.State.MEASURING;
        }
        if (session().isRunning()) {
            return RaceView.State.RUNNING;
        }
        return progress.isFresh() ? RaceView.State.READY : RaceView.State.PAUSED;
    }
}
