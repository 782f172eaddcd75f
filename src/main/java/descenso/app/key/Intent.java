package descenso.app.key;

import descenso.phrases.MessageKey;

/** The meaning of a key: an action anywhere in the tutor, in the lab, or in a question. */
public interface Intent {

    /** Returns the name that the help and the help bar show. */
    MessageKey key();

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of intent. */
    interface Visitor<R> {
        R action(Action action);

        R inLab(LabAction action);

        R inQuiz(QuizAction action);
    }
}
