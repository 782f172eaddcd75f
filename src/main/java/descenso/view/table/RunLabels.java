package descenso.view.table;

import descenso.course.experiment.Experiment;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.view.text.UiText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Labels of runs with the values that distinguish them, in as many digits as needed, on one line with their names. */
public record RunLabels(ExperimentLabels names, DoubleFunction<String> value) {

    /** Creates labels with the fewest digits that distinguish the given runs. */
    public static RunLabels of(List<Label> labels, ExperimentLabels names) {
        RunLabels few = new RunLabels(names, names.numbers()::significant);
        boolean isDistinct = labels.stream().map(few::of).distinct().count()
                == labels.stream().distinct().count();
        return isDistinct ? few : new RunLabels(names, names.numbers()::all);
    }

    /** Creates the labels of all runs of an experiment. */
    static RunLabels of(Experiment experiment, UiText texts) {
        return of(
                experiment.comparison().trials().stream().map(Trial::label).toList(),
                ExperimentLabels.of(experiment, texts));
    }

    public String of(Label label) {
        String values = label.variables().entrySet().stream()
                .map(entry -> ", " + names.variable(entry.getKey()) + " = " + value.apply(entry.getValue()))
                .collect(Collectors.joining());
        return names.numbers()
                .within(names.unwritten(label.optimizer()) + values)
                .replace(" = ", "\u00A0=\u00A0");
    }

    /** Returns the label for a single line, with ordinary spaces in place of no-break spaces. */
    public String noBreak(Label label) {
        return of(label).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** Returns one name per run, in a line; without variables that all shown runs share if it is partial. */
    public static List<String> names(List<Snapshot> runs, boolean isPartial, ExperimentLabels names) {
        List<Label> all = runs.stream().map(run -> run.trial().label()).toList();
        RunLabels labels = of(all, names);
        Set<Map.Entry<String, Double>> shared = isPartial && !all.isEmpty() ? shared(all) : Set.of();
        return all.stream()
                .map(label -> without(shared, label))
                .map(labels::noBreak)
                .map(names.texts()::encode)
                .toList();
    }

    private static Label without(Set<Map.Entry<String, Double>> shared, Label label) {
        Map<String, Double> own = new LinkedHashMap<>(label.variables());
        own.entrySet().removeAll(shared);
        return new Label(label.optimizer(), own);
    }

    /** Returns the variables that all labels have with the same values, of which there must be one. */
    private static Set<Map.Entry<String, Double>> shared(List<Label> labels) {
        Set<Map.Entry<String, Double>> shared =
                new LinkedHashSet<>(labels.get(0).variables().entrySet());
        labels.forEach(label -> shared.retainAll(label.variables().entrySet()));
        return shared;
    }

    /** Returns the variables that runs, of which there must be one, share, for a single line. */
    public static String shared(List<Snapshot> runs, ExperimentLabels names) {
        Map<String, Double> variables = new LinkedHashMap<>();
        shared(runs.stream().map(run -> run.trial().label()).toList())
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue()));
        Label label = new Label("", variables);
        String words = of(List.of(label), names).noBreak(label);
        return names.texts().encode(words.startsWith(", ") ? words.substring(2) : words);
    }
}
