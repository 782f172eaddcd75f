package descenso.cli.report;

import descenso.progress.Journal;

/** What a learner did, and how it is called in a report. */
record NamedJournal(String name, Journal journal) {}
