package descenso.view.naming;

import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs are called where they are seen together.
 *
 * @param isPartial whether others, which differ in their variables, are not seen
 */
public record LabNames(boolean isPartial, ExperimentLabels names) {

    /** One a run, for a single line; without the variables that all of these have in common. */
    public List<String> of(List<Snapshot> runs) {
        RunLabels labels = RunLabels.of(labels(runs), names);
        return labels(runs).stream()
                .map(label -> isPartial ? new Label(label.optimizer(), Map.of()) : label)
                .map(labels::noBreak)
                .map(names.speech().glyphs()::encode)
                .toList();
    }

    private static List<Label> labels(List<Snapshot> runs) {
        return runs.stream().map(run -> run.trial().label()).toList();
    }

    /** What these have in common and others have not, for a single line; empty where there are no others. */
    public String heat(List<Snapshot> runs) {
        if (!isPartial || runs.isEmpty()) {
            return "";
        }
        Label label =
                new Label("", new LinkedHashMap<>(runs.get(0).trial().label().variables()));
        String words = RunLabels.of(List.of(label), names).noBreak(label);
        return names.speech().glyphs().encode(words.startsWith(", ") ? words.substring(2) : words);
    }
}
