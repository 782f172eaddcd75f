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
 * An experiment as a short program in Python with numpy alone, to be read beside the slides: its formulas are in them, and
 * it prints the same numbers, as far as both round alike. It has only what the experiment needs: an optimizer's class where
 * there is one of that rule, {@code java.util.Random} where there is chance. Nothing of its own is measured or searched for.
 *
 * <p>It prints a table {@code label,series,index,value} as {@link ExperimentCsv#calling} names them: of points the loss, step by
 * step; of signals, which have none, the parameters; of networks losses and accuracy of each epoch.
 */
public final class PythonProgram {

    private static final String OPTIMIZER = "optimizer";

    /** Columns with the wish that makes them needed. */
    private static final Map<String, String> NEEDED =
            Map.of("rotation", "turn", "noise", "noise", "seed", "noise", "minima", "distance", "scale", "scale");

    private final Experiment experiment;
    private final Language language;
    private final PythonPoints problems = new PythonPoints();
    private final PythonFunctions rates = new PythonFunctions("rate.py", "rate");
    private final PythonColumns columns = new PythonColumns();
    private final Set<String> wishes = new TreeSet<>();

    private PythonProgram(Experiment experiment, Language language) {
        this.experiment = experiment;
        this.language = language;
    }

    /**
     * The program's text.
     *
     * @param language of the words at its head
     */
    public static String of(Experiment experiment, Language language) {
        return new PythonProgram(experiment, language).text();
    }

    private List<Trial> trials() {
        return experiment.comparison().trials();
    }

    private String text() {
        boolean isScheduled = trials().stream().anyMatch(trial -> !PythonRate.isConstant(trial.schedule()));
        if (isScheduled) {
            wishes.add("scheduled");
            trials().forEach(trial -> rates.add(rate(trial)));
        }
        trials().forEach(trial -> problems.columns(trial.problem()));
        trials().forEach(trial -> columns.add(columns(trial, isScheduled)));
        wishes.addAll(problems.wishes());
        columns.drop(unneeded());
        if (columns.varying().stream().anyMatch(PythonNetwork.OF_DATA::contains)) {
            wishes.add("reprepare");
        }
        return PythonTemplate.fill("program.py", wishes, parts());
    }

    /** What no line would look at. */
    private Set<String> unneeded() {
        Set<String> names = new TreeSet<>();
        NEEDED.forEach((name, wish) -> {
            if (!wishes.contains(wish)) {
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
        parts.put("rates", rates.definitions());
        parts.put("columns", String.join(", ", names()));
        parts.put("runs", "runs = " + Python.rows(runs()));
        return parts;
    }

    /** Of what stands in the table of runs: a label, what differs, an optimizer. */
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
        return Python.text(experiment.names().called(trial.label(), language).toString());
    }

    private Map<String, String> columns(Trial trial, boolean isScheduled) {
        Map<String, String> values = new LinkedHashMap<>(problems.columns(trial.problem()));
        limit(trial.limit(), values);
        UpdateRule rule = trial.rule();
        wishes.addAll(PythonRules.wishes(rule));
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

    private void stop(String wish, String name, double value, Map<String, String> values) {
        wishes.add(wish);
        values.put(name, Python.number(value));
    }

    /** Comments: what it is, how it is run, what it needs. */
    private String heading() {
        Messages phrases = Messages.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(experiment.title().in(language) + " (" + experiment.id() + ")");
        experiment.look().ifPresent(look -> lines.add(look.in(language)));
        lines.add("");
        lines.add(phrases.say(MessageKey.EXPORT_PYTHON));
        data().forEach(name ->
                lines.add(phrases.say(MessageKey.EXPORT_PYTHON_DATA, name.substring(1, name.length() - 1))));
        return HeaderComment.of(lines);
    }

    /** The names of the files that it reads. */
    private Set<String> data() {
        Set<String> names = new TreeSet<>();
        trials().forEach(trial -> names.add(problems.columns(trial.problem()).getOrDefault("data", "")));
        return names.equals(Set.of("")) ? Collections.emptySet() : names;
    }
}
