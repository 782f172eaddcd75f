package descenso.view.trend;

import java.util.Optional;

/**
 * The descent of a curve to a target.
 *
 * @param first the index of the first value at or below the target, 0-based
 * @param stays whether all later values are at or below the target too
 */
public record CurveCrossing(int first, boolean stays) {

    /** Returns the crossing; empty if the curve never reaches the target. */
    static Optional<CurveCrossing> of(SeriesTrend curve, double target) {
        int first = -1;
        boolean stays = true;
        for (int i = 0; i < curve.known(); i++) {
            boolean isBelow = curve.at(i) <= target;
            first = isBelow && first < 0 ? i : first;
            stays = first < 0 || (stays && isBelow);
        }
        return first < 0 ? Optional.empty() : Optional.of(new CurveCrossing(first, stays && !curve.isCut()));
    }
}
