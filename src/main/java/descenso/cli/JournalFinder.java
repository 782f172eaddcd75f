package descenso.cli;

import descenso.phrases.MessageKey;
import descenso.progress.Journal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the journals of a report: those of the account by learner, and any journal file by path. */
record JournalFinder(ProcessEnvironment environment) {

    /**
     * A journal with its name in a report.
     *
     * @param name name of the learner in the report
     */
    record NamedJournal(String name, Journal journal) {}

    /**
     * Returns the journals of some learners and files, each once; the journal of the account's default learner if none
     * are given.
     *
     * @param names names of learners and paths of files; may contain duplicates
     * @param learner name of another learner, whose journal comes first; empty for none
     * @throws UserError if a learner has no journal, or a name is invalid
     */
    List<NamedJournal> named(List<String> names, Optional<String> learner) throws UserError {
        Set<Path> paths = new HashSet<>();
        List<NamedJournal> journals = new ArrayList<>();
        for (NamedJournal journal : requested(names, learner)) {
            if (paths.add(journal.journal().path().toAbsolutePath().normalize())) {
                journals.add(journal);
            }
        }
        return distinct(journals);
    }

    private List<NamedJournal> requested(List<String> names, Optional<String> learner) throws UserError {
        List<NamedJournal> journals = new ArrayList<>();
        if (learner.isPresent()) {
            journals.add(ofLearner(learner.get()));
        }
        for (String name : names) {
            journals.add(isFile(name) ? ofFile(Path.of(name)) : ofLearner(GlobalOptions.checkedLearner(name)));
        }
        return journals.isEmpty() ? List.of(named(environment.journal(Optional.empty()))) : journals;
    }

    private static boolean isFile(String name) {
        return name.endsWith(ProcessEnvironment.JOURNAL) || name.contains("/");
    }

    private NamedJournal ofLearner(String name) throws UserError {
        Journal journal = environment.journal(Optional.of(name));
        if (!journal.isThere()) {
            throw unknown(name);
        }
        return named(journal);
    }

    private UserError unknown(String name) throws UserError {
        String names = all().stream().map(NamedJournal::name).collect(Collectors.joining(", "));
        return UserError.of(MessageKey.REPORT_NO_LEARNER, name, names);
    }

    /**
     * Returns a journal that was handed in. If its learner has no name, it is named after the account that owns the
     * file.
     */
    private static NamedJournal ofFile(Path file) {
        Journal journal = Journal.handedIn(file);
        return isUnnamed(journal) ? new NamedJournal(owner(file), journal) : named(journal);
    }

    private static boolean isUnnamed(Journal journal) {
        return name(journal).equals(ProcessEnvironment.OWN);
    }

    private static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return ProcessEnvironment.OWN;
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
                renamed(journals, journal -> isUnnamed(journal.journal()) ? inFolder(journal) : journal.name());
        return renamed(
                inFolders, journal -> journal.journal().path().toAbsolutePath().toString());
    }

    private static String inFolder(NamedJournal journal) {
        Path folder = journal.journal().path().toAbsolutePath().normalize().resolveSibling("");
        return journal.name() + " (" + Objects.requireNonNullElse(folder.getFileName(), folder) + ")";
    }

    /**
     * Returns the journals; gives new names to those that share a name.
     *
     * @param name new name of a journal that shares its name
     */
    private static List<NamedJournal> renamed(List<NamedJournal> journals, Function<NamedJournal, String> name) {
        return journals.stream()
                .map(journal -> isAmbiguous(journal, journals)
                        ? new NamedJournal(name.apply(journal), journal.journal())
                        : journal)
                .toList();
    }

    private static boolean isAmbiguous(NamedJournal journal, List<NamedJournal> journals) {
        return journals.stream()
                        .filter(other -> other.name().equals(journal.name()))
                        .count()
                > 1;
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
            throw UserError.of(MessageKey.REPORT_NOBODY, folder.toString());
        } catch (IOException e) {
            throw UserError.of(MessageKey.REPORT_UNREADABLE, folder.toString());
        }
        if (journals.isEmpty()) {
            throw UserError.of(MessageKey.REPORT_NOBODY, folder.toString());
        }
        return journals.stream()
                .sorted(Comparator.comparing(NamedJournal::name))
                .toList();
    }
}
