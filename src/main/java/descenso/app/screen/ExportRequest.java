package descenso.app.screen;

import descenso.course.experiment.Experiment;
import descenso.course.setting.Setting;
import descenso.phrases.Language;
import descenso.plot.Drawing;
import descenso.train.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A request to export an experiment.
 *
 * @param name the name by which the experiment was opened
 * @param outcome the results; empty while the race is not over
 * @param chart the chart that is shown
 */
public record ExportRequest(
        String name,
        List<Setting> settings,
        Experiment experiment,
        Optional<Outcome> outcome,
        Drawing chart,
        Language language) {

    public ExportRequest {
        settings = List.copyOf(settings);
    }
}
