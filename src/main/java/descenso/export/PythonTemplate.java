package descenso.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Python with holes, from the files beside this class. A line between {@code #:if A !B} and {@code #:end} stands where A is
 * wished for and B is not; so does a line that ends in {@code #: A !B}. {@code #:include FILE} stands for a whole file,
 * {@code <<NAME>>} for what is filled in: several lines are indented as the hole is, and a line of nothing but an empty hole
 * is left out.
 */
final class PythonTemplate {

    private static final String IF = "#:if ";
    private static final String END = "#:end";
    private static final String INCLUDE = "#:include ";
    private static final String ONLY = "  #: ";

    private static final Pattern HOLE = Pattern.compile("<<(\\w+)>>");
    private static final Pattern WIDE_GAP = Pattern.compile("\\n{4,}");
    private static final Pattern GAP_BEFORE_DEDENT = Pattern.compile("\\n\\n\\n+(?= )");

    private final Set<String> wishes;
    private final Map<String, String> values;
    private final StringBuilder text = new StringBuilder();

    /** Whether what stands between each {@code #:if} that is open and its end is wished for. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private PythonTemplate(Set<String> wishes, Map<String, String> values) {
        this.wishes = wishes;
        this.values = values;
    }

    /** The file of that name, filled in. */
    static String fill(String file, Set<String> wishes, Map<String, String> values) {
        PythonTemplate template = new PythonTemplate(wishes, values);
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
            open.push(isWished(bare.substring(IF.length())));
        } else if (bare.equals(END)) {
            open.pop();
        } else if (!open.contains(false)) {
            wishedLine(line);
        }
    }

    private void wishedLine(String line) {
        int only = line.indexOf(ONLY);
        if (line.startsWith(INCLUDE)) {
            include(line.substring(INCLUDE.length()));
        } else if (only < 0) {
            write(line);
        } else if (isWished(line.substring(only + ONLY.length()))) {
            write(line.substring(0, only));
        }
    }

    private boolean isWished(String conditions) {
        for (String condition : conditions.strip().split(" ", -1)) {
            boolean isNegated = condition.startsWith("!");
            if (wishes.contains(isNegated ? condition.substring(1) : condition) == isNegated) {
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
}
