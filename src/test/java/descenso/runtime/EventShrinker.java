package descenso.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Shortens a list that makes a test fail: drops pieces of it, first halves and at last single elements, as long as the
 * rest still fails.
 *
 * @param hasFailed tests whether a list makes the test fail
 */
record EventShrinker<T>(Predicate<List<T>> hasFailed) {

    /** Maximum number of lists tried. Single elements are dropped until each is needed, which could take many more. */
    private static final int TRIES = 2000;

    /** Returns the shortest list found; the whole list if it does not fail again. */
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
