package descenso.cli;

import descenso.course.CourseException;
import descenso.course.CourseReader;
import descenso.course.ExperimentHeader;
import descenso.course.ExperimentList;
import descenso.course.Nearest;
import descenso.course.Place;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.runtime.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
     * @param name as for {@link Library#file}
     * @throws Complaint where it is neither
     */
    Path file(String name) throws Complaint {
        Optional<Path> file = new Library(course).file(name);
        if (file.isEmpty()) {
            throw unknown(name);
        }
        return file.get();
    }

    /**
     * Sees to it that an experiment is there before anything is opened.
     *
     * @throws Complaint where it has no file
     */
    void require(String name) throws Complaint {
        Path file = file(name);
        if (Files.notExists(file)) {
            String place = new Place(file, 1, 1).toString();
            throw new Complaint(Complaint.USAGE, place, Sentence.of(Phrase.EXPERIMENT_NO_FILE));
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
