package descenso.terminal;

/** The job control of this process: suspension, and the handlers of its signals. */
public interface JobControl {

    /** Suspends the process. Returns when it has been resumed. */
    void suspend();

    /**
     * Registers an action to run at each occurrence of a signal.
     *
     * @param signal the name without SIG: WINCH (the size of the terminal changed), CONT (the job was resumed), or TSTP
     *     (^Z); the action of TSTP replaces the suspension
     */
    void onSignal(String signal, Runnable action);

    /**
     * Restores the default action of a signal.
     *
     * @param signal the name without SIG
     */
    void leave(String signal);
}
