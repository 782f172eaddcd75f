package descenso.plot;

import descenso.tui.Size;
import java.util.Optional;

/** A picture of data that is drawn in any size. */
public interface Chart {

    Drawing drawing(Size size);

    /** Returns this picture with the axes of a picture of the same kind, which shows more; by default with its own. */
    default Chart onAxesOf(Chart whole) {
        return this;
    }

    /** Returns this picture as it is drawn while its runs move: what is older is dimmer; by default nothing is. */
    default Chart fading() {
        return this;
    }

    /** Returns the curves where the picture shows them; empty if it consists of something else. */
    default Optional<PlacedCurves> placed() {
        return Optional.empty();
    }
}
