package descenso.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An update rule as lines of assignment, which each step executes from the first to the last, for each coordinate:
 *
 * <pre>
 * v = beta*v + g
 * x = x - lr*v
 * </pre>
 *
 * <p>A line is a name, {@code =} and an {@link Expression}. Blank lines have no effect. Given are the parameter
 * {@code x}, its gradient {@code g}, the number {@code t} of the step, from 1, and the hyperparameters; the step leads
 * to the last value of {@code x}. A name that is read before a line of the same step sets it is kept from step to step.
 * It starts at 0, or at the number after the expression: {@code P = P*mu from 1}. Immutable.
 */
public final class Assignments {

    /** Name of the parameter: its value before the step, and after a line that sets it. */
    public static final String PARAMETER = "x";

    /** Name of the gradient of the loss at the parameter before the step. */
    public static final String GRADIENT = "g";

    /** Name of the number of the step, from 1. */
    public static final String TIME = "t";

    private static final Pattern LINE = Pattern.compile(
            "\\s*(?<name>[\\p{L}_][\\p{L}0-9_]*)\\s*=(?!=)(?<value>.*?)(?:\\sfrom\\s+(?<start>\\S+)\\s*)?");

    /** Names that each step is given, and then the others that lines set: the variables of each line. */
    private final List<String> variables;

    private final Set<String> given;
    private final List<Assignment> lines;

    private Assignments(List<String> variables, Set<String> given, List<Assignment> lines) {
        this.variables = variables;
        this.given = given;
        this.lines = List.copyOf(lines);
    }

    /**
     * Parses lines.
     *
     * @param hyperparameters names that may be read beside {@code x}, {@code g}, {@code t} and those that lines set
     * @throws ExpressionException if a line is not an assignment, or reads an unknown name; with the line and the
     *     column
     */
    public static Assignments parse(String text, Collection<String> hyperparameters) throws ExpressionException {
        Set<String> given = new LinkedHashSet<>(hyperparameters);
        given.addAll(List.of(PARAMETER, GRADIENT, TIME));
        List<String> texts = text.lines().toList();
        Set<String> names = new LinkedHashSet<>(given);
        Map<Integer, Matcher> matched = new LinkedHashMap<>();
        for (int line = 0; line < texts.size(); line++) {
            String each = texts.get(line);
            Matcher matcher = LINE.matcher(each);
            if (matcher.matches()) {
                names.add(matcher.group("name"));
                matched.put(line, matcher);
            } else if (!each.isBlank()) {
                int column = each.length() - each.stripLeading().length();
                throw new ExpressionException(line, column, SyntaxError.MISSING_ASSIGNMENT, each.strip());
            }
        }
        if (matched.isEmpty()) {
            throw new ExpressionException(0, SyntaxError.EMPTY, "");
        }
        List<Assignment> lines = new ArrayList<>();
        for (Map.Entry<Integer, Matcher> line : matched.entrySet()) {
            lines.add(assignment(line.getValue(), line.getKey(), List.copyOf(names)));
        }
        return new Assignments(List.copyOf(names), given, lines);
    }

    private static Assignment assignment(Matcher matcher, int line, List<String> names) throws ExpressionException {
        Expression value = expression(matcher, "value", line, names);
        double start = matcher.group("start") == null
                ? 0
                : expression(matcher, "start", line, List.of()).value();
        return new Assignment(matcher.group("name"), value, start);
    }

    private static Expression expression(Matcher matcher, String group, int line, List<String> names)
            throws ExpressionException {
        try {
            return Expression.parse(matcher.group(group), names);
        } catch (ExpressionException e) {
            throw new ExpressionException(line, matcher.start(group) + e.column(), e.error(), e.argument());
        }
    }

    /**
     * Returns lines that the program itself wrote, with each {@code if} on hyperparameters replaced by the branch that
     * it takes, and without lines that change nothing.
     *
     * @param hyperparameters values by name
     * @throws IllegalArgumentException if the lines are invalid
     */
    public static Assignments of(String text, Map<String, Double> hyperparameters) {
        try {
            return parse(text, hyperparameters.keySet())
                    .with(line -> new Assignment(line.name(), line.value().resolved(hyperparameters), line.start()));
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public List<Assignment> lines() {
        return lines;
    }

    /** Returns the lines changed one by one, without those that change nothing. */
    public Assignments with(UnaryOperator<Assignment> change) {
        return new Assignments(
                variables,
                given,
                lines.stream().map(change).filter(line -> !line.isIdle()).toList());
    }

    /** Returns the lines with a further one before them, which does not set a new name. */
    public Assignments withFirst(String name, Expression value) {
        List<Assignment> all = new ArrayList<>(List.of(new Assignment(name, value, 0)));
        all.addAll(lines);
        return new Assignments(variables, given, all);
    }

    /** Returns the names that lines set, in the order in which they are set first. */
    public Set<String> names() {
        return lines.stream().map(Assignment::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the names that are kept from step to step, each with its value before the first step. */
    public Map<String, Double> kept() {
        Map<String, Double> kept = new LinkedHashMap<>();
        Set<String> unset = names();
        unset.removeAll(given);
        for (Assignment line : lines) {
            line.value().used().stream().filter(unset::contains).forEach(name -> kept.put(name, start(name)));
            unset.remove(line.name());
        }
        return kept;
    }

    private double start(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .mapToDouble(Assignment::start)
                .filter(start -> start != 0)
                .findFirst()
                .orElse(0);
    }

    /** Returns all names: those given, then the others that lines set. */
    public List<String> variables() {
        return variables;
    }

    /** A line of {@link Assignments}. The name gets the value; the start is of use only if the name is kept. */
    public record Assignment(String name, Expression value, double start) {

        /** Tests whether the line changes nothing: {@code g = g}. */
        boolean isIdle() {
            return value.isVariable() && value.used().contains(name);
        }
    }
}
