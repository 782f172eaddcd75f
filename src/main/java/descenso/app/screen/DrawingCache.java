package descenso.app.screen;

import descenso.tui.Line;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A cache of drawings that several sessions show. Learners with equal displays see equal drawings, each of which is
 * drawn once for all of them. Those that were not shown for the longest time are dropped.
 */
final class DrawingCache<K, D> {

    private final int most;
    private final Function<D, List<Line>> lines;
    private final Map<K, D> drawings = new LinkedHashMap<>(16, 0.75f, true);

    /** Number of cells in the drawings. */
    private int cells;

    /**
     * Creates an empty cache.
     *
     * @param most the maximum number of cells in the drawings
     * @param lines returns the lines of a drawing
     */
    DrawingCache(int most, Function<D, List<Line>> lines) {
        this.most = most;
        this.lines = lines;
    }

    /** Returns the drawing of a content. It is drawn without a lock, so two threads that miss it both draw it. */
    D of(K content, Supplier<D> draw) {
        return find(content).orElseGet(() -> keep(content, draw.get()));
    }

    private synchronized Optional<D> find(K content) {
        return Optional.ofNullable(drawings.get(content));
    }

    private synchronized D keep(K content, D drawing) {
        D before = drawings.put(content, drawing);
        cells += cells(drawing) - (before == null ? 0 : cells(before));
        for (Iterator<D> oldest = drawings.values().iterator(); cells > most && oldest.hasNext(); ) {
            cells -= cells(oldest.next());
            oldest.remove();
        }
        return drawing;
    }

    private int cells(D drawing) {
        return lines.apply(drawing).stream().mapToInt(Line::width).sum();
    }
}
