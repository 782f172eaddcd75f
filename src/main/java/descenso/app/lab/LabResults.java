package descenso.app.lab;

import descenso.app.bench.PredictionState;
import descenso.app.screen.AppState;
import descenso.course.task.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Raster;
import descenso.train.run.Snapshot;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.question.PredictionView;
import descenso.view.run.LiveTable;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Below the picture: what was predicted and what came of it, the table, and theory where there is room for it. */
record LabResults(LabScreen lab, AppState study) {

    private static final int LOWEST_PICTURE = 6;

    /** What theory says does not make it any lower than this by itself. */
    private static final int GOOD_PICTURE = 14;

    private static final int LOWEST_TABLE = 2;

    /** The table's head, which may take two lines, and what its signs mean. */
    private static final int TABLE_EXTRA = 3;

    /** @param height of the picture and all of these */
    List<Line> lines(int width, int height) {
        List<Line> lines = new ArrayList<>(prediction(width));
        if (!lines.isEmpty()) {
            lines.add(Line.blank());
        }
        lines.addAll(table(width, height - 1 - LOWEST_PICTURE - lines.size()));
        return lines;
    }

    private List<Line> prediction(int width) {
        PredictionState guess = lab.account().guess();
        Optional<PredictionQuestion> question = lab.account().question();
        if (question.isEmpty() || guess.answer().isEmpty() || guess.isDismissed()) {
            return List.of();
        }
        if (guess.isRevealed()) {
            return new LabViewModel(lab, study)
                    .prediction()
                    .verdict(guess.answer().get(), guess.verdict().orElseThrow(), width);
        }
        String answer = PredictionView.before(question.get(), study.language(), study.speech())
                .answer(guess.answer().get());
        MessageKey words = lab.bench().isAuthors() ? MessageKey.PREDICT_GIVEN : MessageKey.PREDICT_WAITS;
        return WrappedText.lines(study.speech().say(words, answer), Style.QUESTION, width);
    }

    /** As high as the runs are many and as the picture lets it be; what theory says stands below. */
    private List<Line> table(int width, int room) {
        List<Line> theory = new LabViewModel(lab, study).theory().lines(width);
        int height = Math.max(LOWEST_TABLE, Math.min(room, runs().size() + TABLE_EXTRA));
        List<Line> lines =
                new ArrayList<>(dynamics().lines(width, height, lab.selection().row()));
        if (!theory.isEmpty() && lines.size() + 1 + theory.size() <= room + LOWEST_PICTURE - GOOD_PICTURE) {
            lines.add(Line.blank());
            lines.addAll(theory);
        }
        return lines;
    }

    private List<Snapshot> runs() {
        return lab.selection().runs();
    }

    private LiveTable dynamics() {
        ExperimentLabels naming = lab.selection().naming(study.language(), study.speech());
        return new LiveTable(
                lab.bench().experiment(), lab.selection().seen(naming), this::mark, study.language(), study.speech());
    }

    private String mark(int curve) {
        Marker mark = Marker.of(curve);
        return Character.toString(study.ink() == Raster.ASCII ? mark.ascii() : mark.unicode());
    }
}
