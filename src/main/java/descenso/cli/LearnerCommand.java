package descenso.cli;

import descenso.phrases.MessageKey;
import descenso.progress.FileArchive;
import descenso.progress.Journal;
import descenso.progress.LearnerArchive;
import descenso.progress.LearnerData;
import descenso.progress.PrivateFile.RejectedFileException;
import descenso.runtime.ExperimentLibrary;
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

    @Mixin
    private final ClassOptions group = new ClassOptions();

    @Override
    public int run(ProcessEnvironment environment, GlobalOptions global) throws UserError, InterruptedException {
        Console console = global.console(environment);
        String typed = name;
        Path source = file;
        boolean isImport = action.equals("import");
        boolean isKnown = isImport || action.equals("export") || action.equals("erase");
        if (typed == null || !isKnown || (source != null) != isImport) {
            throw UserError.of(MessageKey.LEARNER_USAGE);
        }
        String learner = GlobalOptions.checkedLearner(typed);
        Journal journal = environment.journal(Optional.of(learner));
        if (!group.isGiven()) {
            FileArchive files = new FileArchive(
                    journal,
                    environment.states(Optional.of(learner)),
                    course ->
                            environment.stateFile(Optional.of(learner), course).file(),
                    List.of(environment.lineHistory(Optional.of(learner))));
            return run(environment, console, learner, files, Optional.empty());
        }
        Path exports = group.folder(environment).resolve("exports").resolve(learner);
        try (SqlStore store = group.open(environment, false)) {
            int status = run(environment, console, learner, store.archive(learner), Optional.of(exports));
            if (action.equals("erase") && status == ExitStatus.OK && store.isFile()) {
                console.warn(MessageKey.LEARNER_MAY_RETURN, learner);
            }
            return status;
        }
    }

    private int run(
            ProcessEnvironment environment,
            Console console,
            String learner,
            LearnerArchive archive,
            Optional<Path> exports)
            throws UserError, InterruptedException {
        try {
            return switch (action) {
                case "export" -> handOut(environment, learner, archive);
                case "import" -> takeIn(console, learner, archive);
                default -> erase(environment, console, learner, archive, exports);
            };
        } catch (IOException e) {
            throw new UserError(
                    ExitStatus.FAILED,
                    RejectedFileException.reason(e, MessageKey.LEARNER_FAILED, String.valueOf(e.getMessage())));
        }
    }

    private int handOut(ProcessEnvironment environment, String learner, LearnerArchive archive)
            throws UserError, InterruptedException, IOException {
        LearnerData data = archive.read();
        if (data.isEmpty()) {
            throw UserError.of(MessageKey.LEARNER_NOTHING, learner);
        }
        List<String> lines = data.lines();
        new OutputTarget(Optional.ofNullable(out)).write(environment.streams(), writer -> {
            for (String line : lines) {
                writer.write(line + "\n");
            }
        });
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
        if (!isSure && !environment.streams().asks()) {
            throw UserError.of(MessageKey.LEARNER_UNASKED, learner);
        }
        if (!isSure) {
            String yes = console.messages().say(MessageKey.REPORT_RESET_YES);
            console.warn(MessageKey.LEARNER_ASKS, learner, yes);
            if (!ReportCommand.isConfirmed(yes)) {
                console.warn(MessageKey.REPORT_RESET_KEPT);
                return ExitStatus.FAILED;
            }
        }
        boolean wasThere = archive.erase();
        if (exports.isPresent() && Files.isDirectory(exports.get())) {
            wasThere = true;
            ExperimentLibrary.delete(exports.get());
        }
        if (!wasThere) {
            throw UserError.of(MessageKey.LEARNER_NOTHING, learner);
        }
        console.out(console.messages().say(MessageKey.LEARNER_ERASED, learner));
        return ExitStatus.OK;
    }
}
