package descenso.tui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The size of a screen or of a part of it, in cells. */
public record Size(int columns, int rows) {

    /** Compares the fields, because the generated method is slow at first, and the keyboard waits for it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Size that && columns == that.columns && rows == that.rows;
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns, rows);
    }

    public boolean holds(Size other) {
        return columns >= other.columns && rows >= other.rows;
    }

    @Override
    public String toString() {
        return columns + "×" + rows;
    }
}
