package descenso.cli;

import descenso.phrases.Phrase;
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
            see(file.getKey(), file.getValue());
        }
    }

    private void see(String name, Path file) throws Complaint {
        Optional<Path> copy = parcel.home().map(home -> home.resolve(name));
        if (copy.isPresent() && Files.exists(copy.get())) {
            tellWhereOther(file, copy.get());
        } else if (parcel.folder().isPresent() && isWithin(name)) {
            copy(file, parcel.folder().get().resolve(name));
        } else if (!isOfCourse(file) && !Path.of(name).isAbsolute()) {
            console.remark(console.phrases().say(Phrase.CLI_EXPORT_DATA, name));
        }
    }

    private boolean isOfCourse(Path file) {
        return plain(file).startsWith(plain(environment.data()));
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Whether it lies where nothing but what belongs to the export does. */
    private static boolean isWithin(String name) {
        Path path = Path.of(name).normalize();
        return !path.isAbsolute() && !path.startsWith("..");
    }

    private void tellWhereOther(Path file, Path there) throws Complaint {
        try {
            if (Files.mismatch(file, there) >= 0) {
                console.remark(console.phrases().say(Phrase.CLI_EXPORT_OTHER_DATA, there.toString()));
            }
        } catch (IOException e) {
            throw Complaint.of(Phrase.CLI_UNWRITABLE, there.toString());
        }
    }

    private void copy(Path file, Path copy) throws Complaint {
        try {
            Files.createDirectories(copy.toAbsolutePath().resolveSibling(""));
            Files.copy(file, copy);
            console.out(copy.toString());
        } catch (IOException e) {
            throw Complaint.of(Phrase.CLI_UNWRITABLE, copy.toString());
        }
    }
}
