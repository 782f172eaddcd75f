package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Setting;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A folder into which tests write experiments and data, and from which they read experiments. */
public final class ExperimentFolder {

    private final Path folder;

    public ExperimentFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a file in UTF-8, and the folders above it. */
    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, and the folders above it. */
    public Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an experiment as x.yaml and reads it with the settings. */
    public ParsedExperiment read(String yaml, Setting... settings) {
        return new ExperimentSpecs().read(write("x.yaml", yaml), List.of(settings), folder.resolve("data"));
    }

    /** Returns an experiment that must have no errors. */
    public Experiment good(String yaml, Setting... settings) {
        ParsedExperiment parsed = read(yaml, settings);
        assertThat(format(parsed.diagnostics())).isEmpty();
        return parsed.experiment().orElseThrow();
    }

    /**
     * Returns the errors of an experiment that must have some, such as {@code 3:12 OUT_OF_RANGE -1, x ≥ 0}. The file
     * name precedes the position if it is not x.yaml. Asserts that every placeholder of a message is filled.
     */
    public String faults(String yaml, Setting... settings) {
        ParsedExperiment parsed = read(yaml, settings);
        assertThat(parsed.experiment()).isEmpty();
        return format(parsed.diagnostics());
    }

    /** Formats errors, separated by semicolons. */
    public String format(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::text).collect(Collectors.joining("; "));
    }

    /** Returns an argument, cut to 24 characters if it is longer than 40, so that a list of all names stays short. */
    private static String cut(String argument) {
        return argument.length() <= 40 ? argument : argument.substring(0, 24) + "…";
    }

    private String text(Diagnostic diagnostic) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(diagnostic.message())).doesNotContainPattern("\\{\\d…?}");
        }
        Path file = diagnostic.position().file();
        String name = file.startsWith(folder) ? folder.relativize(file) + ":" : file + ":";
        String place =
                diagnostic.position().line() + ":" + diagnostic.position().column();
        String key = diagnostic.message().key().name().replaceFirst("^(EXPERIMENT|COURSE)_", "");
        String arguments = diagnostic.message().arguments().stream()
                .map(ExperimentFolder::cut)
                .collect(Collectors.joining(", "));
        return ((name.equals("x.yaml:") ? "" : name) + place + " " + key + " " + arguments).strip();
    }
}
