package descenso.course;

import descenso.expr.Expression;
import descenso.expr.Numeral;
import descenso.phrases.Phrase;
import descenso.train.Measures;
import descenso.train.Theory;
import descenso.train.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list {@code theory}: closed forms, each beside the measure that it predicts. */
final class TheoryReader {

    private static final List<String> KEYS =
            List.of("name", "of", "formula", "where", "measure", "tolerance", "relative");

    /** How far, relatively, a value may be from that of a run to be meant. */
    private static final double NEAR = 1e-9;

    private final Contestants contestants;
    private final List<Trial> trials;

    /** @param trials all of the experiment */
    TheoryReader(Contestants contestants, List<Trial> trials) {
        this.contestants = contestants;
        this.trials = trials;
    }

    /**
     * All of them, in order, each with where its line stands.
     *
     * @param top with a scope of what is the same in all runs
     */
    Map<Theory, Place> read(Section top) {
        Map<Theory, Place> places = new LinkedHashMap<>();
        top.items("theory", KEYS, this::theories).forEach(places::putAll);
        return places;
    }

    /** One for each optimizer that the line speaks of. */
    private Map<Theory, Place> theories(Section item) throws CourseException {
        Map<Theory, Place> places = new LinkedHashMap<>();
        Optional<YamlNode> of = item.find("of");
        for (Contestant contestant : contestants.of(of)) {
            boolean isNamed = of.isPresent() && of.get().isText();
            Theory theory = theory(item, contestant, isNamed ? of.get().text() : contestant.label());
            places.put(theory, item.place());
        }
        return places;
    }

    private Theory theory(Section item, Contestant contestant, String of) throws CourseException {
        List<Trial> own = trials.stream()
                .filter(trial -> trial.label().optimizer().equals(contestant.label()))
                .toList();
        item.alternatives("tolerance", "relative");
        boolean isRelative = item.find("relative").isPresent();
        return new Theory(
                item.get("name").line(),
                of,
                contestant.label(),
                where(item, own),
                formula(item, contestant, own),
                Choice.of(item.get("measure"), measures(own)),
                item.number(isRelative ? "relative" : "tolerance", Bounds.NOT_NEGATIVE, 0),
                isRelative);
    }

    /** The names of what is measured of its runs, which are alike in that. */
    private static List<String> measures(List<Trial> own) {
        List<String> names = new ArrayList<>(Measures.names(own.get(0)));
        own.get(0).readings().searches().forEach(search -> names.add(search.name()));
        return names;
    }

    private static Expression formula(Section item, Contestant contestant, List<Trial> own) throws CourseException {
        Set<String> names = new LinkedHashSet<>();
        own.forEach(trial -> names.addAll(trial.variables().keySet()));
        names.addAll(Contestants.hyperparameters(List.of(contestant)));
        return ExpressionReader.read(item.get("formula"), names);
    }

    /** The values that it speaks of, exactly as the runs have them. */
    private static Map<String, Double> where(Section item, List<Trial> own) throws CourseException {
        Optional<YamlNode> node = item.find("where");
        Map<String, Double> where = new LinkedHashMap<>();
        if (node.isPresent()) {
            YamlMap map = node.get().map();
            for (String name : map.keys()) {
                where.put(name, value(name, map, own, item.scope()));
            }
            requireRun(node.get(), where, own);
        }
        return where;
    }

    private static double value(String name, YamlMap map, List<Trial> own, Scope scope) throws CourseException {
        double wanted = scope.number(map.get(name), Bounds.ANY);
        List<Double> values = own.stream()
                .map(trial -> trial.variables().getOrDefault(name, Double.NaN))
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .sorted()
                .toList();
        if (values.isEmpty()) {
            throw new CourseException(map.placeOf(name), Phrase.EXPERIMENT_NO_VARIABLE, name);
        }
        return values.stream()
                .filter(value -> Math.abs(value - wanted) <= NEAR * Math.abs(wanted))
                .findFirst()
                .orElseThrow(() -> map.find(name)
                        .orElseThrow()
                        .fault(
                                Phrase.EXPERIMENT_UNKNOWN_WORD,
                                Numeral.of(wanted),
                                Choice.list(values.stream().map(Numeral::of).toList())));
    }

    private static void requireRun(YamlNode node, Map<String, Double> where, List<Trial> own) throws CourseException {
        if (own.stream().noneMatch(trial -> trial.variables().entrySet().containsAll(where.entrySet()))) {
            throw node.fault(Phrase.EXPERIMENT_NO_RUN);
        }
    }
}
