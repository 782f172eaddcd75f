package descenso.app.key;

import descenso.phrases.MessageKey;

/** What a key means: something that is done all over the tutor, in the lab alone, or where questions are asked. */
public interface Intent {

    /** As the help and the bar at the foot call it. */
    MessageKey words();

    <R> R accept(Visitor<R> visitor);

    /** What to do with each. */
    interface Visitor<R> {
        R action(Action action);

        R inLab(LabAction action);

        R inQuiz(QuizAction action);
    }
}
