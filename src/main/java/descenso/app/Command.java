package descenso.app;

import descenso.progress.Remembered;

/** What a screen wants done in the world outside; whoever runs the session carries it out. */
public sealed interface Command {

    void accept(Visitor visitor);

    /** What to do for each. */
    interface Visitor {
        void quit();

        void remember(Remembered remembered);
    }

    /** Ends the session. */
    record Quit() implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.quit();
        }
    }

    /** Keeps the learner's place for the next start. */
    record Remember(Remembered remembered) implements Command {
        @Override
        public void accept(Visitor visitor) {
            visitor.remember(remembered);
        }
    }
}
