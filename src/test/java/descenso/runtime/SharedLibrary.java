package descenso.runtime;

import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Setting;
import descenso.testing.TestCourse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A library of a course that does not change, shared by tests: reads the list of experiments once, and keeps the
 * experiments that were read last.
 */
public final class SharedLibrary extends ExperimentLibrary {

    /** Maximum number of experiments that are kept: the data of the largest take a few megabytes. */
    private static final int KEPT = 40;

    private static final ExperimentSpecs SPECS = new ExperimentSpecs();
    private static final Map<TestCourse, SharedLibrary> LIBRARIES = new ConcurrentHashMap<>();

    private final Map<Request, ParsedExperiment> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private @Nullable ExperimentList list;

    /** An experiment with some settings. */
    private record Request(String name, List<Setting> settings) {}

    private SharedLibrary(TestCourse course) {
        super(course.folder(), SPECS);
    }

    /** Returns the library of a course. */
    public static ExperimentLibrary of(TestCourse course) {
        return LIBRARIES.computeIfAbsent(course, SharedLibrary::new);
    }

    @Override
    ParsedExperiment read(String name, List<Setting> settings) {
        Request request = new Request(name, List.copyOf(settings));
        synchronized (kept) {
            ParsedExperiment known = kept.get(request);
            if (known != null) {
                return known;
            }
        }
        ParsedExperiment read = super.read(name, settings);
        synchronized (kept) {
            kept.put(request, read);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return read;
    }

    @Override
    synchronized ExperimentList list() {
        if (list == null) {
            list = super.list();
        }
        return list;
    }
}
