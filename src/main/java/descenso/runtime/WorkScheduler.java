package descenso.runtime;

/** Those who do a session's work, so that its loop never waits: each kind of work in its order, different kinds at once. */
public interface WorkScheduler extends AutoCloseable {

    /** Reads what somebody waits for; nobody waits for it any more once the session is over. */
    void executeRead(Runnable work);

    /** Writes what must not be lost. */
    void executeWrite(Runnable work);

    /** Makes what nobody waits for, as long as nothing else is to be done. */
    void executeIdle(Runnable work);

    /** Writes what a learner takes along: neither is it held up by anything else, nor does it hold up. */
    void executeExport(Runnable work);

    /** Leads a race, not before that time is over. */
    void scheduleRace(Runnable work, long delayNs);

    /** Those who train for whoever leads a race. */
    TrainingExecutor trainingExecutor();

    /** Lets what must not be lost be written, and the rest go. */
    @Override
    void close();
}
