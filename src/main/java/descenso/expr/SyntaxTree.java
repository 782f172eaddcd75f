package descenso.expr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An expression as a tree, which can be rewritten. Equal trees compute the same value. The methods recurse as deep as
 * the tree, so that it is of use only for formulas of the program itself and not for the longest texts of learners.
 *
 * @param operation operation of the root; empty for a variable or a constant
 * @param name name of a variable; empty for anything else
 * @param constant value of a constant; 0 for anything else
 * @param arguments arguments of the operation, in the order of {@link Operation#value}
 */
record SyntaxTree(Optional<Operation> operation, String name, double constant, List<SyntaxTree> arguments) {

    /** Beginning of the name of a variable that stands for any part of an expression. */
    private static final String ANY = "_";

    /** Builds the tree of a tape. */
    static final class Builder implements Algebra<SyntaxTree> {

        @Override
        public SyntaxTree constant(double value) {
            return new SyntaxTree(Optional.empty(), "", value, List.of());
        }

        @Override
        public SyntaxTree variable(String name) {
            return new SyntaxTree(Optional.empty(), name, 0, List.of());
        }

        @Override
        public SyntaxTree apply(Operation operation, SyntaxTree first, SyntaxTree second, SyntaxTree third) {
            List<SyntaxTree> arguments = List.of(first, second, third).subList(0, operation.arity());
            return new SyntaxTree(Optional.of(operation), "", 0, arguments);
        }
    }

    private boolean isAny() {
        return name.startsWith(ANY);
    }

    private SyntaxTree inArguments(UnaryOperator<SyntaxTree> change) {
        return new SyntaxTree(
                operation, name, constant, arguments.stream().map(change).toList());
    }

    /** Returns the tree with each {@code if} on known variables replaced by the branch that it takes. */
    SyntaxTree resolved(Map<String, Double> known) {
        if (operation.filter(Operation.IF::equals).isPresent()) {
            Set<String> variables = new HashSet<>();
            arguments.get(2).collectVariables(variables);
            if (known.keySet().containsAll(variables)) {
                double value = arguments.get(2).value(known);
                return arguments.get(value == 0 ? 1 : 0).resolved(known);
            }
        }
        return inArguments(argument -> argument.resolved(known));
    }

    /** Returns the tree with other names for some variables. */
    SyntaxTree renamed(Map<String, String> names) {
        return new SyntaxTree(
                operation,
                names.getOrDefault(name, name),
                constant,
                arguments.stream().map(argument -> argument.renamed(names)).toList());
    }

    private double value(Map<String, Double> known) {
        if (operation.isEmpty()) {
            return name.isEmpty() ? constant : known.getOrDefault(name, Double.NaN);
        }
        double[] values = arguments.stream()
                .mapToDouble(argument -> argument.value(known))
                .toArray();
        int last = values.length - 1;
        return operation.get().value(values[0], values[Math.min(1, last)], values[Math.min(2, last)]);
    }

    void collectVariables(Set<String> variables) {
        if (!name.isEmpty()) {
            variables.add(name);
        }
        arguments.forEach(argument -> argument.collectVariables(variables));
    }

    /** Tests whether this pattern matches a whole tree. */
    boolean matches(SyntaxTree tree) {
        return matches(tree, new HashMap<>());
    }

    private boolean matches(SyntaxTree tree, Map<String, SyntaxTree> found) {
        if (isAny()) {
            return found.computeIfAbsent(name, any -> tree).equals(tree);
        }
        if (arguments.isEmpty() || !operation.equals(tree.operation)) {
            return equals(tree);
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).matches(tree.arguments.get(i), found)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the tree with each part that matches a pattern replaced. Does not replace within a replaced part. */
    SyntaxTree replaced(SyntaxTree pattern, SyntaxTree replacement) {
        Map<String, SyntaxTree> found = new HashMap<>();
        if (pattern.matches(this, found)) {
            return replacement.filled(found);
        }
        return inArguments(argument -> argument.replaced(pattern, replacement));
    }

    /** Returns the different parts that match a pattern, the outermost first, with what its variables stand for. */
    Map<SyntaxTree, Map<String, SyntaxTree>> matching(SyntaxTree pattern) {
        Map<SyntaxTree, Map<String, SyntaxTree>> parts = new LinkedHashMap<>();
        collectMatching(pattern, parts);
        return parts;
    }

    private void collectMatching(SyntaxTree pattern, Map<SyntaxTree, Map<String, SyntaxTree>> parts) {
        Map<String, SyntaxTree> found = new HashMap<>();
        if (pattern.matches(this, found)) {
            parts.putIfAbsent(this, found);
        }
        arguments.forEach(argument -> argument.collectMatching(pattern, parts));
    }

    /** Returns this pattern with its variables replaced by what they stand for. */
    SyntaxTree filled(Map<String, SyntaxTree> found) {
        return isAny() ? found.getOrDefault(name, this) : inArguments(argument -> argument.filled(found));
    }

    /**
     * Writes the tree onto a tape and returns its slot. Writes equal parts once.
     *
     * @param variables names of the tape's variables, in order
     * @param written slots of the parts that are on the tape already; receives those of this tree
     */
    int write(Tape.Writer tape, List<String> variables, Map<SyntaxTree, Integer> written) {
        Integer known = written.get(this);
        if (known != null) {
            return known;
        }
        int[] slots = arguments.stream()
                .mapToInt(argument -> argument.write(tape, variables, written))
                .toArray();
        int slot = operation
                .map(applied -> tape.apply(applied, slots))
                .orElseGet(() -> name.isEmpty() ? tape.constant(constant) : variables.indexOf(name));
        written.put(this, slot);
        return slot;
    }

    /** Returns the tree as nested calls, for messages of errors. */
    @Override
    public String toString() {
        if (operation.isEmpty()) {
            return name.isEmpty() ? NumberText.of(constant) : name;
        }
        List<String> texts = arguments.stream().map(SyntaxTree::toString).toList();
        return operation.get().text() + "(" + String.join(", ", texts) + ")";
    }
}
