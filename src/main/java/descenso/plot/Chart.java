package descenso.plot;

import descenso.tui.Size;
import java.util.Optional;

/** A picture of data that is drawn in any size. */
public interface Chart {

    Drawing drawing(Size size);

    /** Returns the curves where the picture shows them; empty if it consists of something else. */
    default Optional<PlacedCurves> placed() {
        return Optional.empty();
    }
}
