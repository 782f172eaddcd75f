package descenso.view.naming;

import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Display names of runs that are shown together.
 *
 * @param isPartial whether runs with other values of the variables are hidden
 */
public record LabNames(boolean isPartial, ExperimentLabels names) {

    /** Returns one name per run, for a single line. Leaves out the variables that all shown runs share. */
    public List<String> of(List<Snapshot> runs) {
        RunLabels labels = RunLabels.of(labels(runs), names);
        return labels(runs).stream()
                .map(label -> isPartial ? new Label(label.optimizer(), Map.of()) : label)
                .map(labels::noBreak)
                .map(names.texts().characters()::encode)
                .toList();
    }

    private static List<Label> labels(List<Snapshot> runs) {
        return runs.stream().map(run -> run.trial().label()).toList();
    }

    /** Returns the variables that the shown runs share, for a single line; empty if no runs are hidden. */
    public String heat(List<Snapshot> runs) {
        if (!isPartial || runs.isEmpty()) {
            return "";
        }
        Label label =
                new Label("", new LinkedHashMap<>(runs.get(0).trial().label().variables()));
        String words = RunLabels.of(List.of(label), names).noBreak(label);
        return names.texts().characters().encode(words.startsWith(", ") ? words.substring(2) : words);
    }
}
