package descenso.cli.export;

import descenso.cli.process.Console;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.UserError;
import descenso.phrases.MessageKey;
import descenso.runtime.DataCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Handles the data files of an export. If the export has a folder of its own, they are copied into it; otherwise a
 * message names them. Data of the course need no message, because every experiment finds them, and a program states in
 * its header which data it needs.
 */
record ExportedData(ProcessEnvironment environment, Console console, ExportOptions options) {

    /**
     * Copies the data files, or prints a message about each.
     *
     * @param files files by their names in the experiment
     * @throws UserError if a file cannot be copied or compared
     */
    void see(Map<String, Path> files) throws UserError {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            see(new DataCopy(file.getKey(), file.getValue()));
        }
    }

    private void see(DataCopy data) throws UserError {
        Optional<Path> copy = options.home().map(data::in);
        if (copy.isPresent() && Files.exists(copy.get())) {
            reportOtherPlaces(data.file(), copy.get());
        } else if (options.folder().isPresent()) {
            copy(data, options.folder().get());
        } else if (!isOfCourse(data.file())) {
            console.warn(console.messages().say(MessageKey.CLI_EXPORT_DATA, data.name()));
        }
    }

    private boolean isOfCourse(Path file) {
        return plain(file).startsWith(plain(environment.data()));
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void reportOtherPlaces(Path file, Path there) throws UserError {
        try {
            if (!Files.isRegularFile(there) || Files.mismatch(file, there) >= 0) {
                console.warn(console.messages().say(MessageKey.CLI_EXPORT_OTHER_DATA, there.toString()));
            }
        } catch (IOException e) {
            throw UserError.of(MessageKey.CLI_UNWRITABLE, there.toString());
        }
    }

    private void copy(DataCopy data, Path folder) throws UserError {
        try {
            console.out(data.copyInto(folder).toString());
        } catch (IOException e) {
            throw UserError.of(MessageKey.CLI_UNWRITABLE, data.in(folder).toString());
        }
    }
}
