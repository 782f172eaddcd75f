package descenso.export;

import descenso.expr.Assignments;
import descenso.expr.Expression;
import descenso.expr.LatexWriter;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.tui.CharacterSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Translates the lines of update rules to the program's optimizer classes, and rules to calls of their constructors.
 */
final class PythonRules {

    private static final String RATE = "lr";
    private static final String L2 = "l2";

    /** Most numbers that one line of a constructor sets. */
    private static final int LINE = 3;

    private final UpdateRule rule;
    private final Assignments lines;

    private PythonRules(UpdateRule rule) {
        this.rule = rule;
        this.lines = Assignments.of(rule.kind().lines(), options(rule));
    }

    /** Returns the classes that the rules need, each once, in the order of the table of rules. */
    static String definitions(Collection<UpdateRule> rules) {
        Map<String, String> classes = new LinkedHashMap<>();
        rules.stream()
                .sorted(Comparator.comparing(UpdateRule::kind).thenComparing(PythonRules::name))
                .forEach(rule -> classes.computeIfAbsent(name(rule), key -> new PythonRules(rule).definition()));
        boolean hasPenalty = rules.stream().anyMatch(rule -> rule.value(L2, 0) != 0);
        Stream<String> penalty = Stream.of("penalty.py")
                .filter(file -> hasPenalty)
                .map(file -> PythonTemplate.fill(file, Set.of(), Map.of()));
        return Stream.concat(classes.values().stream(), penalty).collect(Collectors.joining("\n\n"));
    }

    /** Returns the values on which the form of the class depends: the options, other terms as present, no penalty. */
    private static Map<String, Double> options(UpdateRule rule) {
        Map<String, Double> options = new HashMap<>(rule.hyperparameters());
        for (Hyperparameter each : rule.kind().hyperparameters()) {
            if (each.kind() == Hyperparameter.Kind.NUMBER) {
                options.put(each.name(), each.name().equals(L2) ? 0.0 : 1.0);
            }
        }
        return options;
    }

    /** Returns the name of a rule's class, with that of its form if this is not the usual one. */
    private static String name(UpdateRule rule) {
        String form = rule.value("form", 0) != 0 ? "Average" : "";
        return rule.kind().title() + (rule.value("biasCorrection", 1) == 0 ? "Uncorrected" : form);
    }

    /** Returns the constructor call of an optimizer. */
    static String optimizer(UpdateRule rule) {
        double l2 = rule.value(L2, 0);
        String arguments = parameters(rule).stream()
                .map(name -> snake(name) + "=" + Python.number(rule.value(name, Double.NaN)))
                .collect(Collectors.joining(", "));
        String bare = name(rule) + "(" + arguments + ")";
        return l2 == 0 ? bare : "L2(" + bare + ", l2=" + Python.number(l2) + ")";
    }

    /** Returns the hyperparameters that a constructor takes. */
    private static List<String> parameters(UpdateRule rule) {
        return rule.kind().hyperparameters().stream()
                .filter(each -> each.kind() == Hyperparameter.Kind.NUMBER)
                .map(Hyperparameter::name)
                .filter(name -> !name.equals(RATE) && !name.equals(L2))
                .toList();
    }

    /** Converts a name such as weightDecay to snake case. */
    private static String snake(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private String definition() {
        List<String> constructor = constructor();
        List<String> step = new ArrayList<>(usesTime() ? List.of("self.t += 1") : List.of());
        for (Assignments.Assignment line : steps()) {
            String target = line.name().equals(Assignments.PARAMETER) ? "return " : variable(line.name()) + " = ";
            step.add(target + PythonExpression.of(line.value(), this::variable));
        }
        return PythonTemplate.fill(
                "rule.py",
                constructor.isEmpty() ? Set.of() : Set.of("constructor"),
                Map.of(
                        "name", name(rule),
                        "formulas", formulas(),
                        "parameters", String.join(", ", pythonParameters()),
                        "constructor", String.join("\n", constructor),
                        "step", String.join("\n", step)));
    }

    private List<String> pythonParameters() {
        return parameters(rule).stream().map(PythonRules::snake).toList();
    }

    private boolean usesTime() {
        return lines.lines().stream().anyMatch(line -> line.value().used().contains(Assignments.TIME));
    }

    /** Returns the lines with the last two joined: the change of the parameter contains the formula of the step. */
    private List<Assignments.Assignment> steps() {
        List<Assignments.Assignment> steps = new ArrayList<>(lines.lines());
        steps.remove(steps.size() - 1);
        Assignments.Assignment step = steps.remove(steps.size() - 1);
        Expression change = step.value()
                .replaced(Expression.of("-_any", List.of("_any")), Expression.of("x-_any", List.of("x", "_any")));
        steps.add(new Assignments.Assignment(Assignments.PARAMETER, change, 0));
        return steps;
    }

    /** Returns the lines that keep the hyperparameters and set the memory to its start; one line if they are few. */
    private List<String> constructor() {
        String targets = parameters(rule).stream().map(this::variable).collect(Collectors.joining(", "));
        String values = String.join(", ", pythonParameters());
        Map<String, String> starts = new TreeMap<>();
        lines.kept().forEach((name, start) -> starts.merge(Python.number(start), variable(name), PythonRules::chained));
        if (usesTime()) {
            starts.merge("0", variable(Assignments.TIME), PythonRules::chained);
        }
        List<String> memory = starts.entrySet().stream()
                .map(start -> start.getValue() + " = " + start.getKey())
                .toList();
        if (targets.isEmpty()) {
            return memory;
        }
        boolean isShort = parameters(rule).size() < LINE && lines.kept().size() == 1 && !usesTime();
        return isShort
                ? List.of(targets + ", " + memory.get(0).replace(" = ", " = " + values + ", "))
                : Stream.concat(Stream.of(targets + " = " + values), memory.stream())
                        .toList();
    }

    private static String chained(String one, String other) {
        return one + " = " + other;
    }

    /** Returns the Python variable of a name of the lines. */
    private String variable(String name) {
        return switch (name) {
            case Assignments.PARAMETER -> "theta";
            case Assignments.GRADIENT, RATE -> name;
            default -> {
                boolean isField = name.equals(Assignments.TIME)
                        || lines.kept().containsKey(name)
                        || parameters(rule).contains(name);
                yield isField ? String.join(".", "self", snake(name)) : snake(name);
            }
        };
    }

    /** Returns the formulas that document the class. Two fit on a line. */
    private String formulas() {
        List<String> formulas = steps().stream().map(this::formula).toList();
        return String.join(formulas.size() <= 2 ? ",  " : "\n", formulas);
    }

    /** Returns a line as a formula in one row. A hat is a combining character. */
    private String formula(Assignments.Assignment line) {
        boolean isKept =
                line.name().equals(Assignments.PARAMETER) || lines.kept().containsKey(line.name());
        LatexWriter writer =
                new LatexWriter(false, name -> new LatexWriter.Quantity(symbol(name), 0, true), Python::number, ", ");
        String latex = symbol(line.name()) + (isKept ? " \\leftarrow " : " = ") + writer.write(line.value());
        try {
            return Formula.parse(latex.replace("\\, ", " \\cdot "))
                    .inline(CharacterSet.UNICODE)
                    .toString()
                    .replace(" · ", "·");
        } catch (FormulaException e) {
            throw new IllegalStateException(latex, e);
        }
    }

    private String symbol(String name) {
        return Hyperparameter.named(name)
                .map(Hyperparameter::symbol)
                .orElseGet(() -> rule.kind().symbol(name));
    }
}
