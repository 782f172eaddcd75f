package descenso.cli;

/** The exit statuses of the program, for scripts. A process that a signal ends has the status of the signal. */
final class ExitStatus {

    /** The command is done. A diverged experiment is a result too. */
    public static final int OK = 0;

    /**
     * The course has errors, a command of plain mode failed, the tutor cannot start, the learner's place was not saved,
     * an error could not be shown on the screen, or a reset was not confirmed.
     */
    public static final int FAILED = 1;

    /** An argument or a file is wrong, a result cannot be written, or the memory is too small. */
    public static final int USAGE = 2;

    /** An internal error; {@code EX_SOFTWARE} of {@code sysexits.h}. */
    public static final int CRASHED = 70;

    private ExitStatus() {}
}
