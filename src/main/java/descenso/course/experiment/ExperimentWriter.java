package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.DataFiles;
import descenso.course.source.Diagnostics;
import descenso.course.source.FileCache;
import descenso.course.source.LocalizedText;
import descenso.course.source.Schema;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.course.source.YamlWriter;
import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an experiment with its settings applied, so that the new file needs no settings. */
public final class ExperimentWriter {

    private ExperimentWriter() {}

    /**
     * Returns the changed experiment, which {@link ExperimentSpecs} reads without errors. Comments of the file are
     * lost.
     *
     * @param settings changes, applied in this order
     * @param data as for {@link ExperimentSpecs#read}
     * @throws CourseException if the file or a setting is invalid
     */
    public static ExperimentSource write(Path file, List<Setting> settings, Path data) throws CourseException {
        ExperimentSpec spec = ExperimentSpec.read(file).with(settings);
        if (!spec.faults().isEmpty()) {
            throw new CourseException(spec.faults().get(0));
        }
        DataFiles files = new DataFiles(file, data, new FileCache<>());
        Optional<Experiment> experiment = spec.experiment(new Diagnostics(), files);
        YamlNode changed = experiment.isPresent() ? named(spec.root(), experiment.get()) : spec.root();
        Map<String, YamlNode> entries = inOrder(changed.map());
        prune("vary", entries, path -> YamlPath.leads(changed, path.characters()));
        if (experiment.isPresent()) {
            if (experiment.get().prediction().isEmpty()) {
                entries.remove("predict");
            }
            if (experiment.get().observation().isEmpty()) {
                entries.remove("observe");
            }
            if (entries.containsKey("first")
                    && !hasItsRuns(entries.get("first").map(), experiment.get().first())) {
                entries.remove("first");
            }
            Set<String> ids =
                    experiment.get().challenges().stream().map(Challenge::id).collect(Collectors.toSet());
            prune(
                    "challenges",
                    entries,
                    challenge -> challenge
                            .mapping()
                            .flatMap(map -> map.word("id"))
                            .filter(ids::contains)
                            .isPresent());
        }
        return new ExperimentSource(YamlWriter.write(entries), files.found());
    }

    /**
     * Writes the label of each optimizer as the template of the file if its values have not changed. Otherwise the
     * label stays, because other parts of the file refer to it, and the template becomes the {@code name}.
     */
    private static YamlNode named(YamlNode root, Experiment experiment) throws CourseException {
        List<String> labels = experiment.labels();
        YamlNode named = root;
        for (int i = 0; i < labels.size(); i++) {
            String own = labels.get(i);
            YamlMap map = YamlPath.items(root, "optimizers").get(i).map();
            Optional<YamlNode> label =
                    map.optional("label").filter(node -> !node.template().equals(node.characters()));
            LocalizedText name = label.map(node -> LocalizedText.same(node.template()))
                    .orElseGet(() -> experiment.names().nameOf(own).written());
            boolean isCurrent = label.isPresent() && OptimizerNaming.isCurrent(map, label.get());
            boolean isNew = map.optional("name").isEmpty() && !name.equals(LocalizedText.same(own));
            if (isCurrent || isNew) {
                String path = String.join(".", "optimizers", Integer.toString(i), isCurrent ? "label" : "name");
                named = new Setting(path, yaml(name)).appliedTo(named);
            }
        }
        return named;
    }

    private static String yaml(LocalizedText words) {
        List<String> texts = Stream.of(Language.values()).map(words::in).toList();
        return texts.stream().distinct().count() == 1
                ? quoted(texts.get(0))
                : Stream.of(Language.values())
                        .map(language -> language.code() + ": " + quoted(words.in(language)))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Tests whether the runs that a first view names are there: if some are not, it is read without them. */
    private static boolean hasItsRuns(YamlMap written, FirstView first) {
        return written.optional("of").isEmpty() == first.of().isEmpty()
                && written.optional("where").isEmpty() == first.where().isEmpty();
    }

    /** Returns the entries in the order of the authors' guide. */
    private static Map<String, YamlNode> inOrder(YamlMap map) {
        Map<String, YamlNode> ordered = new LinkedHashMap<>();
        Schema.of("experiment").keys().forEach(key -> map.optional(key).ifPresent(value -> ordered.put(key, value)));
        return ordered;
    }

    /** Removes from a list what a setting made invalid, and the list if it is then empty. */
    private static void prune(String key, Map<String, YamlNode> entries, Predicate<YamlNode> isKept) {
        YamlNode list = entries.get(key);
        if (list != null) {
            YamlNode kept = list.without(isKept.negate());
            if (kept.items().isEmpty()) {
                entries.remove(key);
            } else {
                entries.put(key, kept);
            }
        }
    }

    /** An experiment as text that needs no settings, and its data files by the names that it uses. */
    public record ExperimentSource(String yaml, Map<String, Path> files) {}
}
