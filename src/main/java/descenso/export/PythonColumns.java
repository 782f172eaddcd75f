package descenso.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The named values of all runs of a program. A value that is the same in all runs becomes a constant of the program,
 * the others become columns of its table of runs.
 */
final class PythonColumns {

    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    /** Adds a run; every run must have the same names. */
    void add(Map<String, String> values) {
        values.forEach((name, value) ->
                columns.computeIfAbsent(name, fresh -> new ArrayList<>()).add(value));
    }

    /** Removes columns that the program does not use. */
    void drop(Set<String> names) {
        columns.keySet().removeAll(names);
    }

    private boolean isConstant(String name) {
        return values(name).stream().distinct().count() == 1;
    }

    private List<String> values(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    /** Returns the names of the columns in which runs differ. */
    List<String> varying() {
        return columns.keySet().stream().filter(name -> !isConstant(name)).toList();
    }

    /** Returns one assignment per line for the columns in which all runs agree. */
    String constants() {
        StringBuilder lines = new StringBuilder();
        columns.forEach((name, values) -> {
            if (isConstant(name) && !values.get(0).equals(name)) {
                lines.append(name).append(" = ").append(values.get(0)).append('\n');
            }
        });
        return lines.toString().stripTrailing();
    }

    /**
     * Returns the values of a run in the columns in which runs differ, in the order of {@link #varying}.
     *
     * @param run index of the run, 0-based
     */
    List<String> row(int run) {
        return varying().stream().map(name -> values(name).get(run)).toList();
    }
}
