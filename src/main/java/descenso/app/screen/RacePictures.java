package descenso.app.screen;

import descenso.tui.Line;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The drawn pictures of a race that several sessions watch. Learners with equal displays see the same moments, each of
 * which is drawn once for all of them. The pictures last as long as the race.
 */
public final class RacePictures {

    /**
     * Maximum number of cells in the pictures that are kept, some megabytes: those of the moments that a class sees
     * within some seconds.
     */
    private static final int MOST = 300_000;

    private final DrawingCache<Picture, List<Line>> drawn = new DrawingCache<>(MOST, lines -> lines);

    private volatile boolean isShared;

    /** The content of a picture. Its hash is the step that it shows, since the whole content is slow to hash. */
    private record Picture(int step, List<?> content) {

        @Override
        public int hashCode() {
            return step;
        }
    }

    /** Keeps the pictures from now on. Before, a session alone draws each of them only once. */
    public void share() {
        isShared = true;
    }

    /** Tests nothing but the class: pictures are no part of a value, since they are made from it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RacePictures;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /**
     * Returns the lines of a picture.
     *
     * @param step a step that the picture shows
     * @param content everything that the picture shows
     */
    public List<Line> of(int step, List<?> content, Supplier<List<Line>> draw) {
        return isShared ? drawn.of(new Picture(step, content), () -> List.copyOf(draw.get())) : draw.get();
    }
}
