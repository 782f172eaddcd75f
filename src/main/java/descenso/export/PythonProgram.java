package descenso.export;

import descenso.course.experiment.Experiment;
import descenso.optim.UpdateRule;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An experiment as a short Python program that uses only numpy and the standard library. It is meant to be read beside
 * the screens of the course: it contains their formulas and prints the same numbers, except for rounding. It
 * contains only the parts that the experiment needs: the class of an optimizer only if a run uses its update rule,
 * {@code java.util.Random} only if the experiment is random. It computes no measures and performs no searches.
 *
 * <p>The program prints a table {@code label,series,index,value} with the names of {@link ExperimentCsv#calling}: for
 * points the loss of each step; for signals, which have no loss, the parameters; for networks the losses and the
 * accuracy of each epoch.
 */
public final class PythonProgram {

    private static final String OPTIMIZER = "optimizer";

    /** Flags of the template by column; the column is needed only if its flag is set. */
    private static final Map<String, String> FLAG_BY_COLUMN =
            Map.of("rotation", "turn", "noise", "noise", "seed", "noise", "minima", "distance", "scale", "scale");

    private final Experiment experiment;
    private final Language language;
    private final PythonPoints problems = new PythonPoints();
    private final PythonFunctions rates = new PythonFunctions("rate.py", "rate");
    private final PythonColumns columns = new PythonColumns();
    private final Set<String> flags = new TreeSet<>();

    private PythonProgram(Experiment experiment, Language language) {
        this.experiment = experiment;
        this.language = language;
    }

    /**
     * Returns the text of the program.
     *
     * @param language language of the header and of the names
     */
    public static String write(Experiment experiment, Language language) {
        return new PythonProgram(experiment, language).text();
    }

    private List<Trial> trials() {
        return experiment.comparison().trials();
    }

    private String text() {
        boolean isScheduled = trials().stream().anyMatch(trial -> !PythonRate.isConstant(trial.schedule()));
        if (isScheduled) {
            flags.add("scheduled");
            trials().forEach(trial -> rates.add(rate(trial)));
        }
        trials().forEach(trial -> problems.columns(trial.problem()));
        trials().forEach(trial -> columns.add(columns(trial, isScheduled)));
        flags.addAll(problems.flags());
        columns.drop(unneeded());
        if (columns.varying().stream().anyMatch(PythonNetwork.OF_DATA::contains)) {
            flags.add("reprepare");
        }
        return PythonTemplate.fill("program.py", flags, parts());
    }

    /** Returns the names of the columns that no line of the program uses. */
    private Set<String> unneeded() {
        Set<String> names = new TreeSet<>();
        FLAG_BY_COLUMN.forEach((name, flag) -> {
            if (!flags.contains(flag)) {
                names.add(name);
            }
        });
        return names;
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("heading", heading());
        parts.put("constants", columns.constants());
        parts.put("functions", problems.functions());
        parts.put(
                "rules",
                PythonRules.definitions(trials().stream().map(Trial::rule).toList()));
        parts.put("rates", rates.definitions());
        parts.put("columns", String.join(", ", names()));
        parts.put("runs", "runs = " + Python.rows(runs()));
        return parts;
    }

    /** Returns the column names of the table of runs: the label, the varying columns, the optimizer. */
    private List<String> names() {
        List<String> names = new ArrayList<>(List.of("label"));
        names.addAll(columns.varying());
        names.add(OPTIMIZER);
        return names;
    }

    private List<String> runs() {
        List<String> rows = new ArrayList<>();
        for (int run = 0; run < trials().size(); run++) {
            Trial trial = trials().get(run);
            List<String> row = new ArrayList<>(List.of(label(trial)));
            row.addAll(columns.row(run));
            row.add(PythonRules.optimizer(trial.rule()));
            rows.add("(" + String.join(", ", row) + ")");
        }
        return rows;
    }

    private String label(Trial trial) {
        return Python.text(experiment.names().nameOf(trial.label(), language).toString());
    }

    /** Returns the values of the columns of a trial by column name. Adds the flags of its limit. */
    private Map<String, String> columns(Trial trial, boolean isScheduled) {
        Map<String, String> values = new LinkedHashMap<>(problems.columns(trial.problem()));
        limit(trial.limit(), values);
        UpdateRule rule = trial.rule();
        values.put(isScheduled ? "rate" : "lr", isScheduled ? rates.name(rate(trial)) : Python.number(rule.lr()));
        return values;
    }

    private static PythonFunctions.Body rate(Trial trial) {
        String rate = PythonRate.at(trial.rule().lr(), trial.schedule());
        return new PythonFunctions.Body(Set.of(), Map.of("value", rate));
    }

    private void limit(RunLimit limit, Map<String, String> values) {
        StopCriterion stop = limit.stop();
        values.put("steps", Integer.toString(limit.steps()));
        stop.distance().ifPresent(value -> stop("distance", "stop_distance", value, values));
        stop.loss().ifPresent(value -> stop("stop.loss", "stop_loss", value, values));
        stop.lossRatio().ifPresent(value -> stop("stop.ratio", "stop_ratio", value, values));
        stop.coordinate().ifPresent(value -> values.put("stop_coordinate", Integer.toString(value)));
        stop.beyond().ifPresent(value -> stop("stop.beyond", "stop_beyond", value, values));
    }

    private void stop(String flag, String name, double value, Map<String, String> values) {
        flags.add(flag);
        values.put(name, Python.number(value));
    }

    /** Returns the header comment: the title, how to run the program, and the data that it needs. */
    private String heading() {
        Messages messages = Messages.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(experiment.title().in(language) + " (" + experiment.id() + ")");
        experiment.look().ifPresent(look -> lines.add(look.in(language)));
        lines.add("");
        lines.add(messages.say(MessageKey.EXPORT_PYTHON));
        data().forEach(name ->
                lines.add(messages.say(MessageKey.EXPORT_PYTHON_DATA, name.substring(1, name.length() - 1))));
        return HeaderComment.of(lines);
    }

    /** Returns the names of the files that the program reads, as Python literals; empty if there are none. */
    private Set<String> data() {
        Set<String> names = new TreeSet<>();
        trials().forEach(trial -> names.add(problems.columns(trial.problem()).getOrDefault("data", "")));
        return names.equals(Set.of("")) ? Collections.emptySet() : names;
    }
}
