package descenso.course.task;

import descenso.course.source.LocalizedText;
import descenso.phrases.Language;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words for people in which figures stand by name, in braces: {@code {before} steps}.
 *
 * @param template as their author wrote them; every brace encloses the name of a figure
 */
public record FigureTemplate(LocalizedText template) {

    static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /**
     * The words.
     *
     * @param figure how the figure of a name is written for this reader
     */
    public String in(Language language, UnaryOperator<String> figure) {
        return NAME.matcher(template.in(language))
                .replaceAll(name ->
                        Matcher.quoteReplacement(figure.apply(name.group(1).strip())));
    }

    /** The figures that are named in this language. */
    public Set<String> names(Language language) {
        return NAME.matcher(template.in(language))
                .results()
                .map(name -> name.group(1).strip())
                .collect(Collectors.toUnmodifiableSet());
    }
}
