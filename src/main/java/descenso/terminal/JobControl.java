package descenso.terminal;

/** What a shell can do to us, and we to ourselves: a process that is stopped, resumed and told of signals. */
public interface JobControl {

    /** Stops; returns when somebody has resumed it. */
    void suspend();

    /**
     * Runs the action at each WINCH (the terminal has another size) or CONT (the job goes on), or instead of the stop at each
     * TSTP (^Z).
     */
    void onSignal(String signal, Runnable action);

    /** Leaves the signal to do what it does where nothing hears it. */
    void leave(String signal);
}
