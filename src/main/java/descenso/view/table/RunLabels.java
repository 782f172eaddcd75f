package descenso.view.table;

import descenso.course.experiment.Experiment;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.view.text.UiText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return all.stream()
                .map(label -> isPartial ? new Label(label.optimizer(), Map.of()) : label)
                .map(labels::noBreak)
                .map(names.texts()::encode)
                .toList();
    }

    /** Returns the variables that runs share, for a single line. */
    public static String shared(Snapshot run, ExperimentLabels names) {
        Label label = new Label("", new LinkedHashMap<>(run.trial().label().variables()));
        String words = of(List.of(label), names).noBreak(label);
        return names.texts().encode(words.startsWith(", ") ? words.substring(2) : words);
    }
}
