package descenso.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What lessons show of experiments.
 *
 * @param previews by the experiment's name
 * @param wanted the names of those that were asked for
 */
public record Gallery(Map<String, Preview> previews, Set<String> wanted) {

    public Gallery {
        previews = Map.copyOf(previews);
        wanted = Set.copyOf(wanted);
    }

    public static Gallery empty() {
        return new Gallery(Map.of(), Set.of());
    }

    Gallery wanting(String experiment) {
        Set<String> more = new HashSet<>(wanted);
        more.add(experiment);
        return new Gallery(previews, more);
    }

    Gallery refreshing(String experiment) {
        Set<String> fewer = new HashSet<>(wanted);
        fewer.remove(experiment);
        return new Gallery(previews, fewer);
    }

    Gallery previewing(String experiment, Preview preview) {
        Map<String, Preview> more = new HashMap<>(previews);
        more.put(experiment, preview);
        return new Gallery(more, wanted);
    }
}
