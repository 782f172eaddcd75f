package descenso.app.screen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lessons show of experiments.
 *
 * @param previews by the experiment's name
 * @param wanted the names of those that were asked for
 * @param broken the names of those whose file gives no experiment
 */
public record PreviewCache(Map<String, Preview> previews, Set<String> wanted, Set<String> broken) {

    public PreviewCache {
        previews = Map.copyOf(previews);
        wanted = Set.copyOf(wanted);
        broken = Set.copyOf(broken);
    }

    public static PreviewCache empty() {
        return new PreviewCache(Map.of(), Set.of(), Set.of());
    }

    /** Whether an experiment asks for a prediction, where that is known: none does that cannot be read. */
    Optional<Boolean> asks(String experiment) {
        return broken.contains(experiment)
                ? Optional.of(false)
                : Optional.ofNullable(previews.get(experiment))
                        .map(preview -> preview.experiment().prediction().isPresent());
    }

    PreviewCache wanting(String experiment) {
        return new PreviewCache(previews, with(experiment, wanted), broken);
    }

    PreviewCache refreshing(String experiment) {
        return new PreviewCache(previews, without(experiment, wanted), broken);
    }

    PreviewCache previewing(String experiment, Preview preview) {
        Map<String, Preview> more = new HashMap<>(previews);
        more.put(experiment, preview);
        return new PreviewCache(more, wanted, without(experiment, broken));
    }

    PreviewCache unpreviewing(String experiment) {
        return new PreviewCache(previews, wanted, with(experiment, broken));
    }

    private static Set<String> with(String name, Set<String> names) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return more;
    }

    private static Set<String> without(String name, Set<String> names) {
        Set<String> fewer = new HashSet<>(names);
        fewer.remove(name);
        return fewer;
    }
}
