package descenso.cli.process;

/** What a command does. */
public interface CliCommand {

    /** Does it, and returns the exit status. */
    int run(ProcessEnvironment environment) throws UserError, InterruptedException;
}
