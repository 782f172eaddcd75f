package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.optimizer.OptimizerSpecs;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.LocalizedText;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.WhereReader;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.train.TheoreticalValue;
import descenso.train.problem.Problem;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list {@code theory}: closed forms, each beside the measure that it predicts. */
final class TheoryReader {

    private static final String WHEN = "when";
    private static final String ELSE = "else";
    private static final String TOLERANCE = "tolerance";
    private static final String RELATIVE = "relative";

    private static final List<String> KEYS =
            List.of("name", "of", "formula", "where", WHEN, ELSE, "measure", TOLERANCE, RELATIVE);

    /** Condition of closed forms that do not name the noise. */
    private static final String QUIET = Problem.NOISE + " == 0";

    private final OptimizerSpecs contestants;
    private final List<Trial> trials;

    /** @param trials all of the experiment */
    TheoryReader(OptimizerSpecs contestants, List<Trial> trials) {
        this.contestants = contestants;
        this.trials = trials;
    }

    /**
     * All of them, in order, each with its line.
     *
     * @param top with a scope of what is the same in all runs
     */
    Map<TheoreticalValue, TheoryLine> read(MappingReader top) {
        Map<TheoreticalValue, TheoryLine> lines = new LinkedHashMap<>();
        top.items("theory", KEYS, this::theories).forEach(lines::putAll);
        return lines;
    }

    /** One for each optimizer that the line speaks of. */
    private Map<TheoreticalValue, TheoryLine> theories(MappingReader item) throws CourseException {
        Map<TheoreticalValue, TheoryLine> lines = new LinkedHashMap<>();
        Optional<LocalizedText> reason = reason(item);
        Optional<YamlNode> of = item.optional("of");
        for (OptimizerSpec contestant : contestants.of(of)) {
            boolean isNamed = of.isPresent() && of.get().isText();
            List<Trial> own = trials.stream()
                    .filter(trial -> trial.label().optimizer().equals(contestant.label()))
                    .toList();
            Optional<Map<String, Double>> where = where(item, own);
            if (where.isPresent()) {
                String name = isNamed ? of.get().text() : contestant.label();
                TheoreticalValue theory = theory(item, contestant, name, where.get(), own);
                lines.put(theory, new TheoryLine(item.place(), reasons(theory, reason)));
            }
        }
        return lines;
    }

    /** Empty where a setting left no run of which it speaks. */
    private static Optional<Map<String, Double>> where(MappingReader item, List<Trial> own) throws CourseException {
        try {
            return Optional.of(WhereReader.read(item, own));
        } catch (CourseException e) {
            if (item.context().isConsequence(e.fault())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Why it says nothing where its author's condition does not hold; a condition has a reason and a reason a condition. */
    private static Optional<LocalizedText> reason(MappingReader item) throws CourseException {
        boolean isConditional = item.optional(WHEN).isPresent();
        if (!isConditional && item.optional(ELSE).isPresent()) {
            throw new CourseException(item.place(), MessageKey.COURSE_MISSING_KEY, WHEN);
        }
        return isConditional ? Optional.of(item.context().readText(item.required(ELSE))) : Optional.empty();
    }

    private static TheoreticalValue theory(
            MappingReader item, OptimizerSpec contestant, String of, Map<String, Double> where, List<Trial> own)
            throws CourseException {
        item.alternatives(TOLERANCE, RELATIVE);
        boolean isRelative = item.optional(RELATIVE).isPresent();
        List<String> names = names(own);
        Expression formula = ExpressionReader.read(item.required("formula"), names);
        return new TheoreticalValue(
                item.required("name").line(),
                of,
                contestant.label(),
                where,
                conditions(item, formula, names),
                formula,
                EnumParser.of(item.required("measure"), RunIndex.measured(own.get(0))),
                tolerance(item, isRelative ? RELATIVE : TOLERANCE, names),
                isRelative);
    }

    /** Returns the names that its expressions may use: what is known beforehand of an optimizer's runs. */
    private static List<String> names(List<Trial> own) {
        Set<String> names = new LinkedHashSet<>();
        own.forEach(trial -> names.addAll(trial.givens().keySet()));
        return List.copyOf(names);
    }

    /** That of its author; then, of what speaks of no noise, that there is none. */
    private static List<Expression> conditions(MappingReader item, Expression formula, List<String> names)
            throws CourseException {
        List<Expression> conditions = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>(formula.used());
        if (item.optional(WHEN).isPresent()) {
            Expression when = ExpressionReader.condition(item.required(WHEN), names);
            used.addAll(when.used());
            conditions.add(when);
        }
        if (names.contains(Problem.NOISE) && !used.contains(Problem.NOISE)) {
            conditions.add(written(QUIET, names));
        }
        return conditions;
    }

    private static List<LocalizedText> reasons(TheoreticalValue theory, Optional<LocalizedText> authors) {
        List<LocalizedText> reasons = new ArrayList<>();
        authors.ifPresent(reasons::add);
        if (theory.conditions().size() > reasons.size()) {
            Map<Language, String> noisy = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                noisy.put(language, Messages.in(language).say(MessageKey.THEORY_NOISE));
            }
            reasons.add(new LocalizedText(noisy));
        }
        return reasons;
    }

    /** Where it is one number, that is not negative. */
    private static Expression tolerance(MappingReader item, String key, List<String> names) throws CourseException {
        Optional<YamlNode> node = item.optional(key);
        if (node.isEmpty()) {
            return written("0", names);
        }
        Expression tolerance = ExpressionReader.read(node.get(), names);
        if (tolerance.used().isEmpty()) {
            item.number(key, Bounds.NOT_NEGATIVE);
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
