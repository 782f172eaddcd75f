package descenso.cli.start;

import descenso.app.Tutor;
import descenso.app.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.cli.process.UserError;
import descenso.course.CourseQuestion;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/** The screen with which the tutor opens. */
public sealed interface StartScreen {

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
            List<CourseQuestion> all = new ChapterChoice(state.course(), state.language()).questions(chapter);
            List<CourseQuestion> open = state.open(all);
            if (open.isEmpty()) {
                throw UserError.of(MessageKey.CLI_SEALED_QUESTIONS, all.get(0).pageId());
            }
            int sealed = all.size() - open.size();
            return Tutor.inQuiz(
                    sealed == 0 ? state : state.withNotice(MessageKey.QUIZ_SEALED, Integer.toString(sealed)), open);
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
