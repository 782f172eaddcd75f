package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.KnownWords;
import descenso.course.source.LocalizedText;
import descenso.course.source.ReadContext;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.YamlNode;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which names in braces, and only these, stand for figures: {@code {before} steps}. */
public record FigureTemplate(LocalizedText template) {

    /** A name in braces. */
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /** A name in braces, or a single brace. */
    private static final Pattern BRACE = Pattern.compile(NAME + "|[{}]");

    /**
     * Reads a text and checks the figures in it.
     *
     * @param known names of the figures that the text may use
     * @param all names of all figures; the values of the others are not known yet
     * @throws CourseException if the value has no text, a brace belongs to no figure, or a figure is unknown or not
     *     known yet
     */
    static FigureTemplate read(YamlNode node, ReadContext context, List<String> known, List<String> all)
            throws CourseException {
        LocalizedText words = context.readText(node);
        if (node.isText()) {
            check(node.excerpt(), known, all);
        } else {
            for (Language language : Language.values()) {
                Optional<YamlNode> text = node.map().optional(language.code());
                if (text.isPresent()) {
                    check(text.get().excerpt(), known, all);
                }
            }
        }
        return new FigureTemplate(words);
    }

    private static void check(SourceText words, List<String> known, List<String> all) throws CourseException {
        Matcher name = BRACE.matcher(words.text());
        while (name.find()) {
            if (name.group(1) == null) {
                throw new CourseException(words.position(name.start()), MessageKey.EXPERIMENT_OPEN_BRACE);
            }
            requireKnown(name.group(1).strip(), words.position(name.start(1)), known, all);
        }
    }

    private static void requireKnown(String name, SourcePosition position, List<String> known, List<String> all)
            throws CourseException {
        if (known.contains(name)) {
            return;
        }
        if (all.contains(name)) {
            throw new CourseException(position, MessageKey.EXPERIMENT_NOT_GIVEN, name);
        }
        if (known.isEmpty() || name.isEmpty()) {
            throw new CourseException(position, MessageKey.EXPERIMENT_OPEN_BRACE);
        }
        throw new CourseException(KnownWords.diagnostic(
                position, MessageKey.EXPERIMENT_MISSPELT_WORD, MessageKey.EXPERIMENT_UNKNOWN_WORD, name, known));
    }

    /** Returns the text with its figures filled in. */
    public String in(Language language, UnaryOperator<String> figure) {
        return NAME.matcher(template.in(language))
                .replaceAll(name ->
                        Matcher.quoteReplacement(figure.apply(name.group(1).strip())));
    }

    /** Returns the names of the figures in the text of a language. */
    public Set<String> names(Language language) {
        return NAME.matcher(template.in(language))
                .results()
                .map(name -> name.group(1).strip())
                .collect(Collectors.toUnmodifiableSet());
    }
}
