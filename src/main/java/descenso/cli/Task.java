package descenso.cli;

/** What a command does. */
interface Task {

    /** Does it, and returns the exit status. */
    int run(Environment environment) throws Complaint, InterruptedException;
}
