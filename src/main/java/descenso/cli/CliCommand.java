package descenso.cli;

/** What a command does. */
interface CliCommand {

    /** Does it, and returns the exit status. */
    int run(ProcessEnvironment environment) throws UserError, InterruptedException;
}
