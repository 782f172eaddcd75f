package descenso.course.task;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.SpellingSuggestion;
import descenso.course.value.ReadContext;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads texts with figures in them.
 *
 * @param known names of the figures that a text may use
 * @param unknown names of the figures that it must not use because their values are not known yet
 */
record WordingReader(ReadContext context, List<String> known, List<String> unknown) {

    /**
     * Reads a text and checks the figures in it.
     *
     * @throws CourseException if the value has no text, a brace belongs to no figure, or a figure is unknown or not
     *     known yet
     */
    FigureTemplate read(YamlNode node) throws CourseException {
        LocalizedText words = context.readText(node);
        if (node.isText()) {
            check(node.excerpt());
        } else {
            for (Language language : Language.values()) {
                Optional<YamlNode> text = node.map().optional(language.code());
                if (text.isPresent()) {
                    check(text.get().excerpt());
                }
            }
        }
        return new FigureTemplate(words);
    }

    private void check(SourceText words) throws CourseException {
        Matcher name = FigureTemplate.NAME.matcher(words.text());
        int from = 0;
        while (name.find()) {
            requireNoBrace(words, from, name.start());
            requireKnown(name.group(1).strip(), words.position(name.start(1)));
            from = name.end();
        }
        requireNoBrace(words, from, words.text().length());
    }

    private static void requireNoBrace(SourceText words, int from, int to) throws CourseException {
        for (int i = from; i < to; i++) {
            if ("{}".indexOf(words.text().charAt(i)) >= 0) {
                throw new CourseException(words.position(i), MessageKey.EXPERIMENT_OPEN_BRACE);
            }
        }
    }

    private void requireKnown(String name, SourcePosition position) throws CourseException {
        if (unknown.contains(name)) {
            throw new CourseException(position, MessageKey.EXPERIMENT_NOT_GIVEN, name);
        }
        if (!known.contains(name)) {
            throw new CourseException(diagnostic(name, position));
        }
    }

    private Diagnostic diagnostic(String name, SourcePosition position) {
        if (known.isEmpty() || name.isEmpty()) {
            return Diagnostic.of(position, MessageKey.EXPERIMENT_OPEN_BRACE);
        }
        return SpellingSuggestion.to(name, known)
                .map(meant -> Diagnostic.of(position, MessageKey.EXPERIMENT_MISSPELT_WORD, name, meant))
                .orElseGet(() ->
                        Diagnostic.of(position, MessageKey.EXPERIMENT_UNKNOWN_WORD, name, EnumParser.list(known)));
    }
}
