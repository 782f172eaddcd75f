package descenso.train.run;

/** The state of a run: running, or the way in which it ended. */
public enum Status {
    RUNNING("running"),
    /** The maximum number of steps was made. */
    FINISHED("finished"),
    /** The stop criterion was met. */
    STOPPED("stopped"),
    /** A loss or a parameter is not finite. */
    DIVERGED("diverged");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /** Returns the name in documents for other programs. */
    public String key() {
        return key;
    }
}
