package descenso.plain;

import java.util.ArrayList;
import java.util.List;

/**
 * What was told of a place: as long as the learner stays there, only what is new is told.
 *
 * @param place see {@link descenso.app.Telling#place}
 */
record News(Object place, List<String> told) {

    /** Nothing was told. */
    static News none() {
        return new News("", List.of());
    }

    /** What of it was not told just before, in its order. */
    List<String> since(News before) {
        if (!place.equals(before.place)) {
            return told;
        }
        List<String> known = new ArrayList<>(before.told);
        return told.stream().filter(paragraph -> !known.remove(paragraph)).toList();
    }
}
