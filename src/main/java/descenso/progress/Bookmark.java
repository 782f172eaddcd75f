package descenso.progress;

/**
 * A position in the course that does not depend on the width or the language.
 *
 * @param pageId id of the page
 * @param block 0-based index of the lesson's block at the top of the window
 * @param line 0-based line of that block
 */
public record Bookmark(String pageId, int block, int line) {

    public static Bookmark atTop(String screen) {
        return new Bookmark(screen, 0, 0);
    }
}
