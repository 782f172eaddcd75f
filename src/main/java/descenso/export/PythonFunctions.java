package descenso.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Python functions of one purpose; equal ones are written once. A single function has the name of the purpose;
 * several have numbers from 1 appended.
 */
final class PythonFunctions {

    private static final String NAME = "<<name>>";

    private final String file;
    private final String purpose;

    /** The definitions, without the names. */
    private final List<String> texts = new ArrayList<>();

    /** Creates an empty set of functions, from the template of a function and the base of their names. */
    PythonFunctions(String file, String purpose) {
        this.file = file;
        this.purpose = purpose;
    }

    /** Adds a filled template and returns the name of the function, which is valid after all functions are added. */
    String add(Set<String> flags, Map<String, String> values) {
        Map<String, String> named = new LinkedHashMap<>(values);
        named.put("name", NAME);
        String text = PythonTemplate.fill(file, flags, named);
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return name(text);
    }

    private String name(String text) {
        return texts.size() == 1 ? purpose : purpose + (texts.indexOf(text) + 1);
    }

    String definitions() {
        return texts.stream()
                .map(text -> text.replace(NAME, name(text)))
                .collect(Collectors.joining("\n\n"))
                .stripTrailing();
    }
}
