package descenso.cli.run;

import descenso.cli.process.UserError;
import descenso.course.setting.Setting;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of the command {@code run}.
 *
 * @param experiments ids and files, at least one
 * @param settings changes, applied to each experiment
 * @param format output format
 * @param out file to write; empty for standard output
 */
public record RunOptions(List<String> experiments, List<Setting> settings, Format format, Optional<Path> out) {

    /** The output formats. */
    public enum Format {
        TABLE,
        JSON,
        CSV
    }

    /**
     * Returns the requested format; a table if neither option is given.
     *
     * @throws UserError if both options are given
     */
    public static Format format(boolean json, boolean csv) throws UserError {
        if (json && csv) {
            throw UserError.of(MessageKey.CLI_TWO_FORMATS);
        }
        return json ? Format.JSON : csv ? Format.CSV : Format.TABLE;
    }

    /**
     * Parses settings of the form path=value.
     *
     * @throws UserError if an argument does not have this form
     */
    public static List<Setting> settings(List<String> words) throws UserError {
        List<Setting> settings = new ArrayList<>();
        for (String each : words) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw UserError.of(MessageKey.CLI_BAD_SETTING, each);
            }
            settings.add(new Setting(each.substring(0, equals), each.substring(equals + 1)));
        }
        return settings;
    }
}
