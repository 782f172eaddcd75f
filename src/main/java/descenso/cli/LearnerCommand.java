package descenso.cli;

import descenso.classroom.GuestName;
import descenso.phrases.MessageKey;
import descenso.progress.FileArchive;
import descenso.progress.Journal;
import descenso.progress.LearnerArchive;
import descenso.progress.LearnerData;
import descenso.progress.PrivateFile.RejectedFileException;
import descenso.runtime.LearnerExports;
import descenso.store.SqlStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code learner}. Hands out, takes in or erases everything that is kept of one person. */
@Command(name = "learner")
final class LearnerCommand implements CliCommand {

    @Parameters(index = "0", arity = "0..1")
    private String action = "";

    @Parameters(index = "1", arity = "0..1")
    private @Nullable String name;

    @Parameters(index = "2", arity = "0..1")
    private @Nullable Path file;

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--yes")
    private boolean isSure;

    /** True to erase all guests of a class. */
    @Option(names = "--guests")
    private boolean isForGuests;

    @Mixin
    private final ClassOptions group = new ClassOptions();

    @Override
    public int run(ProcessEnvironment environment, GlobalOptions global) throws UserError, InterruptedException {
        Console console = global.console(environment);
        if (isForGuests) {
            return eraseGuests(environment, console);
        }
        String typed = name;
        Path source = file;
        boolean isImport = action.equals("import");
        boolean isKnown = isImport || action.equals("export") || action.equals("erase");
        if (typed == null || !isKnown || (source != null) != isImport) {
            throw UserError.of(MessageKey.LEARNER_USAGE);
        }
        String learner = GlobalOptions.checkedLearner(typed);
        OutputTarget target = OutputTarget.of(Optional.ofNullable(out), group.own(environment));
        Journal journal = environment.journal(Optional.of(learner));
        if (!group.isGiven()) {
            FileArchive files = new FileArchive(
                    journal,
                    environment.states(Optional.of(learner)),
                    course ->
                            environment.stateFile(Optional.of(learner), course).file(),
                    List.of(environment.lineHistory(Optional.of(learner))));
            if (action.equals("export")) {
                warnOfDamage(console, journal);
            }
            return run(environment, console, learner, files, Optional.empty(), target);
        }
        Path exports = group.folder(environment).resolve("exports");
        try (SqlStore store = group.open(environment, false)) {
            return run(environment, console, learner, store.archive(learner), Optional.of(exports), target);
        }
    }

    /** Erases everything of all guests of a class, after one question. */
    private int eraseGuests(ProcessEnvironment environment, Console console) throws UserError {
        if (!action.equals("erase") || name != null || !group.isGiven()) {
            throw UserError.of(MessageKey.LEARNER_USAGE);
        }
        Path exports = group.folder(environment).resolve("exports"); // of an earlier version
        try (SqlStore store = group.open(environment, false)) {
            List<String> guests =
                    store.everyone().stream().filter(GuestName::isGuest).toList();
            if (guests.isEmpty()) {
                throw UserError.of(MessageKey.LEARNER_NO_GUESTS);
            }
            String count = Integer.toString(guests.size());
            if (!isConfirmed(environment, console, MessageKey.LEARNER_GUESTS_ASKS, count)) {
                return ExitStatus.FAILED;
            }
            for (String each : guests) {
                boolean unused = erase(each, store.archive(each), Optional.of(exports));
            }
            console.out(console.messages().say(MessageKey.LEARNER_GUESTS_ERASED, count));
            return ExitStatus.OK;
        } catch (IOException e) {
            throw ClassOptions.failed(e);
        }
    }

    private int run(
            ProcessEnvironment environment,
            Console console,
            String learner,
            LearnerArchive archive,
            Optional<Path> exports,
            OutputTarget target)
            throws UserError, InterruptedException {
        try {
            return switch (action) {
                case "export" -> handOut(environment, console, learner, archive, target);
                case "import" -> takeIn(console, learner, archive);
                default -> erase(environment, console, learner, archive, exports);
            };
        } catch (IOException e) {
            throw ClassOptions.failed(e);
        }
    }

