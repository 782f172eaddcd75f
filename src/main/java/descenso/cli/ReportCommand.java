package descenso.cli;

import descenso.classroom.LoggedSession;
import descenso.cli.ClassSessions.ServedCourse;
import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.export.CourseReport;
import descenso.memory.LearningDay;
import descenso.phrases.MessageKey;
import descenso.progress.Journal;
import descenso.progress.Journal.JournalContent;
import descenso.progress.Learner;
import descenso.progress.LearningRecord;
import descenso.progress.PrivateFile;
import descenso.progress.PrivateFile.RejectedFileException;
import descenso.progress.ReviewSchedule;
import descenso.store.SqlStore;
import descenso.tui.CharacterSet;
import descenso.view.question.ReportView;
import descenso.view.text.UiText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code report}. Reports the results of learners, or removes the files of one learner. */
@Command(name = "report")
final class ReportCommand implements CliCommand {

    @Parameters(arity = "0..*")
    private List<String> learners = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--reset")
    private boolean reset;

    @Mixin
    private final ClassOptions group = new ClassOptions();

    /** The day of the sessions of the classroom to report; null for the report on the course. */
    @Option(names = "--session")
    private @Nullable String session;

    @Option(names = "--grades")
    private boolean grades;

    private final Set<String> warned = new HashSet<>();

    /** Returns the exit status: 2 if no journal could be read, otherwise 0. */
    @Override
    public int run(ProcessEnvironment environment, GlobalOptions options) throws UserError, InterruptedException {
        Console console = options.console(environment);
        if (reset) {
            return reset(environment, console, onlyLearner(options));
        }
        if (session != null) {
            return reportSessions(session, environment, options, console);
        }
        if (grades) {
            throw UserError.of(MessageKey.SESSION_ALONE);
        }
        OutputOptions.Format format = output.format();
        OutputTarget target = output.target(group.own(environment));
        ZonedDateTime now = environment.now().get();
        LocalDate today = LearningDay.of(now.toInstant(), now.getZone());
        List<CourseReport> reports = new ArrayList<>();
        for (ServedCourse served :
                ClassSessions.read(environment, options.courses()).values()) {
            String id = served.course().manifest().id();
            List<Learner> found = new ArrayList<>();
            for (NamedContent named : group.isGiven()
                    ? ofClass(environment, options, id, console)
                    : ofFiles(environment, options, id, target, console)) {
                LearningRecord learning = LearningRecord.of(named.content().attempts());
                found.add(new Learner(named.name(), learning, ReviewSchedule.of(learning, now.getZone(), today)));
            }
            if (found.isEmpty()) {
                return ExitStatus.USAGE;
            }
            reports.add(new CourseReport(served.course(), found, today, console.language()));
        }
        target.write(environment.streams(), writer -> {
            switch (format) {
                case TABLE -> writeTables(reports, environment.streams(), console, writer);
                case CSV -> CourseReport.writeCsv(reports, writer);
                case JSON -> {
                    for (CourseReport report : reports) {
                        report.writeJson(writer);
                    }
                }
            }
        });
        return ExitStatus.OK;
    }

    /** Reports the sessions of the classroom on a day. */
    private int reportSessions(String day, ProcessEnvironment environment, GlobalOptions options, Console console)
            throws UserError, InterruptedException {
        if (!group.isGiven() || all || !learners.isEmpty() || options.learner().isPresent()) {
            throw UserError.of(MessageKey.SESSION_ALONE);
        }
        OutputOptions.Format format = output.format();
        OutputTarget target = output.target(group.own(environment));
        List<Long> damaged = new ArrayList<>();
        List<LoggedSession> sessions;
        try (SqlStore store = group.open(environment, false)) {
            sessions = ClassroomReport.sessions(store.classroom().lines(), damaged);
        } catch (IOException e) {
            throw ClassOptions.failed(e);
        }
        if (!damaged.isEmpty()) {
            console.warn(
                    MessageKey.REPORT_DAMAGED, group.folder(environment).toString(), Integer.toString(damaged.size()));
        }
        ZoneId zone = environment.now().get().getZone();
        Map<String, ServedCourse> courses = ClassSessions.read(environment, options.courses());
        ClassroomReport report = new ClassroomReport(
                ClassroomReport.judged(ClassroomReport.of(day, sessions, zone), courses),
                grades,
                zone,
                courses,
                new UiText(console.messages(), console.characters()));
        target.write(environment.streams(), writer -> {
            switch (format) {
                case TABLE -> output.write(report::lines, environment.streams(), writer);
                case CSV -> report.writeCsv(writer);
                case JSON -> report.writeJson(writer);
            }
        });
        return ExitStatus.OK;
    }

