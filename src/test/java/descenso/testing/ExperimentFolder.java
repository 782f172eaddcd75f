package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.setting.Setting;
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

/** A folder with data, where experiments are written and read. */
public final class ExperimentFolder {

    private final Path folder;

    public ExperimentFolder(Path folder) {
        this.folder = folder;
    }

    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes of an experiment x.yaml. */
    public ParsedExperiment read(String yaml, Setting... settings) {
        return ExperimentReader.read(write("x.yaml", yaml), List.of(settings), folder.resolve("data"));
    }

    public Experiment good(String yaml, Setting... settings) {
        ParsedExperiment reading = read(yaml, settings);
        assertThat(said(reading.faults())).isEmpty();
        return reading.experiment().orElseThrow();
    }

    /** As in 3:12 OUT_OF_RANGE -1, x ≥ 0, before it the file if it is another; every sentence has all its words. */
    public String faults(String yaml, Setting... settings) {
        ParsedExperiment reading = read(yaml, settings);
        assertThat(reading.experiment()).isEmpty();
        return said(reading.faults());
    }

    public String said(List<Diagnostic> faults) {
        return faults.stream().map(this::said).collect(Collectors.joining("; "));
    }

    /** Of a list of all names the first few do. */
    private static String cut(String argument) {
        return argument.length() <= 40 ? argument : argument.substring(0, 24) + "…";
    }

    private String said(Diagnostic fault) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(fault.sentence())).doesNotContainPattern("\\{\\d…?}");
        }
        Path file = fault.place().file();
        String name = file.startsWith(folder) ? folder.relativize(file) + ":" : file + ":";
        String place = fault.place().line() + ":" + fault.place().column();
        String key = fault.sentence().phrase().name().replaceFirst("^(EXPERIMENT|COURSE)_", "");
        String arguments =
                fault.sentence().arguments().stream().map(ExperimentFolder::cut).collect(Collectors.joining(", "));
        return ((name.equals("x.yaml:") ? "" : name) + place + " " + key + " " + arguments).strip();
    }
}
