package descenso.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What all runs have, by name, and each its own value: what is the same in all of them is said once. */
final class PythonColumns {

    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    /** One more run; every run has the same names. */
    void add(Map<String, String> values) {
        values.forEach((name, value) ->
                columns.computeIfAbsent(name, fresh -> new ArrayList<>()).add(value));
    }

    /** Takes those away that nobody asks for. */
    void drop(Set<String> names) {
        columns.keySet().removeAll(names);
    }

    private boolean isConstant(String name) {
        return values(name).stream().distinct().count() == 1;
    }

    private List<String> values(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    /** The names of those in which runs differ. */
    List<String> varying() {
        return columns.keySet().stream().filter(name -> !isConstant(name)).toList();
    }

    /** A line each of those in which they do not. */
    String constants() {
        StringBuilder lines = new StringBuilder();
        columns.forEach((name, values) -> {
            if (isConstant(name) && !values.get(0).equals(name)) {
                lines.append(name).append(" = ").append(values.get(0)).append('\n');
            }
        });
        return lines.toString().stripTrailing();
    }

    /** The values in which a run differs, in the order of {@link #varying}. */
    List<String> row(int run) {
        return varying().stream().map(name -> values(name).get(run)).toList();
    }
}
