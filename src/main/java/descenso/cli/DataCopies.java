package descenso.cli;

import descenso.phrases.Phrase;
import descenso.runtime.DataCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The data of what is exported: copied beside it where it goes into a folder of its own, else told of; the course's, which
 * any experiment finds, only for programs, which say so themselves.
 */
record DataCopies(Environment environment, Console console, Parcel parcel) {

    /** @param files by the names that the experiment gives them */
    void see(Map<String, Path> files) throws Complaint {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            see(new DataCopy(file.getKey(), file.getValue()));
        }
    }

    private void see(DataCopy data) throws Complaint {
        Optional<Path> copy = parcel.home().map(data::in);
        if (copy.isPresent() && Files.exists(copy.get())) {
            tellWhereOther(data.file(), copy.get());
        } else if (parcel.folder().isPresent()) {
            copy(data, parcel.folder().get());
        } else if (!isOfCourse(data.file())) {
            console.remark(console.phrases().say(Phrase.CLI_EXPORT_DATA, data.name()));
        }
    }

    private boolean isOfCourse(Path file) {
        return plain(file).startsWith(plain(environment.data()));
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void tellWhereOther(Path file, Path there) throws Complaint {
        try {
            if (!Files.isRegularFile(there) || Files.mismatch(file, there) >= 0) {
                console.remark(console.phrases().say(Phrase.CLI_EXPORT_OTHER_DATA, there.toString()));
            }
        } catch (IOException e) {
            throw Complaint.of(Phrase.CLI_UNWRITABLE, there.toString());
        }
    }

    private void copy(DataCopy data, Path folder) throws Complaint {
        try {
            console.out(data.copyInto(folder).toString());
        } catch (IOException e) {
            throw Complaint.of(Phrase.CLI_UNWRITABLE, data.in(folder).toString());
        }
    }
}
