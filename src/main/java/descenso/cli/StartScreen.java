package descenso.cli;

import descenso.app.Tutor;
import descenso.app.TutorUpdate;
import descenso.app.screen.AppState;
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

/** The screen with which the tutor opens. */
sealed interface StartScreen {

    /**
     * Returns the tutor with this screen open.
     *
     * @throws UserError if the screen cannot be opened
     */
    TutorUpdate step(AppState state) throws UserError;

    /**
     * The course.
     *
     * @param pageId id or number of the page, or the beginning of its id or title; empty to continue at the learner's
     *     place
     */
    record CoursePage(Optional<String> pageId) implements StartScreen {

        @Override
        public TutorUpdate step(AppState state) {
            return TutorUpdate.at(Tutor.opening(state));
        }
    }

    /**
     * The lab.
     *
     * @param experiment id or file of the experiment; empty for the list of all experiments
     */
    record Lab(Optional<String> experiment) implements StartScreen {

        @Override
        public TutorUpdate step(AppState state) {
            return Tutor.inLab(state, experiment);
        }
    }

    /**
     * A round of questions. Questions behind a seal are left out, because they would give away what the learner is to
     * predict.
     *
     * @param chapter number of the chapter, counted from 1, or the beginning of its title; empty for the whole course
     */
    record Quiz(Optional<String> chapter) implements StartScreen {

        @Override
        public TutorUpdate step(AppState state) throws UserError {
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
         * @param choice number of the chapter, counted from 1, or its title or the beginning of it
         * @throws UserError if no chapter or several match, or the chapter has no questions
         */
        static List<CourseQuestion> questions(Course course, Language language, Optional<String> choice)
                throws UserError {
            List<String> screens =
                    choice.isPresent() ? chapter(course, choice.get()).pageIds() : course.pageIds();
            List<CourseQuestion> questions = course.exercises(language, screens);
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
            List<Chapter> meant = those(course, title -> title.equals(TextFolding.fold(choice)));
            if (meant.isEmpty()) {
                meant = those(course, title -> title.startsWith(TextFolding.fold(choice)));
            }
            if (meant.size() != 1) {
                MessageKey key = meant.isEmpty() ? MessageKey.CLI_UNKNOWN_CHAPTER : MessageKey.CLI_AMBIGUOUS_CHAPTER;
                String titles = IntStream.range(0, chapters.size())
                        .mapToObj(i -> (i + 1) + " " + title(chapters.get(i)))
                        .collect(Collectors.joining(", "));
                throw UserError.of(key, choice, Integer.toString(chapters.size()), titles);
            }
            return meant.get(0);
        }

        /** Returns the chapters with a matching title in any language. */
        private static List<Chapter> those(Course course, Predicate<String> isMeant) {
            return course.chapters().stream()
                    .filter(chapter -> Stream.of(Language.values())
                            .map(each -> TextFolding.fold(chapter.title().in(each)))
                            .anyMatch(isMeant))
                    .toList();
        }

        private static String title(Chapter chapter) {
            return Stream.of(Language.values())
                    .map(chapter.title()::in)
                    .distinct()
                    .collect(Collectors.joining(" / "));
        }
    }

    /** The reviews that are due today. */
    record Review() implements StartScreen {

        @Override
        public TutorUpdate step(AppState state) {
            return Tutor.inReview(state);
        }
    }
}
