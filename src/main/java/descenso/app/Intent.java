package descenso.app;

import descenso.phrases.Phrase;

/** What a key means: something that is done all over the tutor, or in the lab alone. */
public interface Intent {

    /** As the help and the bar at the foot call it. */
    Phrase words();

    <R> R accept(Visitor<R> visitor);

    /** What to do with either. */
    interface Visitor<R> {
        R action(Action action);

        R inLab(LabAction action);
    }
}
