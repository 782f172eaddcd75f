package descenso.cli.start;

import descenso.cli.process.UserError;
import descenso.course.Chapter;
import descenso.course.Course;
import descenso.course.CourseQuestion;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the questions of the chapter that the user names. */
record ChapterChoice(Course course, Language language) {

    /**
     * Returns the questions of a chapter in the order of the course; those of all chapters if none is named.
     *
     * @param choice number of the chapter, counted from 1, or its title or the beginning of it
     * @throws UserError if no chapter or several match, or the chapter has no questions
     */
    List<CourseQuestion> questions(Optional<String> choice) throws UserError {
        List<String> screens = choice.isPresent() ? chapter(choice.get()).pageIds() : course.pageIds();
        List<CourseQuestion> questions = course.exercises(language, screens);
        if (questions.isEmpty()) {
            throw UserError.of(MessageKey.CLI_NO_QUESTIONS);
        }
        return questions;
    }

    private Chapter chapter(String choice) throws UserError {
        List<Chapter> chapters = course.chapters();
        if (choice.matches("[1-9]\\d{0,2}") && Integer.parseInt(choice) <= chapters.size()) {
            return chapters.get(Integer.parseInt(choice) - 1);
        }
        List<Chapter> meant = those(title -> title.equals(TextFolding.fold(choice)));
        if (meant.isEmpty()) {
            meant = those(title -> title.startsWith(TextFolding.fold(choice)));
        }
        if (meant.size() != 1) {
            MessageKey key = meant.isEmpty() ? MessageKey.CLI_UNKNOWN_CHAPTER : MessageKey.CLI_AMBIGUOUS_CHAPTER;
            throw UserError.of(key, choice, Integer.toString(chapters.size()), titles());
        }
        return meant.get(0);
    }

    /** Returns the chapters with a matching title in any language. */
    private List<Chapter> those(Predicate<String> isMeant) {
        return course.chapters().stream()
                .filter(chapter -> Stream.of(Language.values())
                        .map(each -> TextFolding.fold(chapter.title().in(each)))
                        .anyMatch(isMeant))
                .toList();
    }

    private String titles() {
        return IntStream.range(0, course.chapters().size())
                .mapToObj(i -> (i + 1) + " " + title(course.chapters().get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String title(Chapter chapter) {
        return Stream.of(Language.values()).map(chapter.title()::in).distinct().collect(Collectors.joining(" / "));
    }
}
