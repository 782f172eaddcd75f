package descenso.app;

import descenso.app.screen.AppState;
import descenso.app.screen.PreviewCache.Preview;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.lesson.LessonFacts;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The learner's state of the experiments and questions of a page, with a small chart of each experiment. */
record LearnerLessonFacts(AppState state) implements LessonFacts {

    /** Height of an experiment in a lesson, in lines. */
    private static final int HEIGHT = 9;

    @Override
    public Optional<String> title(String experiment) {
        return state.course().experimentTitle(experiment).map(title -> title.in(state.language()));
    }

    @Override
    public boolean awaitsPrediction(String experiment) {
        return state.awaitsPrediction(experiment);
    }

    @Override
    public Optional<Attempt.Grade> answered(String question) {
        return state.history()
                .learning()
                .latest(question)
                .map(session -> session.last().grade());
    }

    /** Returns the title, a small chart, and the key that opens the lab unless the seal below says how to go on. */
    @Override
    public List<Line> drawing(String experiment, int width) {
        Optional<Preview> preview = state.previewCache().previews().get(experiment);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(state.texts().say(MessageKey.LESSON_EXPERIMENT, state.title(experiment)), Style.HEADING)
                .truncate(width));
        if (preview != null && preview.isPresent()) {
            lines.addAll(chart(preview.get(), new Size(width, HEIGHT - 2)));
        }
        while (lines.size() < HEIGHT - 1) {
            lines.add(Line.blank());
        }
        Line wayToLab = Line.of(
                new Span("e", Style.KEY), new Span("  " + state.texts().say(MessageKey.LESSON_TO_LAB), Style.MUTED));
        lines.add(awaitsPrediction(experiment) ? Line.blank() : wayToLab.truncate(width));
        return lines;
    }

    private List<Line> chart(Preview preview, Size size) {
        ExperimentLabels names = ExperimentLabels.of(preview.experiment(), state.captions());
        PlotRuns.View how = new PlotRuns.View(OptionalInt.empty(), 0, false, false, OptionalInt.empty(), 0, false);
        PlotRuns runs = new PlotRuns(
                NamedRun.inOrder(preview.runs(), RunLabels.names(preview.runs(), true, names)),
                how,
                Optional.empty(),
                state.captions());
        return LabPlot.of(preview.experiment()).get(0).drawing(runs, size).lines(state.raster());
    }
}
