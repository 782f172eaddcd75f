package descenso.cli.run;

import descenso.cli.process.UserError;
import descenso.course.setting.Setting;
import descenso.phrases.MessageKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code run} is told to do.
 *
 * @param experiments ids and files, at least one
 * @param settings made in each of them
 * @param out the file to write; standard output where there is none
 */
public record RunOptions(List<String> experiments, List<Setting> settings, Format format, Optional<Path> out) {

    /** What is written. */
    public enum Format {
        TABLE,
        JSON,
        CSV
    }

    /**
     * The one that is wished for.
     *
     * @throws UserError where both are
     */
    public static Format format(boolean json, boolean csv) throws UserError {
        if (json && csv) {
            throw UserError.of(MessageKey.CLI_TWO_FORMATS);
        }
        return json ? Format.JSON : csv ? Format.CSV : Format.TABLE;
    }

    /**
     * Each from its path=value.
     *
     * @throws UserError where one is none
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
