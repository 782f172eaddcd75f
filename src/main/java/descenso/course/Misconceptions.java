package descenso.course;

import descenso.course.source.AllowedFolders;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The misconceptions of a course. Their file is read on first use. */
public final class Misconceptions {

    private static final String FILE = "misconceptions.yaml";

    private final Path file;
    private final AllowedFolders allowed;

    /**
     * Cache of the parsed file. Benign race like String.hashCode: the content is immutable, so two threads that both
     * parse it compute equal values.
     */
    private @Nullable Content content;

    /** Creates the misconceptions of the course in this folder. Their file need not exist. */
    Misconceptions(Path folder) {
        this.file = folder.resolve(FILE);
        this.allowed = AllowedFolders.of(folder);
    }

    /** Returns the misconception with this id; empty if there is none. */
    public Optional<Misconception> find(String id) {
        return Optional.ofNullable(content().byId().get(id));
    }

    /** Returns the misconceptions without errors, in the order of the file. */
    public List<Misconception> all() {
        return List.copyOf(content().byId().values());
    }

    /** Returns the diagnostics of the file. */
    public List<Diagnostic> diagnostics() {
        return content().diagnostics();
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            known = read();
            content = known;
        }
        return known;
    }

    private Content read() {
        Diagnostics diagnostics = new Diagnostics();
        Map<String, Misconception> byId = new LinkedHashMap<>();
        if (Files.exists(file)) {
            diagnostics
                    .tryRead(() -> MisconceptionsReader.read(SourceFile.read(file, allowed), diagnostics))
                    .ifPresent(byId::putAll);
        }
        return new Content(byId, diagnostics.diagnostics().stream().distinct().toList());
    }

    private record Content(Map<String, Misconception> byId, List<Diagnostic> diagnostics) {}
}
