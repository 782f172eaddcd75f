package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.ExpressionReader;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Schema;
import descenso.course.source.YamlNode;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.train.TheoreticalValue;
import descenso.train.problem.Problem;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the list {@code theory}: closed forms, each with the measure that it predicts. */
final class TheoryReader {

    private static final String WHEN = "when";
    private static final String ELSE = "else";
    private static final String TOLERANCE = "tolerance";
    private static final String RELATIVE = "relative";

    /** Condition that is added to closed forms that do not mention the noise. */
    private static final String QUIET = Problem.NOISE + " == 0";

    private final OptimizerSpecs specs;
    private final List<Trial> trials;

    TheoryReader(OptimizerSpecs specs, List<Trial> trials) {
        this.specs = specs;
        this.trials = trials;
    }

    /** Returns the theoretical values in file order with their lines. Only variables with one value are in scope. */
    Map<TheoreticalValue, Experiment.TheoryLine> read(MappingReader top) {
        Map<TheoreticalValue, Experiment.TheoryLine> lines = new LinkedHashMap<>();
        top.items("theory", Schema.of("theory"), this::theories).forEach(lines::putAll);
        return lines;
    }

    /** Returns one theoretical value per optimizer that the line applies to. */
    private Map<TheoreticalValue, Experiment.TheoryLine> theories(MappingReader item) throws CourseException {
        Map<TheoreticalValue, Experiment.TheoryLine> lines = new LinkedHashMap<>();
        Optional<LocalizedText> reason = reason(item);
        Optional<YamlNode> of = item.optional("of");
        for (OptimizerSpec spec : specs.of(of)) {
            List<Trial> own = trials.stream()
                    .filter(trial -> trial.label().optimizer().equals(spec.label()))
                    .toList();
            Optional<Map<String, Double>> where = where(item, own);
            if (where.isPresent()) {
                String name = of.isPresent() && of.get().isText() ? of.get().text() : spec.label();
                TheoreticalValue theory = theory(item, spec, name, where.get(), own);
                lines.put(theory, new Experiment.TheoryLine(item.position(), reasons(theory, reason)));
            }
        }
        return lines;
    }

    /**
     * Returns the variable values that select the runs; empty if a setting removed all of these runs.
     *
     * @throws CourseException if a variable or a value is unknown, or no run has all of the values
     */
    private static Optional<Map<String, Double>> where(MappingReader item, List<Trial> own) throws CourseException {
        try {
            return Optional.of(RunIndex.where(item, own));
        } catch (CourseException e) {
            if (item.context().isConsequence(e.diagnostic())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Returns the reason for no value if the author's condition does not hold. Each needs the other. */
    private static Optional<LocalizedText> reason(MappingReader item) throws CourseException {
        if (item.has(WHEN)) {
            return Optional.of(item.context().readText(item.required(ELSE)));
        }
        if (item.has(ELSE)) {
            throw new CourseException(item.position(), MessageKey.COURSE_MISSING_KEY, WHEN);
        }
        return Optional.empty();
    }

    private static TheoreticalValue theory(
            MappingReader item, OptimizerSpec spec, String of, Map<String, Double> where, List<Trial> own)
            throws CourseException {
        item.alternatives(TOLERANCE, RELATIVE);
        boolean isRelative = item.has(RELATIVE);
        List<String> names = own.stream()
                .flatMap(trial -> trial.givens().keySet().stream())
                .distinct()
                .toList();
        Expression formula = ExpressionReader.read(item.required("formula"), names);
        return new TheoreticalValue(
                item.required("name").line(),
                of,
                spec.label(),
                where,
                conditions(item, formula, names),
                formula,
                item.required("measure").oneOf(RunIndex.measured(own.get(0))),
                tolerance(item, isRelative ? RELATIVE : TOLERANCE, names),
                isRelative);
    }

    /** Returns the author's condition, then that there is no noise, unless the line mentions it. */
    private static List<Expression> conditions(MappingReader item, Expression formula, List<String> names)
            throws CourseException {
        List<Expression> conditions = new ArrayList<>();
        if (item.has(WHEN)) {
            conditions.add(ExpressionReader.condition(item.required(WHEN), names));
        }
        boolean isMentioned = Stream.concat(conditions.stream(), Stream.of(formula))
                .anyMatch(each -> each.used().contains(Problem.NOISE));
        if (names.contains(Problem.NOISE) && !isMentioned) {
            conditions.add(written(QUIET, names));
        }
        return conditions;
    }

    private static List<LocalizedText> reasons(TheoreticalValue theory, Optional<LocalizedText> authors) {
        List<LocalizedText> reasons = new ArrayList<>();
        authors.ifPresent(reasons::add);
        if (theory.conditions().size() > reasons.size()) {
            reasons.add(LocalizedText.of(language -> Messages.in(language).say(MessageKey.THEORY_NOISE)));
        }
        return reasons;
    }

    /** Reads the tolerance, 0 if there is none. A constant must not be negative. */
    private static Expression tolerance(MappingReader item, String key, List<String> names) throws CourseException {
        Optional<YamlNode> node = item.optional(key);
        if (node.isEmpty()) {
            return written("0", names);
        }
        Expression tolerance = ExpressionReader.read(node.get(), names);
        if (tolerance.used().isEmpty()) {
            item.number(key);
        }
        return tolerance;
    }

    private static Expression written(String text, List<String> names) {
        try {
            return Expression.parse(text, names);
        } catch (ExpressionException e) {
            throw new IllegalStateException(e);
        }
    }
}
