package descenso.progress;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bookmark that && pageId.equals(that.pageId) && block == that.block && line == that.line;
    }

    @Override
    public int hashCode() {
        return Objects.hash(pageId, block, line);
    }
}
