package descenso.app.lesson;

import descenso.app.screen.AppState;
import descenso.app.screen.Preview;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.chart.LabPlots;
import descenso.view.chart.PlotRuns;
import descenso.view.lesson.Previews;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.LabNames;
import descenso.view.naming.NamedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Draws the experiments inside a lesson: title, small chart and the key that opens the lab; and the seal below an
 * experiment.
 */
record LessonPreviews(AppState state) implements Previews {

    @Override
    public List<Line> lines(String experiment, int width) {
        Preview preview = state.previews().get(experiment);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(state.texts().say(MessageKey.LESSON_EXPERIMENT, state.title(experiment)), Style.HEADING)
                .truncate(width));
        if (preview != null) {
            lines.addAll(chart(preview, new Size(width, HEIGHT - 2)));
        }
        while (lines.size() < HEIGHT - 1) {
            lines.add(Line.blank());
        }
        lines.add(
                facts().awaitsPrediction(experiment) ? Line.blank() : wayToLab().truncate(width));
        return lines;
    }

    /**
     * Returns the hint at the key that opens the lab. Experiments with an open prediction omit it, because the seal
     * below them says more.
     */
    private Line wayToLab() {
        return Line.of(
                new Span("e", Style.KEY), new Span("  " + state.texts().say(MessageKey.LESSON_TO_LAB), Style.MUTED));
    }

    /** Returns a rule across the page, with a text on how to open the rest. */
    @Override
    public List<Line> seal(int width) {
        String dash = state.texts().characters().select("─", "-");
        Line words = Line.of(
                new Span(dash.repeat(2) + " ", Style.RULE),
                new Span(state.texts().say(MessageKey.LESSON_SEALED) + " ", Style.QUESTION));
        return List.of(Line.join(words, Line.of(dash.repeat(Math.max(0, width - words.width())), Style.RULE))
                .truncate(width));
    }

    @Override
    public Optional<Attempt.Grade> answered(String question) {
        return facts().answered(question);
    }

    private LearnerLessonFacts facts() {
        return new LearnerLessonFacts(state);
    }

    private List<Line> chart(Preview preview, Size size) {
        LabNames names =
                new LabNames(true, ExperimentLabels.of(preview.experiment(), state.language(), state.captions()));
        PlotRuns.View how = new PlotRuns.View(OptionalInt.empty(), 0, false, false, OptionalInt.empty(), 0, false);
        PlotRuns runs = new PlotRuns(
                NamedRun.inOrder(preview.runs(), names.of(preview.runs())),
                how,
                Optional.empty(),
                state.language(),
                state.captions());
        return LabPlots.of(preview.experiment()).get(0).drawing(runs, size).lines(state.raster());
    }
}
