package descenso.app.screen;

import descenso.course.experiment.Experiment;
import descenso.train.run.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The previews of experiments inside lessons, by name.
 *
 * @param previews the previews that have arrived; empty if the file cannot be read
 */
public record PreviewCache(Map<String, Optional<Preview>> previews, Set<String> requested) {

    /** The preview of an experiment: its runs at their end, or at their start while the prediction is open. */
    public record Preview(Experiment experiment, List<Snapshot> runs) {

        public Preview {
            runs = List.copyOf(runs);
        }
    }

    public PreviewCache {
        previews = Map.copyOf(previews);
        requested = Set.copyOf(requested);
    }

    public static PreviewCache empty() {
        return new PreviewCache(Map.of(), Set.of());
    }

    /** Returns whether an experiment asks for a prediction; empty while unknown. An unreadable one asks for none. */
    Optional<Boolean> asks(String experiment) {
        Optional<Preview> known = previews.get(experiment);
        return known == null
                ? Optional.empty()
                : Optional.of(known.isPresent()
                        && known.get().experiment().prediction().isPresent());
    }

    public PreviewCache withRequested(String experiment) {
        return new PreviewCache(previews, CourseState.changed(requested, experiment, true));
    }

    /** Marks a preview as stale, so that it is requested again. The old one is shown until the new one arrives. */
    public PreviewCache withStale(String experiment) {
        return new PreviewCache(previews, CourseState.changed(requested, experiment, false));
    }

    /** Adds a preview; an empty one if the file of the experiment cannot be read. */
    public PreviewCache withPreview(String experiment, Optional<Preview> preview) {
        Map<String, Optional<Preview>> more = new HashMap<>(previews);
        more.put(experiment, preview);
        return new PreviewCache(more, requested);
    }
}