    /** Says which lines of a journal an export leaves out. */
    private static void warnOfDamage(Console console, Journal journal) throws UserError {
        try {
            List<Integer> damaged = journal.read().damaged();
            if (!damaged.isEmpty()) {
                console.warn(
                        MessageKey.LEARNER_LEFT_OUT,
                        journal.path() + ":" + damaged.get(0),
                        Integer.toString(damaged.size()));
            }
        } catch (IOException e) {
            throw ClassOptions.failed(e);
        }
    }

    private static int handOut(
            ProcessEnvironment environment,
            Console console,
            String learner,
            LearnerArchive archive,
            OutputTarget target)
            throws UserError, InterruptedException, IOException {
        LearnerData data = archive.read();
        if (data.isEmpty()) {
            throw UserError.of(MessageKey.LEARNER_NOTHING, learner);
        }
        List<String> lines = data.lines();
        target.writePrivately(environment.streams(), writer -> {
            for (String line : lines) {
                writer.write(line + "\n");
            }
        });
        target.file()
                .filter(Files::isRegularFile)
                .ifPresent(file ->
                        console.err(console.messages().say(MessageKey.LEARNER_EXPORTED, learner, file.toString())));
        return ExitStatus.OK;
    }

    private int takeIn(Console console, String learner, LearnerArchive archive) throws UserError, IOException {
        Path source = file == null ? Path.of("") : file;
        List<String> lines;
        try {
            lines = Journal.handedIn(source).lines();
        } catch (IOException e) {
            throw new UserError(
                    ExitStatus.USAGE, RejectedFileException.reason(e, MessageKey.REPORT_UNREADABLE, source.toString()));
        }
        List<Integer> damaged = new ArrayList<>();
        LearnerData data = LearnerData.read(lines, damaged);
        if (data.isEmpty()) {
            throw UserError.of(MessageKey.LEARNER_UNREADABLE, source.toString());
        }
        if (!damaged.isEmpty()) {
            console.warn(MessageKey.REPORT_DAMAGED, source.toString(), Integer.toString(damaged.size()));
        }
        int added = archive.add(data);
        console.out(console.messages().say(MessageKey.LEARNER_IMPORTED, learner, Integer.toString(added)));
        return ExitStatus.OK;
    }

    private int erase(
            ProcessEnvironment environment,
            Console console,
            String learner,
            LearnerArchive archive,
            Optional<Path> exports)
            throws UserError, IOException {
        if (!isConfirmed(environment, console, MessageKey.LEARNER_ASKS, learner)) {
            return ExitStatus.FAILED;
        }
        if (!erase(learner, archive, exports)) {
            throw UserError.of(MessageKey.LEARNER_NOTHING, learner);
        }
        console.out(console.messages().say(MessageKey.LEARNER_ERASED, learner));
        return ExitStatus.OK;
    }

    /** Erases everything of a learner. Returns whether there was anything. */
    private static boolean erase(String learner, LearnerArchive archive, Optional<Path> exports) throws IOException {
        boolean wasThere = archive.erase();
        return (exports.isPresent() && LearnerExports.erase(exports.get(), learner)) || wasThere;
    }

    /**
     * Asks before anything is erased, unless that was said on the command line.
     *
     * @param whose name of the learner, or number of the guests
     */
    private boolean isConfirmed(ProcessEnvironment environment, Console console, MessageKey question, String whose)
            throws UserError, IOException {
        if (isSure) {
            return true;
        }
        if (!environment.streams().asks()) {
            throw UserError.of(MessageKey.LEARNER_UNASKED, isForGuests ? "--guests" : whose);
        }
        String yes = console.messages().say(MessageKey.REPORT_RESET_YES);
        console.warn(question, whose, yes);
        boolean isConfirmed = ReportCommand.isConfirmed(console, yes);
        if (!isConfirmed) {
            console.warn(MessageKey.REPORT_RESET_KEPT);
        }
        return isConfirmed;
    }
}
