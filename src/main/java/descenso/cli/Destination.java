package descenso.cli;

import descenso.phrases.Phrase;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where results go.
 *
 * @param file empty for standard output
 */
record Destination(Optional<Path> file) {

    /** How Java says that nobody reads any more. */
    private static final String NOBODY_READS = "Broken pipe";

    /**
     * Opens it, for text in UTF-8; a file loses what it held.
     *
     * @throws Complaint where nothing can be written there
     */
    Writer open() throws Complaint {
        try {
            OutputStream stream =
                    file.isPresent() ? Files.newOutputStream(file.get()) : new FileOutputStream(FileDescriptor.out);
            return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw complaint();
        }
    }

    /**
     * Sees to it that an experiment is not lost to its own result.
     *
     * @throws Complaint where this is that file
     */
    void spare(Path experiment) throws Complaint {
        spare(experiment, Phrase.CLI_OUT_IS_EXPERIMENT);
    }

    /**
     * The same of any file that the result was made of.
     *
     * @param why says of the file's name why nothing is written there
     * @throws Complaint where this is that file
     */
    void spare(Path source, Phrase why) throws Complaint {
        try {
            if (file.isPresent() && Files.isSameFile(source, file.get())) {
                throw Complaint.of(why, file.get().toString());
            }
        } catch (IOException e) {
            // one of them does not exist: they are two
        }
    }

    /**
     * What to do about a failure to write: nothing where whoever reads has had enough.
     *
     * @throws Complaint where somebody waits in vain
     */
    void accept(IOException failure) throws Complaint {
        if (!NOBODY_READS.equals(failure.getMessage())) {
            throw complaint();
        }
    }

    private Complaint complaint() {
        return Complaint.of(Phrase.CLI_UNWRITABLE, file.map(Path::toString).orElse("stdout"));
    }
}
