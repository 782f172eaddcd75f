package descenso.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Python functions of one purpose; equal ones are written once. A single function has the name of the purpose;
 * several have numbers from 1 appended.
 */
final class PythonFunctions {

    private static final String NAME = "name";

    private final String file;
    private final String purpose;
    private final List<Body> bodies = new ArrayList<>();

    /**
     * The part in which a function differs from others of its purpose.
     *
     * @param flags flags of the template
     * @param values texts by the names of the holes of the template
     */
    record Body(Set<String> flags, Map<String, String> values) {}

    /**
     * Creates an empty set of functions.
     *
     * @param file file name of the template of a function
     * @param purpose base of the function names
     */
    PythonFunctions(String file, String purpose) {
        this.file = file;
        this.purpose = purpose;
    }

    void add(Body body) {
        if (!bodies.contains(body)) {
            bodies.add(body);
        }
    }

    /** Returns the name of an added function. Valid after all functions are added. */
    String name(Body body) {
        return bodies.size() == 1 ? purpose : purpose + (bodies.indexOf(body) + 1);
    }

    String definitions() {
        List<String> definitions = new ArrayList<>();
        for (Body body : bodies) {
            Map<String, String> values = new LinkedHashMap<>(body.values());
            values.put(NAME, name(body));
            definitions.add(PythonTemplate.fill(file, body.flags(), values));
        }
        return String.join("\n\n", definitions).stripTrailing();
    }
}
