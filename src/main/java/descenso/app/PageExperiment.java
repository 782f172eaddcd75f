package descenso.app;

import descenso.app.lab.PredictionInput;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.PreviewCache.Preview;
import descenso.app.screen.NewAttempt;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.question.PredictionView;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.table.SweepMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An experiment on its page: its picture at the start, or, once its prediction was judged, the trace of it: the bet,
 * the result, the reason and the picture at the end, and the bet and the result with other numbers. The traces are
 * those of {@link LearningRecord#trace} and {@link LearningRecord#traceWithOtherNumbers}.
 */
record PageExperiment(AppState state, String id) {

    /** Height without a trace, in lines: the title, the picture and the row of keys. */
    private static final int HEIGHT = 9;

    /** Height with a trace, in lines, if the screen has room for it. */
    private static final int TRACE_HEIGHT = 17;

    /** Height that the picture of a trace keeps beside more than four rows of text, in lines. */
    private static final int PICTURE_HEIGHT = 9;

    /** Maximum number of rows of text of a trace with its reason on a small screen. */
    private static final int LEAST_ROWS = 4;

    /** Maximum number of rows of bets, so that a small screen keeps a picture. */
    private static final int MOST_BETS = 6;

    /** Gap between two keys, in cells. */
    private static final int KEY_GAP = 3;

    private Optional<Attempt> judged() {
        return state.history().learning().trace(id);
    }

    /** Tests whether the run was watched to its result: a skipped prediction may be judged without a run. */
    private boolean isWatched() {
        return judged().filter(attempt -> !attempt.figures().isEmpty()).isPresent();
    }

    /** Tests whether a bet waits for its race, which comes before the same question with other numbers. */
    private boolean isWaiting() {
        List<Attempt> made = state.history().learning().predictions().getOrDefault(id, List.of());
        return preview()
                .flatMap(preview -> preview.experiment().prediction())
                .filter(question -> !NewAttempt.waiting(question, made).isEmpty())
                .isPresent();
    }

    /** Returns the bet that the page asks before the experiment runs, before anything is entered. */
    Optional<PredictionInput> bet() {
        boolean isAsked = state.awaitsPrediction(id) && !state.isLookedAt() && !state.isClassRun(id);
        return preview()
                .filter(any -> isAsked && !state.isPlainMode())
                .flatMap(preview -> preview.experiment().prediction())
                .map(question -> PredictionInput.of(id, question).withNothingChosen());
    }

    private Optional<Preview> preview() {
        return state.previewCache().of(id);
    }

    /** Tests whether the question was judged, unless it is known that the author has no other numbers for it. */
    boolean canAskAgain() {
        Optional<Optional<Preview>> known =
                Optional.ofNullable(state.previewCache().previews().get(id));
        return judged().isPresent()
                && known.map(read -> read.flatMap(
                                        preview -> preview.experiment().prediction())
                                .filter(question -> !question.again().isEmpty())
                                .isPresent())
                        .orElse(true);
    }

    /**
     * Returns the traces, the first one and that with other numbers, each as the row of its bet and its reason. Returns
     * none if no prediction was judged, or while the experiment is being read.
     */
    private List<List<Section>> traces() {
        LearningRecord learning = state.history().learning();
        return Stream.of(learning.trace(id), learning.traceWithOtherNumbers(id))
                .flatMap(Optional::stream)
                .flatMap(attempt -> preview().flatMap(preview -> trace(preview, attempt)).stream())
                .toList();
    }

    /** Returns the trace of a prediction; empty if the course has changed the question since. */
    private Optional<List<Section>> trace(Preview preview, Attempt attempt) {
        return preview.experiment().prediction().flatMap(question -> trace(preview, question, attempt));
    }

    private Optional<List<Section>> trace(Preview preview, PredictionQuestion question, Attempt attempt) {
        Map<String, Double> figures = attempt.figures().isEmpty() ? preview.figures() : attempt.figures();
        Optional<Answer> answer = question.read(attempt.answer());
        Optional<Prediction.Verdict> verdict = answer.filter(any -> !figures.isEmpty())
                .map(given -> question.prediction().grade(given, List.of(figures)));
        PredictionQuestion asked = attempt.changes().isEmpty() ? question : question.withOtherNumbers();
        return answer.map(given ->
                new PredictionView(asked, figures, state.texts()).trace(given, verdict, numbers(preview, attempt)));
    }

    /** Returns the numbers with which a prediction was made, by their names; empty for those of the author. */
    private String numbers(Preview preview, Attempt attempt) {
        ExperimentLabels names = ExperimentLabels.of(preview.experiment(), state.texts());
        return state.texts()
                .and(attempt.changes().stream()
                        .flatMap(change -> names.changed(preview.experiment(), change.path(), change.value()).stream())
                        .distinct()
                        .toList());
    }

    /** Returns the sentences of the trace, and those on the words that lead back to the lab. */
    List<String> told() {
        List<Section> trace =
                new ArrayList<>(traces().stream().flatMap(List::stream).toList());
        if (!trace.isEmpty() && !state.isLookedAt()) {
            boolean isWaiting = isWaiting();
            MessageKey run = isWatched() ? MessageKey.SPOKEN_TO_RUN : MessageKey.SPOKEN_TO_LAB;
            MessageKey way = isWaiting ? MessageKey.SPOKEN_BET_WAITS : run;
            trace.add(Section.told(state.texts().say(way, id)));
            if (canAskAgain() && !isWaiting) {
                trace.add(Section.told(state.texts().say(MessageKey.SPOKEN_TO_ASK_AGAIN, id)));
            }
        }
        return new ParagraphRenderer(state.texts()).paragraphs(trace);
    }

    /** Returns the title; below it the trace if there is one, the picture and the keys, unless a bet is below it. */
    List<Line> lines(int width) {
        boolean isJudged = judged().isPresent();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(state.texts().say(MessageKey.LESSON_EXPERIMENT, state.title(id)), Style.HEADING)
                .truncate(width));
        if (bet().isPresent()) {
            return lines;
        }
        int height = (isJudged ? Math.min(TRACE_HEIGHT, state.layout().bodyHeight()) : HEIGHT) - 1;
        lines.addAll(rows(width, Math.max(LEAST_ROWS, height - lines.size() - PICTURE_HEIGHT)));
        Size picture = new Size(width, height - lines.size());
        Optional<Preview> shown = preview().filter(preview -> !preview.runs().isEmpty());
        shown.map(preview -> picture(preview, picture)).ifPresent(lines::addAll);
        if (isJudged && shown.isEmpty()) {
            lines.add(Line.of(state.texts().say(MessageKey.LESSON_DRAWING), Style.MUTED));
        }
        while (lines.size() < height) {
            lines.add(Line.blank());
        }
        lines.add(keys(width));
        return lines;
    }

    /** Returns the rows of the traces: the bets, and below the first one its reason if there is room for it. */
    private List<Line> rows(int width, int most) {
        GridRenderer renderer = new GridRenderer(state.texts(), width);
        List<Line> rows = new ArrayList<>();
        List<Line> reason = new ArrayList<>();
        int below = 0;
        for (List<Section> trace : traces()) {
            rows.addAll(renderer.lines(trace.subList(0, 1)));
            if (below == 0) {
                below = rows.size();
                reason.addAll(renderer.lines(trace.subList(1, trace.size())));
            }
        }
        if (rows.size() + reason.size() <= most) {
            rows.addAll(below, reason);
        }
        return rows.subList(0, Math.min(rows.size(), Math.max(most, MOST_BETS)));
    }

    /** Returns the keys that lead to the lab, if they have room. A seal below an open prediction names them itself. */
    private Line keys(int width) {
        if (state.awaitsPrediction(id) || state.isLookedAt()) {
            return Line.blank();
        }
        boolean isWaiting = isWaiting();
        MessageKey judged = isWatched() ? MessageKey.LESSON_RUN_AGAIN : MessageKey.LESSON_TO_LAB;
        MessageKey way = isWaiting ? MessageKey.LESSON_BET_WAITS : judged;
        Line lab = key("e", way);
        Line both = Line.join(lab, Line.spaces(KEY_GAP), key("o", MessageKey.LESSON_ASK_AGAIN));
        return canAskAgain() && !isWaiting && both.width() <= width ? both : lab;
    }

    private Line key(String key, MessageKey words) {
        return Line.of(new Span(key, Style.KEY), new Span("  " + state.texts().say(words), Style.MUTED));
    }

    /** Returns the picture of an experiment on a page. */
    private List<Line> picture(Preview preview, Size size) {
        ExperimentLabels names = ExperimentLabels.of(preview.experiment(), state.captions());
        List<Snapshot> all = preview.runs();
        PlotRuns.View first = PlotRuns.View.first(
                preview.experiment().first(), all.stream().map(Snapshot::trial).toList());
        PlotRuns.View how = judged().isPresent() ? first.withLegend() : first;
        PlotRuns runs = new PlotRuns(
                NamedRun.inOrder(all, RunLabels.names(all, true, names)), how, map(preview, names), state.captions());
        return LabPlot.of(preview.experiment()).get(0).drawing(runs, size).lines(state.raster());
    }

    /** Returns the map of a sweep; empty if the preview does not have all its runs. */
    private static Optional<SweepMap> map(Preview preview, ExperimentLabels names) {
        List<Trial> trials = preview.experiment().comparison().trials();
        return preview.runs().size() < trials.size()
                ? Optional.empty()
                : SweepMap.of(trials, preview.runs().stream().map(Optional::of).toList(), names);
    }
}
