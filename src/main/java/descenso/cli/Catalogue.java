package descenso.cli;

import descenso.course.ExperimentListing;
import descenso.course.Nearest;
import descenso.phrases.Phrase;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The experiments that can be run by name: those of the course, and any file. */
record Catalogue(Path course) {

    /** Prints id and title of those of the course, a line each. */
    int print(Console console) {
        List<ExperimentListing> all = ExperimentListing.of(course);
        int width = all.stream().mapToInt(each -> each.id().length()).max().orElse(0);
        for (ExperimentListing each : all) {
            String gap = " ".repeat(width - each.id().length() + 2);
            console.out(each.id() + gap + each.title().in(console.language()));
        }
        return 0;
    }

    /**
     * The file of an experiment.
     *
     * @param name an id of the course, or a file: whatever has a slash or ends in .yaml, or exists
     * @throws Complaint where it is neither
     */
    Path file(String name) throws Complaint {
        if (name.contains("/") || name.endsWith(".yaml")) {
            return path(name);
        }
        List<ExperimentListing> all = ExperimentListing.of(course);
        Optional<Path> known = all.stream()
                .filter(each -> each.id().equals(name))
                .map(ExperimentListing::file)
                .findFirst();
        if (known.isEmpty() && !Files.isRegularFile(path(name))) {
            throw unknown(name, all);
        }
        return known.orElse(path(name));
    }

    private static Path path(String name) throws Complaint {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Complaint.of(Phrase.CLI_UNKNOWN_EXPERIMENT, name);
        }
    }

    private static Complaint unknown(String name, List<ExperimentListing> all) {
        return Nearest.to(name, all.stream().map(ExperimentListing::id).toList())
                .map(nearest -> Complaint.of(Phrase.CLI_MISSPELT_EXPERIMENT, name, nearest))
                .orElse(Complaint.of(Phrase.CLI_UNKNOWN_EXPERIMENT, name));
    }
}
