package descenso.progress;

/** A line that no version has written like this. */
final class DamagedLineException extends Exception {

    private static final long serialVersionUID = 1;

    DamagedLineException() {}

    DamagedLineException(Exception cause) {
        super(cause);
    }
}
