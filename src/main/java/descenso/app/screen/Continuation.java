package descenso.app.screen;

/**
 * Continuation of the course after a round of questions. Implementations are values, because screens that hold one are
 * compared.
 */
public interface Continuation {

    /** Returns the transition to what follows. */
    Transition from(AppState state);
}
