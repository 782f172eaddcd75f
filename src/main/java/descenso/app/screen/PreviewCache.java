package descenso.app.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The previews of experiments inside lessons.
 *
 * @param previews the previews, by the name of the experiment
 * @param requested the names of the experiments with a requested preview
 * @param broken the names of the experiments with a file that cannot be read
 */
public record PreviewCache(Map<String, Preview> previews, Set<String> requested, Set<String> broken) {

    public PreviewCache {
        previews = Map.copyOf(previews);
        requested = Set.copyOf(requested);
        broken = Set.copyOf(broken);
    }

    public static PreviewCache empty() {
        return new PreviewCache(Map.of(), Set.of(), Set.of());
    }

    /**
     * Returns whether an experiment asks for a prediction; empty while that is unknown. An unreadable experiment asks
     * for none.
     */
    Optional<Boolean> asks(String experiment) {
        return broken.contains(experiment)
                ? Optional.of(false)
                : Optional.ofNullable(previews.get(experiment))
                        .map(preview -> preview.experiment().prediction().isPresent());
    }

    /** Marks the preview of an experiment as requested. */
    public PreviewCache withRequested(String experiment) {
        return new PreviewCache(previews, CourseState.changed(requested, experiment, true), broken);
    }

    /**
     * Marks the preview of an experiment as stale, so that it is requested again. The old one is shown until the new
     * one arrives.
     */
    public PreviewCache withStale(String experiment) {
        return new PreviewCache(previews, CourseState.changed(requested, experiment, false), broken);
    }

    public PreviewCache withPreview(String experiment, Preview preview) {
        Map<String, Preview> more = new HashMap<>(previews);
        more.put(experiment, preview);
        return new PreviewCache(more, requested, CourseState.changed(broken, experiment, false));
    }

    /** Marks an experiment as one without a preview, because its file cannot be read. */
    public PreviewCache withoutPreview(String experiment) {
        return new PreviewCache(previews, requested, CourseState.changed(broken, experiment, true));
    }
}
