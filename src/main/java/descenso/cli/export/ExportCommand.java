package descenso.cli.export;

import descenso.cli.process.CliCommand;
import descenso.cli.process.ExperimentCatalog;
import descenso.cli.process.GlobalOptions;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.SettingOptions;
import descenso.cli.process.UserError;
import descenso.course.setting.Setting;
import descenso.export.ExperimentExport.Form;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code export}. Writes an experiment in one form or in all. */
@Command(name = "export")
public final class ExportCommand implements CliCommand {

    private final GlobalOptions options;

    @Parameters(arity = "0..1")
    private @Nullable String experiment;

    @Mixin
    private final SettingOptions settingOptions = new SettingOptions();

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--svg")
    private boolean svg;

    @Option(names = "--yaml")
    private boolean yaml;

    @Option(names = "--python")
    private boolean python;

    @Option(names = "--out")
    private @Nullable Path out;

    public ExportCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public int run(ProcessEnvironment environment) throws UserError, InterruptedException {
        if (experiment == null) {
            throw UserError.of(MessageKey.CLI_EXPORT_NOTHING);
        }
        Optional<Form> form = form();
        List<Setting> changes = settingOptions.settings();
        Path file = new ExperimentCatalog(environment.course()).file(experiment);
        ExportOptions parcel = ExportOptions.of(file, form, Optional.ofNullable(out));
        return new Exporter(environment, options.console(environment), parcel).run(changes);
    }

    private Optional<Form> form() throws UserError {
        Set<Form> requested = EnumSet.noneOf(Form.class);
        for (Form form : Form.values()) {
            if (isRequested(form)) {
                requested.add(form);
            }
        }
        if (requested.size() > 1) {
            throw UserError.of(MessageKey.CLI_EXPORT_FORMS);
        }
        return requested.stream().findFirst();
    }

    private boolean isRequested(Form form) {
        return switch (form) {
            case CSV -> csv;
            case SVG -> svg;
            case YAML -> yaml;
            case PYTHON -> python;
        };
    }
}
