package descenso.progress;

/**
 * A place in the course that no width and no language moves.
 *
 * @param screen the screen's id
 * @param block the block of the lesson at the top of the window, from 0
 * @param line the line of that block, from 0
 */
public record Bookmark(String screen, int block, int line) {

    public static Bookmark atTop(String screen) {
        return new Bookmark(screen, 0, 0);
    }
}
