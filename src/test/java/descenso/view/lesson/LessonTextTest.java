package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what plain mode tells of every page. */
class LessonTextTest {

    /** Matches marks of lists, rules and boxes, LaTeX sources, and double, outer and no-break spaces. */
    private static final Pattern DECORATION =
            Pattern.compile("[\\\\$•·✓✗→←│┃▌─═]|~(?!=)|--|==|__|^[-*|>#] |  |\\s$|^\\s|\u00A0");

    static Stream<Arguments> pages() {
        return TestCourse.ABRIDGED.course().pageIds().stream()
                .flatMap(page -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(CharacterSet.LATIN, CharacterSet.ASCII)
                                .map(characters -> Arguments.of(page, language, characters))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageAndItsFormulasAreSpeakable(String id, Language language, CharacterSet characters) {
        Course course = TestCourse.ABRIDGED.course();
        Page page = course.page(language, id);
        LessonView view = new LessonView(new UiText(Messages.in(language), characters), LessonFacts.none());
        ParagraphRenderer words = new ParagraphRenderer(view.texts());
        int number = course.pageIds().indexOf(id);
        List<Section> sections = new ArrayList<>(
                number == 0
                        ? view.title(course, page, List.of(), List.of())
                        : view.title(page, number, course.pageIds().size() - 1));
        view.blocks(page).forEach(sections::addAll);
        List<String> paragraphs = words.paragraphs(sections);
        assertThat(paragraphs).hasSizeGreaterThan(10).noneMatch(String::isBlank);
        List<String> formulas = words.formulas(sections);
        assertThat(formulas).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Stream.concat(paragraphs.stream(), formulas.stream()))
                .noneMatch(text -> DECORATION.matcher(text).find())
                .allMatch(text -> text.equals(characters.encode(text)));
    }
}
