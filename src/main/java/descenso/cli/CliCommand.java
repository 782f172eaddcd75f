package descenso.cli;

/** A command of the command line. */
interface CliCommand {

    /**
     * Executes the command and returns the exit status.
     *
     * @throws UserError if the command cannot be executed
     * @throws InterruptedException if the thread is interrupted
     */
    int run(ProcessEnvironment environment, GlobalOptions options) throws UserError, InterruptedException;

    /** Tests whether more than one course may be named. */
    default boolean takesSeveralCourses() {
        return false;
    }
}
