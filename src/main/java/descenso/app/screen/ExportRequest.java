package descenso.app.screen;

import descenso.course.experiment.Experiment;
import descenso.course.setting.Setting;
import descenso.phrases.Language;
import descenso.plot.shape.Drawing;
import descenso.train.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What a learner takes along.
 *
 * @param name as the experiment was opened by
 * @param outcome empty where the race is not over: then there are no results to take
 * @param picture the one that is shown
 */
public record ExportRequest(
        String name,
        List<Setting> settings,
        Experiment experiment,
        Optional<Outcome> outcome,
        Drawing picture,
        Language language) {

    public ExportRequest {
        settings = List.copyOf(settings);
    }
}
