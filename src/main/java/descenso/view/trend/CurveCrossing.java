package descenso.view.trend;

import java.util.Optional;

/**
 * A curve comes down to a target.
 *
 * @param first when it is first at the target or below
 * @param stays whether it is so ever after
 */
public record CurveCrossing(int first, boolean stays) {

    /** Empty where it never does. */
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
