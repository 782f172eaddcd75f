package descenso.cli;

import descenso.phrases.MessageKey;
import descenso.progress.Journal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the journals of a report: those of the account by learner, and any journal file by path. */
record JournalFinder(ProcessEnvironment environment) {

    /** A journal with the name of its learner in a report. */
    record NamedJournal(String name, Journal journal) {

        private boolean isUnnamed() {
            return JournalFinder.name(journal).equals(ProcessEnvironment.OWN);
        }
    }

    /**
     * Returns the journals of some learners and files, each once; the journal of the account's default learner if none
     * are given.
     *
     * @param names names of learners and paths of files; may contain duplicates
     * @param learner name of another learner, whose journal comes first; empty for none
     * @throws UserError if a learner has no journal, or a name is invalid
     */
    List<NamedJournal> named(List<String> names, Optional<String> learner) throws UserError {
        Map<Path, NamedJournal> journals = new LinkedHashMap<>();
        if (learner.isPresent()) {
            add(ofLearner(learner.get()), journals);
        }
        for (String name : names) {
            boolean isFile = name.endsWith(ProcessEnvironment.JOURNAL) || name.contains("/");
            add(isFile ? ofFile(Path.of(name)) : ofLearner(GlobalOptions.checkedLearner(name)), journals);
        }
        if (journals.isEmpty()) {
            add(named(environment.journal(Optional.empty())), journals);
        }
        return distinct(List.copyOf(journals.values()));
    }

    private static void add(NamedJournal journal, Map<Path, NamedJournal> journals) {
        journals.putIfAbsent(journal.journal().path().toAbsolutePath().normalize(), journal);
    }

    private NamedJournal ofLearner(String name) throws UserError {
        Journal journal = environment.journal(Optional.of(name));
        if (!journal.isThere()) {
            String names = all().stream().map(NamedJournal::name).collect(Collectors.joining(", "));
            throw UserError.of(MessageKey.REPORT_NO_LEARNER, name, names);
        }
        return named(journal);
    }

    /** Returns a journal that was handed in. If its learner has no name, it is named after the owner of the file. */
    private static NamedJournal ofFile(Path file) {
        NamedJournal named = named(Journal.handedIn(file));
        try {
            return named.isUnnamed() ? new NamedJournal(Files.getOwner(file).getName(), named.journal()) : named;
        } catch (IOException | UnsupportedOperationException e) {
            return named;
        }
    }

    private static NamedJournal named(Journal journal) {
        return new NamedJournal(name(journal), journal);
    }

    /** Returns the file name of a journal without the extension. */
    static String name(Journal journal) {
        String name = journal.path().getFileName().toString();
        boolean isEnded = name.endsWith(ProcessEnvironment.JOURNAL);
        return isEnded ? name.substring(0, name.length() - ProcessEnvironment.JOURNAL.length()) : name;
    }

    /**
     * Returns the journals with distinct names. Unnamed journals of the same owner get the names of their folders
     * added; any that still share a name get their full paths.
     */
    private static List<NamedJournal> distinct(List<NamedJournal> journals) {
        List<NamedJournal> inFolders =
                renamed(journals, journal -> journal.isUnnamed() ? inFolder(journal) : journal.name());
        return renamed(
                inFolders, journal -> journal.journal().path().toAbsolutePath().toString());
    }

    private static String inFolder(NamedJournal journal) {
        Path folder = journal.journal().path().toAbsolutePath().normalize().resolveSibling("");
        return journal.name() + " (" + Objects.requireNonNullElse(folder.getFileName(), folder) + ")";
    }

    /** Returns the journals; gives new names to those that share a name. */
    private static List<NamedJournal> renamed(List<NamedJournal> journals, Function<NamedJournal, String> name) {
        List<String> names = journals.stream().map(NamedJournal::name).toList();
        return journals.stream()
                .map(journal -> Collections.frequency(names, journal.name()) > 1
                        ? new NamedJournal(name.apply(journal), journal.journal())
                        : journal)
                .toList();
    }

    /**
     * Returns the journals of the account, sorted by name.
     *
     * @throws UserError if there are none, or the folder cannot be read
     */
    List<NamedJournal> all() throws UserError {
        Path folder = environment.dataFolder();
        List<NamedJournal> journals = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ProcessEnvironment.JOURNAL)) {
            files.forEach(file -> journals.add(named(new Journal(file))));
        } catch (NoSuchFileException e) {
            // no learner has answered yet
        } catch (IOException e) {
            throw UserError.of(MessageKey.REPORT_UNREADABLE, folder.toString());
        }
        if (journals.isEmpty()) {
            throw UserError.of(MessageKey.REPORT_NOBODY, folder.toString());
        }
        journals.sort(Comparator.comparing(NamedJournal::name));
        return journals;
    }
}