    @Override
    public boolean takesSeveralCourses() {
        return true;
    }

    /** Writes a table for each course, below its title if there are several. */
    private void writeTables(List<CourseReport> reports, StandardStreams streams, Console console, Writer writer)
            throws IOException {
        UiText texts = new UiText(console.messages(), console.characters());
        String gap = "";
        for (CourseReport report : reports) {
            if (reports.size() > 1) {
                String title = report.course().manifest().title().in(console.language());
                writer.write(gap
                        + texts.say(MessageKey.REPORT_COURSE, texts.characters().encode(title)) + "\n\n");
                gap = "\n";
            }
            ReportView view = new ReportView(report.course(), report.learners(), report.today(), texts);
            output.write(view::lines, streams, writer);
        }
    }

    /** The attempts of a learner in the course, with the name of the learner in the report. */
    private record NamedContent(String name, JournalContent content) {}

    /** Returns the learners of a class: those who are named, else all who have done something. */
    private List<NamedContent> ofClass(
            ProcessEnvironment environment, GlobalOptions options, String course, Console console) throws UserError {
        List<String> names = new ArrayList<>();
        options.learner().ifPresent(names::add);
        for (String learner : learners) {
            names.add(GlobalOptions.checkedLearner(learner));
        }
        if (all && !names.isEmpty()) {
            throw UserError.of(MessageKey.REPORT_ALL_AND_SOME);
        }
        List<NamedContent> found = new ArrayList<>();
        try (SqlStore store = group.open(environment, false)) {
            List<String> known = store.learners();
            for (String name : names.isEmpty() ? known : names) {
                if (!known.contains(name)) {
                    throw UserError.of(MessageKey.REPORT_NO_LEARNER, name, String.join(", ", known));
                }
                JournalContent content = store.learner(name, course).readAttempts();
                warnOfDamage(name, content, console);
                found.add(new NamedContent(name, content));
            }
        } catch (IOException e) {
            throw ClassOptions.failed(e);
        }
        if (found.isEmpty()) {
            throw UserError.of(
                    MessageKey.REPORT_NOBODY, group.folder(environment).toString());
        }
        return found;
    }

    private List<NamedContent> ofFiles(
            ProcessEnvironment environment, GlobalOptions options, String course, OutputTarget target, Console console)
            throws UserError {
        List<NamedContent> found = new ArrayList<>();
        for (JournalFinder.NamedJournal named : journals(new JournalFinder(environment), options)) {
            target.requireAbsent(named.journal().path(), MessageKey.REPORT_OUT_IS_LOG);
            read(named, course, console).ifPresent(content -> found.add(new NamedContent(named.name(), content)));
        }
        return found;
    }

    private void warnOfDamage(String place, JournalContent content, Console console) {
        int lost = content.damaged().size();
        if (lost > 0) {
            warn(console.messages().say(MessageKey.REPORT_DAMAGED, place, Integer.toString(lost)), console);
        }
    }

    /** Warns once, although each course reads all files. */
    private void warn(String words, Console console) {
        if (warned.add(words)) {
            console.warn(words);
        }
    }

    private List<JournalFinder.NamedJournal> journals(JournalFinder finder, GlobalOptions options) throws UserError {
        if (!all) {
            return finder.named(learners, options.learner());
        }
        if (!learners.isEmpty() || options.learner().isPresent()) {
            throw UserError.of(MessageKey.REPORT_ALL_AND_SOME);
        }
        return finder.all();
    }

    private Optional<String> onlyLearner(GlobalOptions options) throws UserError {
        int named = learners.size() + (options.learner().isPresent() ? 1 : 0);
        if (all || output.isGiven() || group.isGiven() || named > 1 || session != null || grades) {
            throw UserError.of(MessageKey.REPORT_RESET_ALONE);
        }
        return learners.isEmpty() ? options.learner() : Optional.of(GlobalOptions.checkedLearner(learners.get(0)));
    }

