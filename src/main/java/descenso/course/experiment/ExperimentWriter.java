package descenso.course.experiment;

import descenso.course.data.DataFiles;
import descenso.course.setting.ExperimentSchema;
import descenso.course.setting.Setting;
import descenso.course.setting.SettingApplier;
import descenso.course.setting.YamlPath;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostics;
import descenso.course.source.LocalizedText;
import descenso.course.task.Challenge;
import descenso.course.yaml.YamlNode;
import descenso.course.yaml.YamlWriter;
import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an experiment with its settings applied, so that the new file needs no settings. */
public final class ExperimentWriter {

    private static final String VARY = "vary";
    private static final String PREDICT = "predict";
    private static final String CHALLENGES = "challenges";

    private ExperimentWriter() {}

    /**
     * Returns the changed experiment, which {@link ExperimentReader} reads without errors. Comments of the file are
     * lost.
     *
     * @param settings changes, applied in this order
     * @param data as for {@link ExperimentReader#read}
     * @throws CourseException if the file or a setting is invalid
     */
    public static ExperimentSource write(Path file, List<Setting> settings, Path data) throws CourseException {
        ExperimentFile source = new ExperimentFile(file);
        YamlNode written = source.yaml();
        YamlNode changed = written;
        for (Setting setting : settings) {
            changed = SettingApplier.apply(changed, setting);
        }
        DataFiles files = new DataFiles(file, data);
        Optional<Experiment> experiment =
                new ExperimentFieldsReader(source, changed, written, new Diagnostics(), files).read();
        if (experiment.isPresent()) {
            changed = named(changed, experiment.get());
        }
        Map<String, YamlNode> entries = inOrder(changed);
        prune(changed, entries);
        if (experiment.isPresent()) {
            prune(experiment.get(), entries);
        }
        return new ExperimentSource(YamlWriter.write(entries), files.found());
    }

    /**
     * Adds a {@code name} to each optimizer with a label that its settings made wrong. The label itself stays because
     * other parts of the file refer to it.
     */
    private static YamlNode named(YamlNode root, Experiment experiment) throws CourseException {
        List<String> labels = experiment.labels();
        YamlNode named = root;
        for (int i = 0; i < labels.size(); i++) {
            LocalizedText name = experiment.names().nameOf(labels.get(i)).written();
            if (!name.equals(LocalizedText.same(labels.get(i)))) {
                named = SettingApplier.apply(
                        named, new Setting(String.join(".", "optimizers", Integer.toString(i), "name"), yaml(name)));
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

    /** Returns the entries in the order of the authors' guide. */
    private static Map<String, YamlNode> inOrder(YamlNode root) throws CourseException {
        Map<String, YamlNode> entries = root.map().entries();
        Map<String, YamlNode> ordered = new LinkedHashMap<>();
        for (String key : ExperimentSchema.KEYS) {
            YamlNode value = entries.get(key);
            if (value != null) {
                ordered.put(key, value);
            }
        }
        return ordered;
    }

    /**
     * Removes from {@code vary} the paths that a setting made invalid; they would be reported as errors of the file.
     */
    private static void prune(YamlNode root, Map<String, YamlNode> entries) throws CourseException {
        YamlNode vary = entries.get(VARY);
        if (vary == null) {
            return;
        }
        keep(VARY, vary.without(item -> !YamlPath.leads(root, item.characters())), entries);
    }

    private static void keep(String key, YamlNode left, Map<String, YamlNode> entries) {
        if (left.items().isEmpty()) {
            entries.remove(key);
        } else {
            entries.put(key, left);
        }
    }

    /** Removes the prediction and the challenges that a setting made unreadable. */
    private static void prune(Experiment experiment, Map<String, YamlNode> entries) {
        if (experiment.prediction().isEmpty()) {
            entries.remove(PREDICT);
        }
        YamlNode challenges = entries.get(CHALLENGES);
        if (challenges != null) {
            Set<String> ids =
                    experiment.challenges().stream().map(Challenge::id).collect(Collectors.toSet());
            keep(CHALLENGES, challenges.without(item -> !ids.contains(id(item))), entries);
        }
    }

    private static String id(YamlNode challenge) {
        return challenge.mapping().flatMap(map -> map.word("id")).orElse("");
    }
}
