package descenso.course.source;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The languages of a course, in their order.
 *
 * @param promised the languages in which the course has all its texts; empty for a file outside a course, whose texts
 *     may be in any language
 * @param offered the languages in which the tutor shows the course; a text that is missing in one is shown in another
 */
public record CourseLanguages(List<Language> promised, List<Language> offered) {

    /** Returns the languages of a course that does not say them: all, of which it promises the required ones. */
    private static CourseLanguages usual() {
        List<Language> all = List.of(Language.values());
        return new CourseLanguages(all.stream().filter(Language::isRequired).toList(), all);
    }

    /** Returns the languages of a file outside a course, which promises nothing. */
    public static CourseLanguages outside() {
        return new CourseLanguages(List.of(), List.of(Language.values()));
    }

    /**
     * Reads the languages that course.yaml names.
     *
     * @throws CourseException if the list is empty, or a language is unknown or occurs twice
     */
    public static CourseLanguages read(YamlMap course) throws CourseException {
        if (course.optional("languages").isEmpty()) {
            return usual();
        }
        YamlNode list = course.required("languages");
        List<Language> named = new ArrayList<>();
        for (YamlNode item : list.list()) {
            Language language = item.oneOf(List.of(Language.values()), Language::code);
            if (named.contains(language)) {
                throw item.error(MessageKey.COURSE_REPEATED_LANGUAGE, language.code());
            }
            named.add(language);
        }
        if (named.isEmpty()) {
            throw list.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return new CourseLanguages(List.copyOf(named), List.copyOf(named));
    }

    /** Returns the languages of the course in a folder; the usual ones if its course.yaml has an error. */
    public static CourseLanguages of(Path course) {
        try {
            return read(Yaml.read(SourceText.read(course.resolve(CourseFolder.COURSE), course)));
        } catch (CourseException e) {
            return usual();
        }
    }

    /** Tests whether a text without a language counts for all, because there is at most one that it could be in. */
    boolean isOne() {
        return promised.size() <= 1;
    }

    /** Returns the promised languages that a text lacks. */
    public Stream<Language> missing(List<Language> written) {
        return promised.stream().filter(language -> !written.contains(language));
    }

    /** Tests whether a learner can choose among several languages. */
    public boolean isChoice() {
        return offered.size() > 1;
    }

    /** Returns the next language that is offered; after the last one, the first. */
    public Language after(Language shown) {
        return offered.get((offered.indexOf(shown) + 1) % offered.size());
    }
}
