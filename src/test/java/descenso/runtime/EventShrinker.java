package descenso.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes what fails shorter: drops pieces of it, from halves to single ones, as long as the rest still fails.
 *
 * @param hasFailed whether some of it fails
 */
record EventShrinker<T>(Predicate<List<T>> hasFailed) {

    /** Pieces of 1 are dropped again and again until each is needed, unless that takes more tries than this. */
    private static final int TRIES = 2000;

    /** The shortest found; all of it where it does not fail again. */
    List<T> shortest(List<T> all) {
        List<T> left = new ArrayList<>(all);
        int tries = 0;
        for (int piece = Math.max(1, all.size() / 2); piece > 0 && tries < TRIES; ) {
            int before = left.size();
            for (int from = left.size() - piece; from >= 0 && tries < TRIES; from -= piece) {
                List<T> rest = new ArrayList<>(left);
                rest.subList(from, Math.min(left.size(), from + piece)).clear();
                tries++;
                if (hasFailed.test(rest)) {
                    left = rest;
                }
            }
            piece = piece > 1 ? piece / 2 : left.size() < before ? 1 : 0;
        }
        return left;
    }
}
