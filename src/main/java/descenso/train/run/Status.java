package descenso.train.run;

/** How a run ended, or that it did not yet. */
public enum Status {
    RUNNING("running"),
    /** All updates were made. */
    FINISHED("finished"),
    /** The stop rule held. */
    STOPPED("stopped"),
    /** A loss or a parameter is not finite. */
    DIVERGED("diverged");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /** As documents for other programs write it. */
    public String key() {
        return key;
    }
}
