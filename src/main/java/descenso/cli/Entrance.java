package descenso.cli;

import descenso.app.Step;
import descenso.app.Study;
import descenso.app.Tutor;
import descenso.course.Asked;
import descenso.phrases.Phrase;
import java.util.List;
import java.util.Optional;

/** What the tutor opens with. */
sealed interface Entrance {

    /** The tutor as it opens there. */
    Step step(Study study) throws Complaint;

    /**
     * The course.
     *
     * @param screen the id or the number of the screen; without one, where the learner left
     */
    record Lesson(Optional<String> screen) implements Entrance {

        @Override
        public Step step(Study study) {
            return Step.at(Tutor.opening(study));
        }
    }

    /**
     * The lab.
     *
     * @param experiment without one, the list of all
     */
    record Lab(Optional<String> experiment) implements Entrance {

        @Override
        public Step step(Study study) {
            return Tutor.inLab(study, experiment);
        }
    }

    /**
     * Questions in one go, but for those behind a seal, which would give away what the learner is to predict.
     *
     * @param chapter its number or the beginning of its title; without one, those of the whole course
     */
    record Quiz(Optional<String> chapter) implements Entrance {

        @Override
        public Step step(Study study) throws Complaint {
            List<Asked> all = new ChapterChoice(study.course(), study.language()).questions(chapter);
            List<Asked> open = study.open(all);
            if (open.isEmpty()) {
                throw Complaint.of(Phrase.CLI_SEALED_QUESTIONS, all.get(0).screen());
            }
            int sealed = all.size() - open.size();
            return Tutor.inQuiz(
                    sealed == 0 ? study : study.noticing(Phrase.QUIZ_SEALED, Integer.toString(sealed)), open);
        }
    }

    /** What is due today. */
    record Review() implements Entrance {

        @Override
        public Step step(Study study) {
            return Tutor.inReview(study);
        }
    }
}
