package descenso.app.screen;

import descenso.course.experiment.Experiment;
import descenso.train.run.Snapshot;
import java.util.List;

/**
 * What a lesson shows of an experiment in place.
 *
 * @param runs at their start, where the learner has not yet said what will happen; else at their end
 */
public record Preview(Experiment experiment, List<Snapshot> runs) {

    public Preview {
        runs = List.copyOf(runs);
    }
}
