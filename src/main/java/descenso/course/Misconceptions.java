package descenso.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What learners of a course often believe, as its folder holds it; parsed once somebody asks for it. */
public final class Misconceptions {

    private static final String FILE = "misconceptions.yaml";

    private final Optional<Source> source;

    /** What kept the file from being read. */
    private final List<Fault> unread;

    /** Remembers; it is immutable, so two threads that both parse it remember equal things. */
    private @Nullable Content content;

    private Misconceptions(Optional<Source> source, List<Fault> unread) {
        this.source = source;
        this.unread = unread;
    }

    /** Of the course in this folder, which need not have any. */
    static Misconceptions in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Misconceptions(Optional.empty(), List.of());
        }
        try {
            return new Misconceptions(Optional.of(Source.read(file)), List.of());
        } catch (CourseException e) {
            return new Misconceptions(Optional.empty(), List.of(e.fault()));
        }
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
    public List<Fault> faults() {
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
        Findings findings = new Findings();
        findings.note(unread);
        Map<String, Misconception> byId = new LinkedHashMap<>();
        source.flatMap(text -> findings.attempt(() -> MisconceptionsReader.read(text, findings)))
                .ifPresent(byId::putAll);
        return new Content(byId, findings.faults().stream().distinct().toList());
    }

    private record Content(Map<String, Misconception> byId, List<Fault> faults) {}
}
