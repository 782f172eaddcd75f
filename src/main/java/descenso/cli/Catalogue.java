package descenso.cli;

import descenso.course.CourseException;
import descenso.course.CourseReader;
import descenso.course.ExperimentHeader;
import descenso.course.ExperimentList;
import descenso.course.Nearest;
import descenso.phrases.Phrase;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The experiments that can be run by name: those of the course, and any file. */
record Catalogue(Path course) {

    /** Prints id and title of those of the course, a line each; returns the exit status. */
    int print(Console console) throws Complaint {
        ExperimentList list = list();
        List<ExperimentHeader> all = list.experiments();
        int width = all.stream().mapToInt(each -> each.id().length()).max().orElse(0);
        for (ExperimentHeader each : all) {
            String gap = " ".repeat(width - each.id().length() + 2);
            console.out(each.id() + gap + each.title().in(console.language()));
        }
        list.faults().forEach(console::tell);
        return list.faults().isEmpty() ? 0 : Complaint.USAGE;
    }

    private ExperimentList list() throws Complaint {
        try {
            return CourseReader.experimentList(course);
        } catch (CourseException e) {
            throw Complaint.of(e.fault());
        }
    }

    /**
     * The file of an experiment, which need not exist.
     *
     * @param name an id of the course, or a file: whatever has a slash or ends in .yaml, or exists
     * @throws Complaint where it is neither
     */
    Path file(String name) throws Complaint {
        Path file = path(name);
        if (name.contains("/") || name.endsWith(".yaml")) {
            return file;
        }
        Path ofCourse = course.resolve("experiments").resolve(name + ".yaml");
        if (Files.exists(ofCourse)) {
            return ofCourse;
        }
        if (name.isEmpty() || Files.notExists(file)) {
            throw unknown(name);
        }
        return file;
    }

    private static Path path(String name) throws Complaint {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Complaint.of(Phrase.CLI_UNKNOWN_EXPERIMENT, name);
        }
    }

    private Complaint unknown(String name) {
        try {
            return Nearest.to(name, List.copyOf(CourseReader.experiments(course)))
                    .map(nearest -> Complaint.of(Phrase.CLI_MISSPELT_EXPERIMENT, name, nearest))
                    .orElse(Complaint.of(Phrase.CLI_UNKNOWN_EXPERIMENT, name));
        } catch (CourseException e) {
            return Complaint.of(e.fault());
        }
    }
}
