package descenso.app.screen;

/** What follows a round of questions. Implementations are values, because screens that hold one are compared. */
public interface Continuation {

    /** Returns the transition to what follows. */
    Transition from(AppState state);
}
