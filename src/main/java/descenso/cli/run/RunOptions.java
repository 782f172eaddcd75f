package descenso.cli.run;

import descenso.cli.process.OutputFormat;
import descenso.course.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The options of the command {@code run}.
 *
 * @param experiments ids and files, at least one
 * @param settings changes, applied to each experiment
 * @param out file to write; empty for standard output
 */
public record RunOptions(List<String> experiments, List<Setting> settings, OutputFormat format, Optional<Path> out) {}
