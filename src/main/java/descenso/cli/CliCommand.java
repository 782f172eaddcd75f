package descenso.cli;

import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;

/** What a command does. */
public interface CliCommand {

    /** Does it, and returns the exit status. */
    int run(ProcessEnvironment environment) throws UserError, InterruptedException;
}
