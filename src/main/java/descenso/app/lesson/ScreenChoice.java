package descenso.app.lesson;

import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the screen of the course that is meant. */
public record ScreenChoice(Course course, Language language) {

    /** Its number, from 0, for that number, its id, or the beginning of its title or id, if that is only one's. */
    public Optional<Integer> number(String wish) {
        int last = course.screens().size() - 1;
        if (wish.matches("\\d{1,3}")) {
            return Optional.of(Integer.parseInt(wish)).filter(number -> number <= last);
        }
        int exact = course.screens().indexOf(wish);
        return exact >= 0 ? Optional.of(exact) : only(beginning(TextFolding.of(wish)));
    }

    private List<Integer> beginning(String wish) {
        return IntStream.range(0, course.screens().size())
                .filter(number -> !wish.isEmpty()
                        && (title(number).startsWith(wish) || id(number).startsWith(wish)))
                .boxed()
                .toList();
    }

    private String id(int number) {
        return TextFolding.of(course.screens().get(number));
    }

    private String title(int number) {
        return TextFolding.of(
                course.page(language, course.screens().get(number)).title());
    }

    private static Optional<Integer> only(List<Integer> numbers) {
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }
}
