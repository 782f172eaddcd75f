package descenso.plain;

import descenso.app.Telling;
import descenso.phrases.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was told of each place: who stays there is told only what is new, and so is who comes back, with a word on where that
 * is.
 */
final class News {

    /** Somewhere, in that language. */
    private record Place(Object place, Language language) {}

    private final Map<Place, List<String>> told = new HashMap<>();
    private Place here = new Place("", Language.ES);

    /**
     * What is to be told now.
     *
     * @param language in which it is
     * @param isBack whether the learner may have been led back to it, rather than have asked for it
     */
    List<String> of(Telling telling, Language language, boolean isBack) {
        List<String> all = telling.told();
        Place place = new Place(telling.place(), language);
        boolean isSame = place.equals(here);
        List<String> known = isSame || isBack ? told.getOrDefault(place, List.of()) : List.of();
        here = place;
        told.put(here, all);
        return isSame || known.isEmpty() || all.isEmpty() ? without(known, all) : returning(known, all);
    }

    /** The first says where one is, the last how to go on. */
    private static List<String> returning(List<String> known, List<String> all) {
        List<String> left = new ArrayList<>(known);
        left.remove(all.get(0));
        left.remove(all.get(all.size() - 1));
        return without(left, all);
    }

    private static List<String> without(List<String> known, List<String> all) {
        List<String> left = new ArrayList<>(known);
        return all.stream().filter(paragraph -> !left.remove(paragraph)).toList();
    }

    /** All that was told of the place where the learner is. */
    List<String> all() {
        return told.getOrDefault(here, List.of());
    }
}
