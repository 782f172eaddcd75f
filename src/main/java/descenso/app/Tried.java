package descenso.app;

import descenso.course.Setting;
import descenso.progress.Attempt;
import descenso.progress.Effort;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a learner has tried, to be kept in the journal, which dates it.
 *
 * @param experiment its id
 * @param item the id of what was tried, among those of the experiment
 * @param settings with which it was run
 * @param answer as it was given; may be empty
 */
public record Tried(
        Attempt.Kind kind,
        String experiment,
        String item,
        List<Setting> settings,
        String answer,
        Attempt.Grade grade,
        Map<String, Double> figures) {

    /** The item of an experiment's only prediction. */
    static final String PREDICTION = "predict";

    public Tried {
        settings = List.copyOf(settings);
        figures = new LinkedHashMap<>(figures);
    }

    /** Made at that time. */
    public Attempt at(Instant time) {
        List<Attempt.Change> changes = settings.stream()
                .map(setting -> new Attempt.Change(setting.path(), setting.value()))
                .toList();
        return new Attempt(
                Attempt.VERSION, time, kind, experiment, item, changes, answer, grade, figures, Effort.LEAST);
    }
}
