package descenso.cli.report;

import descenso.cli.process.CliCommand;
import descenso.cli.process.Console;
import descenso.cli.process.FormatOptions;
import descenso.cli.process.GlobalOptions;
import descenso.cli.process.InstalledCourse;
import descenso.cli.process.OutputFormat;
import descenso.cli.process.OutputTarget;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code report}. Reports the results of learners, or removes the files of one learner. */
@Command(name = "report")
public final class ReportCommand implements CliCommand {

    private final GlobalOptions options;

    @Parameters(arity = "0..*")
    private List<String> learners = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private final FormatOptions formatOptions = new FormatOptions();

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--reset")
    private boolean reset;

    public ReportCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
        Console console = options.console(environment);
        if (reset) {
            return new LearnerReset(environment, console).run(onlyLearner());
        }
        OutputFormat requested = formatOptions.format();
        List<NamedJournal> journals = logs(new JournalFinder(environment));
        OutputTarget target = new OutputTarget(Optional.ofNullable(out));
        return new Reporter(
                        environment.streams(),
                        console,
                        requested,
                        target,
                        environment.now().get())
                .run(InstalledCourse.of(environment), journals);
    }

    private List<NamedJournal> logs(JournalFinder logs) throws UserError {
        if (!all) {
            return logs.named(learners, options.learner());
        }
        if (!learners.isEmpty() || options.learner().isPresent()) {
            throw UserError.of(MessageKey.REPORT_ALL_AND_SOME);
        }
        return logs.all();
    }

    private Optional<String> onlyLearner() throws UserError {
        if (all
                || formatOptions.isGiven()
                || out != null
                || learners.size() + (options.learner().isPresent() ? 1 : 0) > 1) {
            throw UserError.of(MessageKey.REPORT_RESET_ALONE);
        }
        return learners.isEmpty() ? options.learner() : Optional.of(GlobalOptions.checkedLearner(learners.get(0)));
    }
}
