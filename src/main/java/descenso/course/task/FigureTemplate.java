package descenso.course.task;

import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in which names in braces stand for figures: {@code {before} steps}.
 *
 * @param template the author's text; every pair of braces encloses the name of a figure
 */
public record FigureTemplate(LocalizedText template) {

    static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /**
     * Returns the text with its figures filled in.
     *
     * @param figure returns the text of a figure, given its name
     */
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
