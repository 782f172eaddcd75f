package descenso.app.lesson;

import descenso.app.screen.AppState;
import descenso.app.screen.Continuation;
import descenso.app.screen.Transition;

/** Continuation of the course after the questions of a page. */
enum AfterQuestions implements Continuation {
    /** The next step of the guided path, if the path led to the questions. */
    PATH {
        @Override
        public Transition from(AppState state) {
            return new GuidedPath(state).next();
        }
    },
    /** The page itself, if a key opened the questions. */
    PAGE {
        @Override
        public Transition from(AppState state) {
            return LessonScreen.at(state);
        }
    }
}
