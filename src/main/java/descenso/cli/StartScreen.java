package descenso.cli;

import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.course.Course;
import descenso.course.Course.Chapter;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The screen with which the tutor opens. The command line can name what it shows. */
enum StartScreen {
    /** A page, named by id, number, or the beginning of its id or title; without a name, the learner's place. */
    COURSE,
    /** An experiment, named by id or file; without a name, the list of all. */
    LAB,
    /**
     * A round of questions of a chapter, named by its number, counted from 1, or the beginning of its title; without a
     * name, of the whole course. Questions behind a seal are left out, because they would give away what the learner is
     * to predict.
     */
    QUIZ,
    /** The reviews that are due today, without a name. */
    REVIEW;

    /**
     * Returns the tutor with this screen open.
     *
     * @throws UserError if a quiz has no open question, or no or several chapters have its name
     */
    TutorUpdate open(AppState state, Optional<String> name) throws UserError {
        return switch (this) {
            case COURSE -> TutorUpdate.at(Tutor.opening(state));
            case LAB -> Tutor.inLab(state, name);
            case QUIZ -> quiz(state, name);
            case REVIEW -> Tutor.inReview(state);
        };
    }

    private static TutorUpdate quiz(AppState state, Optional<String> chapter) throws UserError {
        List<CourseQuestion> all = questions(state.course(), state.language(), chapter);
        List<CourseQuestion> open = state.open(all);
        if (open.isEmpty()) {
            throw UserError.of(MessageKey.CLI_SEALED_QUESTIONS, all.get(0).pageId());
        }
        int sealed = all.size() - open.size();
        return Tutor.inQuiz(
                sealed == 0 ? state : state.withNotice(MessageKey.QUIZ_SEALED, Integer.toString(sealed)), open);
    }

    /**
     * Returns the questions of a chapter in the order of the course; those of all chapters if none is named.
     *
     * @throws UserError if no chapter or several match, or the chapter has no questions
     */
    static List<CourseQuestion> questions(Course course, Language language, Optional<String> choice) throws UserError {
        List<String> pages = choice.isPresent() ? chapter(course, choice.get()).pageIds() : course.pageIds();
        List<CourseQuestion> questions = course.exercises(language, pages);
        if (questions.isEmpty()) {
            throw UserError.of(MessageKey.CLI_NO_QUESTIONS);
        }
        return questions;
    }

    private static Chapter chapter(Course course, String choice) throws UserError {
        List<Chapter> chapters = course.chapters();
        if (choice.matches("[1-9]\\d{0,2}") && Integer.parseInt(choice) <= chapters.size()) {
            return chapters.get(Integer.parseInt(choice) - 1);
        }
        String folded = TextFolding.fold(choice);
        List<Chapter> meant = titled(chapters, folded::equals);
        if (meant.isEmpty()) {
            meant = titled(chapters, title -> title.startsWith(folded));
        }
        if (meant.size() != 1) {
            MessageKey key = meant.isEmpty() ? MessageKey.CLI_UNKNOWN_CHAPTER : MessageKey.CLI_AMBIGUOUS_CHAPTER;
            String all = IntStream.range(0, chapters.size())
                    .mapToObj(i ->
                            (i + 1) + " " + titles(chapters.get(i)).distinct().collect(Collectors.joining(" / ")))
                    .collect(Collectors.joining(", "));
            throw UserError.of(key, choice, Integer.toString(chapters.size()), all);
        }
        return meant.get(0);
    }

    /** Returns the chapters with a matching title in any language; titles are compared without case and accents. */
    private static List<Chapter> titled(List<Chapter> chapters, Predicate<String> isMeant) {
        return chapters.stream()
                .filter(chapter -> titles(chapter).map(TextFolding::fold).anyMatch(isMeant))
                .toList();
    }

    private static Stream<String> titles(Chapter chapter) {
        return Stream.of(Language.values()).map(chapter.title()::in);
    }
}
