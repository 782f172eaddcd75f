package descenso.course;

import descenso.expr.Expression;
import descenso.optim.Hyperparameter;
import descenso.phrases.Phrase;
import descenso.train.Limit;
import descenso.train.Measure;
import descenso.train.Measures;
import descenso.train.Problem;
import descenso.train.Search;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The list {@code searches}: values of hyperparameters that are found with runs of their own. */
final class SearchReader {

    private static final List<String> KEYS =
            List.of("name", "title", "of", "bisect", "until", "minimise", "value", "between", "tolerance");

    private final Problem problem;
    private final Limit limit;
    private final Contestants contestants;
    private final List<Assigned<Measure>> measures;
    private final Glossary glossary;

    /** @param measures what their author measures of the runs */
    SearchReader(
            Problem problem,
            Limit limit,
            Contestants contestants,
            List<Assigned<Measure>> measures,
            Glossary glossary) {
        this.problem = problem;
        this.limit = limit;
        this.contestants = contestants;
        this.measures = measures;
        this.glossary = glossary;
    }

    List<Assigned<Search>> read(Section top) {
        return top.items("searches", KEYS, this::search);
    }

    private Assigned<Search> search(Section item) throws CourseException {
        item.alternatives("bisect", "minimise");
        Search.Kind kind =
                item.find("bisect").isEmpty() && item.find("minimise").isPresent()
                        ? Search.Kind.MINIMUM
                        : Search.Kind.BISECTION;
        List<Contestant> to = contestants.of(item.find("of"));
        YamlNode varied = item.get(kind == Search.Kind.MINIMUM ? "minimise" : "bisect");
        Contestants.requireAll(to, varied.place(), varied.text());
        double[] between = between(item, to, varied.text());
        Search search = new Search(
                glossary.enter(item),
                kind,
                varied.text(),
                between[0],
                between[1],
                aim(item, kind, to),
                item.number("tolerance", Bounds.POSITIVE, 1e-6));
        return new Assigned<>(search, to);
    }

    /** Two values that the hyperparameter may have, the lower one first. */
    private static double[] between(Section item, List<Contestant> to, String name) throws CourseException {
        YamlNode node = item.get("between");
        List<YamlNode> ends = node.list();
        Numbers.requireLength(node, ends.size(), 2);
        for (Contestant contestant : to) {
            Hyperparameter hyperparameter = contestant.hyperparameter(name).orElseThrow();
            for (YamlNode end : ends) {
                HyperparameterReader.read(hyperparameter, end, item.scope());
            }
        }
        double[] between = Numbers.point(node, item.scope());
        if (between[0] >= between[1]) {
            throw node.fault(Phrase.EXPERIMENT_EMPTY_INTERVAL);
        }
        return between;
    }

    private Expression aim(Section item, Search.Kind kind, List<Contestant> to) throws CourseException {
        Set<String> names = new LinkedHashSet<>(Measures.builtIn(problem, limit));
        measures.stream()
                .filter(measure -> measure.to().containsAll(to))
                .forEach(measure -> names.add(measure.what().name()));
        names.addAll(item.scope().values().keySet());
        names.addAll(Contestants.hyperparameters(to));
        return switch (kind) {
            case BISECTION -> ExpressionReader.condition(item.get("until"), names);
            case MINIMUM -> ExpressionReader.read(item.get("value"), names);
        };
    }
}
