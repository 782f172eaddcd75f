package descenso.course.value;

import descenso.course.data.DataFiles;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.LocalizedText;
import descenso.course.yaml.LocalisedReader;
import descenso.course.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the values of an experiment are read with.
 *
 * @param seedNode where the experiment says its seed
 * @param bilingual whether words must be there in both languages
 * @param isChanged whether anything was set before it is read
 */
public record ReadContext(
        Diagnostics findings,
        Scope scope,
        DataFiles data,
        Optional<YamlNode> seedNode,
        boolean bilingual,
        boolean isChanged) {

    /** Of a block in a lesson, which is in one language and knows no variables. */
    public static ReadContext ofLesson(Path lesson, Diagnostics findings) {
        return new ReadContext(findings, Scope.empty(), new DataFiles(lesson, lesson), Optional.empty(), false, false);
    }

    /** Of a file that speaks both languages and knows no variables. */
    public static ReadContext ofCourse(Path file, Diagnostics findings) {
        return new ReadContext(findings, Scope.empty(), new DataFiles(file, file), Optional.empty(), true, false);
    }

    /** The same with other variables. */
    public ReadContext withScope(Scope other) {
        return new ReadContext(findings, other, data, seedNode, bilingual, isChanged);
    }

    /** The same, telling somebody else what is wrong. */
    public ReadContext withDiagnostics(Diagnostics others) {
        return new ReadContext(others, scope, data, seedNode, bilingual, isChanged);
    }

    /** Whether a fault is but what a setting took away, and not the file's. */
    public boolean isConsequence(Diagnostic fault) {
        return isChanged && !fault.place().isInSetting();
    }

    /** The experiment's, for whatever has none of its own; 1 where it says none that can be read. */
    public long seed() {
        return seedNode.flatMap(node -> findings.tryRead(() -> Numbers.seed(node, scope)))
                .orElse(1L);
    }

    /** What something is called for people; a letter or a name may be the same in every language. */
    public LocalizedText readName(YamlNode node) throws CourseException {
        return node.isText() ? LocalizedText.same(node.line()) : readText(node);
    }

    /** Words for people. */
    public LocalizedText readText(YamlNode node) throws CourseException {
        List<Diagnostic> notes = new ArrayList<>();
        LocalizedText words = bilingual ? LocalisedReader.read(node, notes) : LocalisedReader.lenient(node, notes);
        notes.forEach(findings::error);
        return words;
    }
}
