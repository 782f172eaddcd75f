package descenso.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Python text with holes, read from the resource files beside this class.
 *
 * <ul>
 * <li>The lines between {@code #:if A !B} and {@code #:end} are written if flag A is set and flag B is not.
 * <li>A line that ends in {@code #: A !B} is written under the same condition.
 * <li>{@code #:include FILE} is replaced by a whole file.
 * <li>{@code <<NAME>>} is replaced by a value. Several lines are indented like the hole; a line with nothing but an
 * empty hole is omitted.
 * </ul>
 */
final class PythonTemplate {

    private static final String IF = "#:if ";
    private static final String END = "#:end";
    private static final String INCLUDE = "#:include ";
    private static final String ONLY = "  #: ";

    private static final Pattern HOLE = Pattern.compile("<<(\\w+)>>");
    private static final Pattern WIDE_GAP = Pattern.compile("\\n{4,}");
    private static final Pattern GAP_BEFORE_DEDENT = Pattern.compile("\\n\\n\\n+(?= )");

    private final Set<String> flags;
    private final Map<String, String> values;
    private final StringBuilder text = new StringBuilder();

    /** For each open {@code #:if}, innermost first: whether its condition holds. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private PythonTemplate(Set<String> flags, Map<String, String> values) {
        this.flags = flags;
        this.values = values;
    }

    /** Returns a filled template, from the flags that are set and the texts of the holes by name. */
    static String fill(String file, Set<String> flags, Map<String, String> values) {
        PythonTemplate template = new PythonTemplate(flags, values);
        template.include(file);
        String narrow = WIDE_GAP.matcher(template.text).replaceAll("\n\n\n");
        return GAP_BEFORE_DEDENT.matcher(narrow).replaceAll("\n\n").strip() + "\n";
    }

    private void include(String file) {
        read(file).lines().forEach(this::line);
    }

    private static String read(String file) {
        try (InputStream stream = PythonTemplate.class.getResourceAsStream("python/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        String bare = line.strip();
        if (bare.startsWith(IF)) {
            open.push(holds(bare.substring(IF.length())));
        } else if (bare.equals(END)) {
            open.pop();
        } else if (!open.contains(false)) {
            visibleLine(line);
        }
    }

    private void visibleLine(String line) {
        int only = line.indexOf(ONLY);
        if (line.startsWith(INCLUDE)) {
            include(line.substring(INCLUDE.length()));
        } else if (only < 0) {
            write(line);
        } else if (holds(line.substring(only + ONLY.length()))) {
            write(line.substring(0, only));
        }
    }

    private boolean holds(String conditions) {
        for (String condition : conditions.strip().split(" ", -1)) {
            boolean isNegated = condition.startsWith("!");
            if (flags.contains(isNegated ? condition.substring(1) : condition) == isNegated) {
                return false;
            }
        }
        return true;
    }

    private void write(String line) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        Matcher hole = HOLE.matcher(line);
        String filled = hole.replaceAll(
                match -> Matcher.quoteReplacement(value(match.group(1)).replace("\n", "\n" + indent)));
        if (line.isBlank() || !filled.isBlank()) {
            text.append(filled.stripTrailing()).append('\n');
        }
    }

    private String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /**
     * The Python functions of one purpose; equal ones are written once. A single function has the name of the purpose;
     * several have numbers from 1 appended.
     */
    static final class Functions {

        private static final String NAME = "<<name>>";

        private final String file;
        private final String purpose;

        /** The definitions, without the names. */
        private final List<String> texts = new ArrayList<>();

        /** Creates an empty set of functions, from the template of a function and the base of their names. */
        Functions(String file, String purpose) {
            this.file = file;
            this.purpose = purpose;
        }

        /**
         * Adds a filled template and returns the name of the function, which is valid after all functions are added.
         */
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
}
