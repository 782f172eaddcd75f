package descenso.cli.run;

import descenso.cli.process.CliCommand;
import descenso.cli.process.Console;
import descenso.cli.process.ExperimentCatalog;
import descenso.cli.process.FormatOptions;
import descenso.cli.process.GlobalOptions;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.SettingOptions;
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

/** The command {@code run}. Runs experiments without the tutor, or lists them. */
@Command(name = "run")
public final class RunCommand implements CliCommand {

    private final GlobalOptions options;

    @Parameters(arity = "0..*")
    private List<String> experiments = new ArrayList<>();

    @Mixin
    private final SettingOptions settingOptions = new SettingOptions();

    @Mixin
    private final FormatOptions formatOptions = new FormatOptions();

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--list")
    private boolean list;

    public RunCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
        Console console = options.console(environment);
        ExperimentCatalog catalog = new ExperimentCatalog(environment.course());
        if (list) {
            return catalog.print(console);
        }
        if (experiments.isEmpty()) {
            throw UserError.of(MessageKey.CLI_NO_EXPERIMENT);
        }
        return new ExperimentRunner(environment, console, catalog).run(options());
    }

    private RunOptions options() throws UserError {
        return new RunOptions(experiments, settingOptions.settings(), formatOptions.format(), Optional.ofNullable(out));
    }
}
