package descenso.cli.report;

import descenso.progress.Journal;

/**
 * A journal with its name in a report.
 *
 * @param name name of the learner in the report
 */
record NamedJournal(String name, Journal journal) {}
