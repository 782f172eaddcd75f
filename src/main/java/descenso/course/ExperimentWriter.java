package descenso.course;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An experiment's file and its settings to one that needs no settings. */
public final class ExperimentWriter {

    private static final String VARY = "vary";

    private ExperimentWriter() {}

    /**
     * What an experiment becomes that {@link ExperimentReader} reads without a fault; comments are lost.
     *
     * @param settings changes, made in their order
     * @param data as for {@link ExperimentReader#read}
     * @throws CourseException where it cannot be read after all
     */
    public static ExperimentSource write(Path file, List<Setting> settings, Path data) throws CourseException {
        ExperimentFile source = new ExperimentFile(file);
        YamlNode written = source.yaml();
        YamlNode changed = written;
        for (Setting setting : settings) {
            changed = Settings.apply(changed, setting);
        }
        DataFiles files = new DataFiles(file, data);
        new DescriptionReader(source, changed, written, new Findings(), files).read();
        return new ExperimentSource(YamlWriter.write(inOrder(changed)), files.found());
    }

    /** In the guide's order. */
    private static Map<String, YamlNode> inOrder(YamlNode root) throws CourseException {
        Map<String, YamlNode> entries = root.map().entries();
        Map<String, YamlNode> ordered = new LinkedHashMap<>();
        for (String key : DescriptionReader.KEYS) {
            YamlNode value = entries.get(key);
            if (value != null) {
                ordered.put(key, value);
            }
        }
        prune(root, ordered);
        return ordered;
    }

    /** What a setting took away can no longer be varied, and the file would be to blame for saying so. */
    private static void prune(YamlNode root, Map<String, YamlNode> entries) throws CourseException {
        YamlNode vary = entries.get(VARY);
        if (vary == null) {
            return;
        }
        YamlNode left = vary.without(item -> !YamlPath.leads(root, item.characters()));
        if (left.items().isEmpty()) {
            entries.remove(VARY);
        } else {
            entries.put(VARY, left);
        }
    }
}
