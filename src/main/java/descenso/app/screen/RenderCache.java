package descenso.app.screen;

import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.AppState.PreviewCache;
import descenso.course.Page;
import descenso.tui.Line;
import descenso.view.lesson.LessonLines;
import descenso.view.section.GridRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache of what is slow to draw or to find. One key asks for the lines of a page several times, and turning back asks
 * for those of an earlier page. In the lab, another knob changes neither chart nor table.
 */
public final class RenderCache {

    private final Optional<SharedDisplay> shared;
    private final Map<Page, Memo<OfPage, LessonLines>> pages = new ConcurrentHashMap<>();
    private final Memo<Object, List<Line>> plot = new Memo<>();
    private final Memo<Object, List<Line>> results = new Memo<>();
    private final Memo<Object, Boolean> scale = new Memo<>();
    private final Memo<DisplaySettings, GridRenderer.Drawn> notation = new Memo<>();

    /** Creates the cache of a session alone. */
    public RenderCache() {
        this(Optional.empty());
    }

    /**
     * Creates the cache of a session of a server.
     *
     * @param shared the drawn pages of all sessions of a server; empty for a session alone
     */
    RenderCache(Optional<SharedDisplay> shared) {
        this.shared = shared;
    }

    /** The state that the lines of a page depend on, apart from the page. */
    private record OfPage(
            DisplaySettings display,
            Map<String, Optional<PreviewCache.Preview>> previews,
            LearnerHistory history,
            Optional<String> seal,
            Set<String> read,
            boolean isOfStaff,
            boolean isLookedAt) {

        /** Compares the fields, because the generated method would delay the answer to the first key. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfPage that
                    && Objects.equals(display, that.display)
                    && Objects.equals(history, that.history)
                    && previews.equals(that.previews)
                    && seal.equals(that.seal)
                    && read.equals(that.read)
                    && isOfStaff == that.isOfStaff
                    && isLookedAt == that.isLookedAt;
        }

        @Override
        public int hashCode() {
            return Objects.hash(display, previews, history, seal, read, isOfStaff, isLookedAt);
        }
    }

    /** Returns the part that all sessions of a server have in common; empty for a session alone. */
    Optional<SharedDisplay> shared() {
        return shared;
    }

    /** Returns the lines of the current page. Discards those of a lab, which was left and has long histories. */
    public LessonLines page(AppState state, Supplier<LessonLines> draw) {
        plot.forget();
        results.forget();
        scale.forget();
        Page open = state.page();
        OfPage content = new OfPage(
                state.display(),
                shown(open, state),
                state.history(),
                open.seal(),
                read(state),
                state.isOfStaff(),
                state.isLookedAt());
        Page whole = state.wholePage();
        return pages.computeIfAbsent(whole, page -> new Memo<>())
                .of(
                        content,
                        () -> shared.filter(all -> state.history().learning().isEmpty()) // else it is one's own
                                .map(all -> all.of(whole, content, draw))
                                .orElseGet(draw));
    }

    /** Returns the pages read to their end, on which only the plan of the title page depends; else nothing. */
    private static Set<String> read(AppState state) {
        return state.isFirst() ? state.courseState().marked(CourseState.Mark.READ) : Set.of();
    }

    /** Returns the previews of a page that have arrived, by name. */
    private static Map<String, Optional<PreviewCache.Preview>> shown(Page page, AppState state) {
        Map<String, Optional<PreviewCache.Preview>> shown =
                new HashMap<>(state.previewCache().previews());
        shown.keySet().retainAll(page.experiments());
        return shown;
    }

    /** Returns the lines of the chart of a lab. The key is everything that it shows. */
    public List<Line> plot(Object key, Supplier<List<Line>> draw) {
        return plot.of(key, draw);
    }

    /** Returns the lines below the chart of a lab. The key is everything that they show. */
    public List<Line> results(Object key, Supplier<List<Line>> draw) {
        return results.of(key, draw);
    }

    /** Returns whether the chart of a lab needs its other scale. The key is what this depends on. */
    public boolean scale(Object key, Supplier<Boolean> find) {
        return scale.of(key, find);
    }

    /** Returns the lines of the card of the notation, which depend on the settings of the display only. */
    GridRenderer.Drawn notation(DisplaySettings display, Supplier<GridRenderer.Drawn> draw) {
        return notation.of(display, draw);
    }

    /** A cache of one entry. Benign race: equal keys give equal values, so either of two threads may store its own. */
    private static final class Memo<K, V> {

        private volatile @Nullable Made<K, V> last;

        private record Made<K, V>(K of, V value) {}

        /** Returns the value for a key. The value is made now unless the key equals the last one. */
        V of(K key, Supplier<V> make) {
            Made<K, V> known = last;
            if (known == null || !known.of().equals(key)) {
                known = new Made<>(key, make.get());
                last = known;
            }
            return known.value();
        }

        void forget() {
            last = null;
        }
    }
}
