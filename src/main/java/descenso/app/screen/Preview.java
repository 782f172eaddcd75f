package descenso.app.screen;

import descenso.course.experiment.Experiment;
import descenso.train.run.Snapshot;
import java.util.List;

/**
 * The preview of an experiment inside a lesson.
 *
 * @param runs the runs at their start, while the learner's prediction is open; otherwise at their end
 */
public record Preview(Experiment experiment, List<Snapshot> runs) {

    public Preview {
        runs = List.copyOf(runs);
    }
}