    /** Reads the attempts in a course. Warns about damaged lines; empty, with a warning, if the file cannot be read. */
    private Optional<JournalContent> read(JournalFinder.NamedJournal named, String course, Console console) {
        Path path = named.journal().path();
        try {
            JournalContent content = named.journal().ofCourse(course).read();
            warnOfDamage(path.toString(), content, console);
            return Optional.of(content);
        } catch (IOException e) {
            warn(
                    console.messages()
                            .say(RejectedFileException.reason(e, MessageKey.REPORT_UNREADABLE, path.toString())),
                    console);
            return Optional.empty();
        }
    }

    /**
     * Removes the files of a learner after a confirmation: journal, place files and typed lines. Returns 0 if no file
     * is left, 1 if the learner did not confirm.
     *
     * @param learner name of the learner; empty for the account's default learner
     * @throws UserError if standard input is not a terminal, or a file cannot be removed
     */
    private static int reset(ProcessEnvironment environment, Console console, Optional<String> learner)
            throws UserError {
        Journal journal = environment.journal(learner);
        List<PrivateFile> files = new ArrayList<>(List.of(new PrivateFile(journal.path())));
        files.addAll(environment.states(learner).values());
        files.add(environment.lineHistory(learner));
        if (!environment.streams().asks()) {
            throw UserError.of(MessageKey.REPORT_RESET_UNASKED);
        }
        if (files.stream().noneMatch(PrivateFile::isThere)) {
            console.warn(MessageKey.REPORT_RESET_NOTHING);
            return ExitStatus.OK;
        }
        String yes = console.messages().say(MessageKey.REPORT_RESET_YES);
        String paths = files.stream().map(file -> file.path().toString()).collect(Collectors.joining(", "));
        console.warn(MessageKey.REPORT_RESET_ASKS, JournalFinder.name(journal), paths, yes);
        if (!isConfirmed(console, yes)) {
            console.warn(MessageKey.REPORT_RESET_KEPT);
            return ExitStatus.FAILED;
        }
        for (PrivateFile file : files) {
            try {
                file.remove();
            } catch (IOException e) {
                throw UserError.of(MessageKey.REPORT_RESET_FAILED, file.path().toString());
            }
        }
        console.out(console.messages().say(MessageKey.REPORT_RESET_DONE));
        return ExitStatus.OK;
    }

    /**
     * Reads a line from the keyboard. Tests whether it is the word that confirms.
     *
     * @throws UserError if there is no keyboard
     */
    static boolean isConfirmed(Console console, String yes) throws UserError {
        try {
            return plain(console.answer()).equals(plain(yes));
        } catch (IOException e) {
            throw UserError.of(MessageKey.REPORT_RESET_UNASKED);
        }
    }

    /** Returns a word without case and accents, because some keyboards have no accents. */
    private static String plain(String word) {
        return CharacterSet.ASCII.encode(word.strip()).toLowerCase(Locale.ROOT);
    }

    /** Finds the journals of a report: those of the account by learner, and any journal file by path. */
    private record JournalFinder(ProcessEnvironment environment) {

        /** A journal with the name of its learner in a report. */
        record NamedJournal(String name, Journal journal) {

            private boolean isUnnamed() {
                return JournalFinder.name(journal).equals(ProcessEnvironment.OWN);
            }
        }

        /**
         * Returns the journals of some learners and files, each once; that of the default learner if none are given.
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

        /**
         * Returns a journal that was handed in. If its learner has no name, it is named after the owner of the file.
         */
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
            List<NamedJournal> inFolders = renamed(journals, journal -> {
                Path folder =
                        journal.journal().path().toAbsolutePath().normalize().resolveSibling("");
                return journal.isUnnamed()
                        ? journal.name() + " (" + Objects.requireNonNullElse(folder.getFileName(), folder) + ")"
                        : journal.name();
            });
            return renamed(
                    inFolders,
                    journal -> journal.journal().path().toAbsolutePath().toString());
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
}
