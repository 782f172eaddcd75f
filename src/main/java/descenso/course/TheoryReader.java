package descenso.course;

import descenso.expr.Expression;
import descenso.train.Theory;
import descenso.train.Trial;
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
            List<Trial> own = trials.stream()
                    .filter(trial -> trial.label().optimizer().equals(contestant.label()))
                    .toList();
            Optional<Map<String, Double>> where = where(item, own);
            if (where.isPresent()) {
                String name = isNamed ? of.get().text() : contestant.label();
                places.put(theory(item, contestant, name, where.get(), own), item.place());
            }
        }
        return places;
    }

    /** Empty where a setting left no run of which it speaks. */
    private static Optional<Map<String, Double>> where(Section item, List<Trial> own) throws CourseException {
        try {
            return Optional.of(WhereReader.read(item, own));
        } catch (CourseException e) {
            if (item.context().isConsequence(e.fault())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Theory theory(
            Section item, Contestant contestant, String of, Map<String, Double> where, List<Trial> own)
            throws CourseException {
        item.alternatives("tolerance", "relative");
        boolean isRelative = item.find("relative").isPresent();
        return new Theory(
                item.get("name").line(),
                of,
                contestant.label(),
                where,
                formula(item, contestant, own),
                Choice.of(item.get("measure"), Runs.measured(own.get(0))),
                item.number(isRelative ? "relative" : "tolerance", Bounds.NOT_NEGATIVE, 0),
                isRelative);
    }

    private static Expression formula(Section item, Contestant contestant, List<Trial> own) throws CourseException {
        Set<String> names = new LinkedHashSet<>();
        own.forEach(trial -> names.addAll(trial.variables().keySet()));
        names.addAll(Contestants.hyperparameters(List.of(contestant)));
        return ExpressionReader.read(item.get("formula"), names);
    }
}
