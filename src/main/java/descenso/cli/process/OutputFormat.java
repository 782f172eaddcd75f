package descenso.cli.process;

/** The format in which a command prints its results. */
public enum OutputFormat {
    TABLE,
    JSON,
    CSV
}
