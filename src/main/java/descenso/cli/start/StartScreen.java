package descenso.cli.start;

import descenso.app.Tutor;
import descenso.app.Update;
import descenso.app.screen.AppState;
import descenso.cli.process.UserError;
import descenso.course.CourseQuestion;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/** What the tutor opens with. */
public sealed interface StartScreen {

    /** The tutor as it opens there. */
    Update step(AppState study) throws UserError;

    /**
     * The course.
     *
     * @param screen the id or the number of the screen; without one, where the learner left
     */
    record Lesson(Optional<String> screen) implements StartScreen {

        @Override
        public Update step(AppState study) {
            return Update.at(Tutor.opening(study));
        }
    }

    /**
     * The lab.
     *
     * @param experiment without one, the list of all
     */
    record Lab(Optional<String> experiment) implements StartScreen {

        @Override
        public Update step(AppState study) {
            return Tutor.inLab(study, experiment);
        }
    }

    /**
     * Questions in one go, but for those behind a seal, which would give away what the learner is to predict.
     *
     * @param chapter its number or the beginning of its title; without one, those of the whole course
     */
    record Quiz(Optional<String> chapter) implements StartScreen {

        @Override
        public Update step(AppState study) throws UserError {
            List<CourseQuestion> all = new ChapterChoice(study.course(), study.language()).questions(chapter);
            List<CourseQuestion> open = study.open(all);
            if (open.isEmpty()) {
                throw UserError.of(MessageKey.CLI_SEALED_QUESTIONS, all.get(0).screen());
            }
            int sealed = all.size() - open.size();
            return Tutor.inQuiz(
                    sealed == 0 ? study : study.withNotice(MessageKey.QUIZ_SEALED, Integer.toString(sealed)), open);
        }
    }

    /** What is due today. */
    record Review() implements StartScreen {

        @Override
        public Update step(AppState study) {
            return Tutor.inReview(study);
        }
    }
}
