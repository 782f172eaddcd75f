package descenso.course.experiment;

import descenso.course.experiment.Experiment.PlotWords;
import descenso.course.source.CourseException;
import descenso.course.source.MappingReader;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * First view of an experiment in the lab and the preview: the picture in which the claim of its page can be seen. A
 * learner can choose everything else.
 *
 * @param where the values of variables that choose the runs, one or more of each; empty for runs with any values
 * @param of the labels of the optimizers that are drawn; empty for all
 * @param picture the key of the picture; empty for the first one of {@code show}
 * @param isFlipped whether the picture has its other scale
 * @param from the first step that is shown, or epoch of a network
 * @param to the last step that is shown, or epoch of a network
 */
public record FirstView(
        Map<String, List<Double>> where,
        List<String> of,
        Optional<String> picture,
        boolean isFlipped,
        OptionalInt from,
        OptionalInt to) {

    public FirstView {
        where = Map.copyOf(where);
        of = List.copyOf(of);
    }

    /** Returns the view of an experiment whose author chose nothing: all runs in the first picture of {@code show}. */
    public static FirstView none() {
        return new FirstView(Map.of(), List.of(), Optional.empty(), false, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Reads the mapping {@code first}. What is wrong is reported and left out. */
    static FirstView read(MappingReader section, RunIndex runs, List<String> show) throws CourseException {
        List<String> of = section.optional("of", node -> runs.labels(Optional.of(node)), List.of());
        List<Trial> own = runs.trials(runs.labels(Optional.empty()));
        Map<String, List<Double>> where = section.context()
                .diagnostics()
                .tryRead(() -> RunIndex.whereAny(section, own))
                .orElse(Map.of());
        Optional<String> picture = section.optional("picture", node -> picture(node, show));
        OptionalInt from = section.optionalInteger("from", section.bounds("from"));
        OptionalInt to = section.optionalInteger("to", section.bounds("to"));
        if (to.isPresent() && to.getAsInt() <= from.orElse(0)) {
            section.report("to", MessageKey.EXPERIMENT_EMPTY_INTERVAL);
            to = OptionalInt.empty();
        }
        return new FirstView(where, of, picture, section.optionalBoolean("flipped"), from, to);
    }

    /** Returns the key of a picture, which must be one of {@code show} if there is such a list. */
    private static String picture(YamlNode node, List<String> show) throws CourseException {
        List<String> shown =
                show.stream().flatMap(word -> PlotWords.keys(word).stream()).toList();
        String word = node.oneOf(PlotWords.all().stream()
                .filter(each -> !PlotWords.keys(each).isEmpty())
                .filter(each -> show.isEmpty() || shown.contains(PlotWords.main(each)))
                .toList());
        return PlotWords.main(word);
    }

    /** Tests whether a run has one of the values of each variable. */
    public boolean selects(Trial trial) {
        return where.entrySet().stream()
                .allMatch(each -> trial.variables().containsKey(each.getKey())
                        && each.getValue().contains(trial.variables().get(each.getKey())));
    }

    /**
     * Returns the positions, 0-based, of the runs that are drawn first; empty if all are. The variables count only if
     * one of the runs has their values: those of another heat have others.
     */
    public List<Integer> drawn(List<Trial> trials) {
        boolean isHere = trials.stream().anyMatch(this::selects);
        List<Integer> drawn = IntStream.range(0, trials.size())
                .filter(i -> !isHere || selects(trials.get(i)))
                .filter(i -> of.isEmpty() || of.contains(trials.get(i).label().optimizer()))
                .boxed()
                .toList();
        return drawn.size() == trials.size() ? List.of() : drawn;
    }
}
