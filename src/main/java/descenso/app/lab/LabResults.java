package descenso.app.lab;

import descenso.app.labstate.PredictionState;
import descenso.app.screen.AppState;
import descenso.course.task.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.plot.Marker;
import descenso.plot.Raster;
import descenso.train.run.Snapshot;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lab.LabRunTable;
import descenso.view.naming.ExperimentLabels;
import descenso.view.question.PredictionView;
import descenso.view.section.GridRenderer;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders what is below the chart: the prediction and its verdict, the table, and theory if there is room. */
record LabResults(LabScreen lab, AppState state) {

    /** Minimum height of the chart, in rows. */
    private static final int MIN_CHART_ROWS = 6;

    /** Minimum height of the chart beside theory, in rows. Theory is omitted if it would make the chart lower. */
    private static final int GOOD_CHART_ROWS = 14;

    /** Minimum height of the table, in rows. */
    private static final int LOWEST_TABLE = 2;

    /** Rows of the table in addition to the runs: the head of up to two rows, and the explanation of its signs. */
    private static final int TABLE_EXTRA = 3;

    /**
     * Returns the rows below the chart.
     *
     * @param width width in cells
     * @param height height of the chart and of these rows together, in rows
     */
    List<Line> lines(int width, int height) {
        List<Line> lines = new ArrayList<>(prediction(width));
        if (!lines.isEmpty()) {
            lines.add(Line.blank());
        }
        lines.addAll(table(width, height - 1 - MIN_CHART_ROWS - lines.size()));
        return lines;
    }

    private List<Line> prediction(int width) {
        PredictionState prediction = lab.progress().prediction();
        Optional<PredictionQuestion> question = lab.progress().question();
        if (question.isEmpty() || prediction.answer().isEmpty() || prediction.isDismissed()) {
            return List.of();
        }
        if (prediction.isRevealed()) {
            return new LabViewModel(lab, state)
                    .prediction()
                    .verdict(prediction.answer().get(), prediction.verdict().orElseThrow(), width);
        }
        String answer = PredictionView.before(question.get(), state.language(), state.texts())
                .answer(prediction.answer().get());
        MessageKey key = lab.session().isAuthors() ? MessageKey.PREDICT_GIVEN : MessageKey.PREDICT_WAITS;
        return WrappedText.lines(state.texts().say(key, answer), Style.QUESTION, width);
    }

    /**
     * Returns the table with a row for each run, as far as there is room, and theory below it if there is room for
     * that.
     *
     * @param room rows left by the chart at its minimum height
     */
    private List<Line> table(int width, int room) {
        List<Line> theory = new GridRenderer(state.texts(), width)
                .lines(new LabViewModel(lab, state).theory().sections());
        int height = Math.max(LOWEST_TABLE, Math.min(room, runs().size() + TABLE_EXTRA));
        List<Line> lines =
                new ArrayList<>(runTable().lines(width, height, lab.selection().row()));
        if (!theory.isEmpty() && lines.size() + 1 + theory.size() <= room + MIN_CHART_ROWS - GOOD_CHART_ROWS) {
            lines.add(Line.blank());
            lines.addAll(theory);
        }
        return lines;
    }

    private List<Snapshot> runs() {
        return lab.selection().runs();
    }

    private LabRunTable runTable() {
        ExperimentLabels names = lab.selection().naming(state.language(), state.texts());
        return new LabRunTable(
                lab.session().experiment(),
                lab.selection().shownRuns(names),
                this::mark,
                state.language(),
                state.texts());
    }

    private String mark(int curve) {
        Marker mark = Marker.of(curve);
        return Character.toString(state.raster() == Raster.ASCII ? mark.ascii() : mark.unicode());
    }
}
