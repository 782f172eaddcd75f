package descenso.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions of one purpose, each written once: under the purpose's name where there is but one, else with numbers. */
final class PythonFunctions {

    private static final String NAME = "name";

    private final String file;
    private final String purpose;
    private final List<Body> bodies = new ArrayList<>();

    /** A function's own part. */
    record Body(Set<String> wishes, Map<String, String> values) {}

    /** @param file the template of such a function */
    PythonFunctions(String file, String purpose) {
        this.file = file;
        this.purpose = purpose;
    }

    void add(Body body) {
        if (!bodies.contains(body)) {
            bodies.add(body);
        }
    }

    /** What one that was added is called, once all are. */
    String name(Body body) {
        return bodies.size() == 1 ? purpose : purpose + (bodies.indexOf(body) + 1);
    }

    String definitions() {
        List<String> definitions = new ArrayList<>();
        for (Body body : bodies) {
            Map<String, String> values = new LinkedHashMap<>(body.values());
            values.put(NAME, name(body));
            definitions.add(PythonTemplate.fill(file, body.wishes(), values));
        }
        return String.join("\n\n", definitions).stripTrailing();
    }
}
