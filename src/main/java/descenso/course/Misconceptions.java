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

/** What learners of a course often believe, as its folder holds it; read once somebody asks for it. */
public final class Misconceptions {

    private static final String FILE = "misconceptions.yaml";

    private final Path file;
    private final AllowedFolders confines;

    /** Remembers; it is immutable, so two threads that both parse it remember equal things. */
    private @Nullable Content content;

    /** Of the course in this folder, which need not have any. */
    Misconceptions(Path folder) {
        this.file = folder.resolve(FILE);
        this.confines = AllowedFolders.of(folder);
    }

    /** The one of this id. */
    public Optional<Misconception> find(String id) {
        return Optional.ofNullable(content().byId().get(id));
    }

    /** Those that can be read, in their author's order. */
    public List<Misconception> all() {
        return List.copyOf(content().byId().values());
    }

    /** What is wrong with the file. */
    public List<Diagnostic> faults() {
        return content().faults();
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
        Diagnostics findings = new Diagnostics();
        Map<String, Misconception> byId = new LinkedHashMap<>();
        if (Files.exists(file)) {
            findings.tryRead(() -> MisconceptionsReader.read(SourceFile.read(file, confines), findings))
                    .ifPresent(byId::putAll);
        }
        return new Content(byId, findings.faults().stream().distinct().toList());
    }

    private record Content(Map<String, Misconception> byId, List<Diagnostic> faults) {}
}
