package descenso.app.lesson;

import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the page of the course that a text names. */
public record PageFinder(Course course, Language language) {

    /**
     * Returns the 0-based number of a page by its number, its id, or the beginning of its title or id; empty if no page
     * matches, or several do.
     */
    public Optional<Integer> find(String typed) {
        int last = course.pageIds().size() - 1;
        if (typed.matches("\\d{1,3}")) {
            return Optional.of(Integer.parseInt(typed)).filter(number -> number <= last);
        }
        int exact = course.pageIds().indexOf(typed);
        return exact >= 0 ? Optional.of(exact) : only(beginning(TextFolding.fold(typed)));
    }

    private List<Integer> beginning(String typed) {
        return IntStream.range(0, course.pageIds().size())
                .filter(number -> !typed.isEmpty()
                        && (title(number).startsWith(typed) || id(number).startsWith(typed)))
                .boxed()
                .toList();
    }

    private String id(int number) {
        return TextFolding.fold(course.pageIds().get(number));
    }

    private String title(int number) {
        return TextFolding.fold(
                course.page(language, course.pageIds().get(number)).title());
    }

    private static Optional<Integer> only(List<Integer> numbers) {
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }
}
