package descenso.cli.process;

/** A command of the command line. */
public interface CliCommand {

    /**
     * Executes the command and returns the exit status.
     *
     * @throws UserError if the command cannot be executed
     * @throws InterruptedException if the thread is interrupted
     */
    int run(ProcessEnvironment environment) throws UserError, InterruptedException;
}
