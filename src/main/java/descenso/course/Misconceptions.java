package descenso.course;

import descenso.course.compiled.CompiledCourse;
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

    private final Path file;
    private final AllowedFolders allowed;
    private final CompiledCourse compiled;

    /**
     * Cache of the parsed file. Benign race like String.hashCode: the content is immutable, so two threads that both
     * parse it compute equal values.
     */
    private @Nullable Content content;

    /**
     * Creates the misconceptions of a course. Their file need not exist.
     *
     * @param folder the folder of the course
     * @param compiled the values of the files that have not changed
     */
    Misconceptions(Path folder, CompiledCourse compiled) {
        this.file = file(folder);
        this.allowed = AllowedFolders.of(folder);
        this.compiled = compiled;
    }

    /** Returns the path of the file in the folder of a course. */
    static Path file(Path folder) {
        return folder.resolve("misconceptions.yaml");
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
            known = compiled.value(file, Content.class).orElseGet(() -> read(file, allowed));
            content = known;
        }
        return known;
    }

    static Content read(Path file, AllowedFolders allowed) {
        Diagnostics diagnostics = new Diagnostics();
        Map<String, Misconception> byId = new LinkedHashMap<>();
        if (Files.exists(file)) {
            diagnostics
                    .tryRead(() -> MisconceptionsReader.read(SourceFile.read(file, allowed), diagnostics))
                    .ifPresent(byId::putAll);
        }
        return new Content(byId, diagnostics.diagnostics().stream().distinct().toList());
    }

    /** The content of the file. */
    record Content(Map<String, Misconception> byId, List<Diagnostic> diagnostics) {}
}
