package descenso.course.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The context of reading: the languages of the texts, and whether a setting was applied before. */
public record ReadContext(
        Diagnostics diagnostics,
        Scope scope,
        DataFiles data,
        Optional<YamlNode> seedNode,
        CourseLanguages languages,
        boolean isChanged) {

    /** Creates the context of a block in a lesson, which is in one language and has no variables. */
    public static ReadContext ofLesson(Path lesson, Diagnostics diagnostics) {
        return of(lesson, diagnostics, CourseLanguages.outside());
    }

    /** Creates the context of a file with these languages and without variables. */
    public static ReadContext of(Path file, Diagnostics diagnostics, CourseLanguages languages) {
        DataFiles data = new DataFiles(file, file, new FileCache<>());
        return new ReadContext(diagnostics, Scope.empty(), data, Optional.empty(), languages, false);
    }

    /** Returns a copy with other variables. */
    public ReadContext withScope(Scope other) {
        return new ReadContext(diagnostics, other, data, seedNode, languages, isChanged);
    }

    /** Returns a copy that adds its diagnostics to another collector. */
    public ReadContext withDiagnostics(Diagnostics others) {
        return new ReadContext(others, scope, data, seedNode, languages, isChanged);
    }

    /** Tests whether an error, not in a setting itself, may follow from a setting that removed something. */
    public boolean isConsequence(Diagnostic diagnostic) {
        return isChanged && !diagnostic.position().isInSetting();
    }

    /** Returns the seed of the experiment, for components without their own; 1 if it is missing or invalid. */
    public long seed() {
        return seedNode.flatMap(node -> diagnostics.tryRead(() -> Numbers.seed(node, scope)))
                .orElse(1L);
    }

    /**
     * Reads a display name. A plain text, such as a letter or a name, is the same in every language.
     *
     * @throws CourseException if the value is not such a text
     */
    public LocalizedText readName(YamlNode node) throws CourseException {
        List<Diagnostic> notes = new ArrayList<>();
        LocalizedText words = node.name(languages, notes);
        notes.forEach(diagnostics::error);
        return words;
    }

    /**
     * Reads a text for display. Adds an error for a language that is unknown, or missing although it is promised.
     *
     * @throws CourseException if there is no text in any language
     */
    public LocalizedText readText(YamlNode node) throws CourseException {
        List<Diagnostic> notes = new ArrayList<>();
        LocalizedText words = node.localized(languages, notes);
        notes.forEach(diagnostics::error);
        return words;
    }
}
