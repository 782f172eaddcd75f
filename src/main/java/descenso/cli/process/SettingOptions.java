package descenso.cli.process;

import descenso.course.setting.Setting;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options {@code --set path=value}, which change an experiment before it is read. */
public final class SettingOptions {

    @Option(names = "--set")
    private List<String> assignments = new ArrayList<>();

    /**
     * Returns the settings in the order of the command line.
     *
     * @throws UserError if an argument does not have the form path=value
     */
    public List<Setting> settings() throws UserError {
        List<Setting> settings = new ArrayList<>();
        for (String each : assignments) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw UserError.of(MessageKey.CLI_BAD_SETTING, each);
            }
            settings.add(new Setting(each.substring(0, equals), each.substring(equals + 1)));
        }
        return settings;
    }
}
