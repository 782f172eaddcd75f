package descenso.progress;

/** Thrown for a journal line that no version of the program writes. */
final class DamagedLineException extends Exception {

    private static final long serialVersionUID = 1;

    DamagedLineException() {}

    DamagedLineException(Exception cause) {
        super(cause);
    }
}
